import type { FeelDateTime } from 'feelin';
import { FeelDate, FeelTime } from 'feelin';
import { MonthsDuration, partsOf, SecondsDuration } from './duration.ts';
import { offsetSecondsOf } from './instants.ts';

/** The properties of DMN 1.5, table 65; undefined where the type has none of that name. */
export function temporalProperty(
  value: FeelDate | FeelTime | FeelDateTime | MonthsDuration | SecondsDuration,
  name: string,
): number | string | SecondsDuration | null | undefined {
  if (value instanceof MonthsDuration) return ofMonths(value, name);
  if (value instanceof SecondsDuration) return ofSeconds(value, name);
  if (value instanceof FeelDate) return ofDate(value, name);
  if (value instanceof FeelTime) return ofTime(value, name);
  return ofDate(value, name) ?? ofTime(value, name);
}

function ofDate(value: FeelDate | FeelDateTime, name: string): number | undefined {
  switch (name) {
    case 'year':
    case 'month':
    case 'day':
    case 'weekday':
      return value[name];
    default:
      return undefined;
  }
}

function ofTime(value: FeelTime | FeelDateTime, name: string): number | string | SecondsDuration | null | undefined {
  switch (name) {
    case 'hour':
    case 'minute':
    case 'second':
      return value[name];
    case 'timezone':
      return value.zone;
    case 'time offset': {
      const seconds = offsetSecondsOf(value);
      return seconds === null ? null : new SecondsDuration(seconds);
    }
    default:
      return undefined;
  }
}

function ofMonths({ months }: MonthsDuration, name: string): number | undefined {
  switch (name) {
    case 'years':
      return Math.trunc(months / 12) + 0;
    case 'months':
      return (months % 12) + 0;
    default:
      return undefined;
  }
}

function ofSeconds(duration: SecondsDuration, name: string): number | undefined {
  switch (name) {
    case 'days':
    case 'hours':
    case 'minutes':
    case 'seconds':
      return (duration.seconds < 0 ? -1 : 1) * partsOf(duration)[name] + 0;
    default:
      return undefined;
  }
}
