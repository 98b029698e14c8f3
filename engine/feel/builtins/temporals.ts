import { FeelDateTime } from 'feelin';
import { fault } from '../evaluation/fault.ts';
import { dateOf, dateTimeAt } from '../temporal/instants.ts';
import { described } from '../values/described.ts';
import { areEqual } from '../values/equality.ts';
import { entryOf } from '../values/contextOf.ts';
import { any, day, nullable } from './parameter.ts';
import { taking, type Builtin, type CallSite } from './signature.ts';

/** The variable that says in whose zone `now()` and `today()` are; without it they are in UTC. */
const TIME_ZONE_VARIABLE = 'timeZone';

/** DMN 1.5, 10.3.4.6 and 10.3.4.8, tables 79 and 81. */
export const temporals = {
  now: [taking([], (_taken, site) => clockOf(site))],
  today: [taking([], (_taken, site) => dateOf(clockOf(site)))],
  is: [
    taking([nullable(any('value1')), nullable(any('value2'))], ([one, other], { scope }) => {
      const haveZones = one instanceof FeelDateTime && other instanceof FeelDateTime;
      // `is` also tells the same instant in two zones apart, except that Z is +00:00.
      return areEqual(one, other, scope.meter) && (!haveZones || one.zone === other.zone || sameOffset(one, other));
    }),
  ],
  'day of year': [taking([day('date')], ([date]) => date.unwrap().dayOfYear)],
  'day of week': [taking([day('date')], ([date]) => DAYS[date.weekday - 1] ?? null)],
  'month of year': [taking([day('date')], ([date]) => MONTHS[date.month - 1] ?? null)],
  'week of year': [taking([day('date')], ([date]) => date.unwrap().weekOfYear ?? null)],
} satisfies Readonly<Record<string, Builtin>>;

function clockOf({ scope, place }: CallSite): FeelDateTime {
  const zone = entryOf(scope.variables, TIME_ZONE_VARIABLE) ?? 'UTC';
  const clock = typeof zone === 'string' ? dateTimeAt(scope.now, zone) : null;
  return (
    clock ??
    fault(`Expected the name of a time zone in the variable "${TIME_ZONE_VARIABLE}"; found ${described(zone)}`, place)
  );
}

const FIXED = /^(?:UTC|[+-]\d{2}:\d{2})$/;

const sameOffset = (one: FeelDateTime, other: FeelDateTime): boolean =>
  [one, other].every(({ zone }) => zone !== null && FIXED.test(zone)) && one.unwrap().equals(other.unwrap());

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
