import { fault } from '../evaluation/fault.ts';
import { MonthsDuration, SecondsDuration } from '../temporal/duration.ts';
import { modulo } from '../values/decimal.ts';
import { roundTo, type RoundingMode } from '../values/rounding.ts';
import { amount, number, optional, whole } from './parameter.ts';
import { taking, type Builtin, type CallSite, type Signature } from './signature.ts';

/** DMN 1.5, 10.3.4.5, table 78. */
export const numbers = {
  decimal: [rounding('halfEven')],
  floor: [roundingWhole('floor')],
  ceiling: [roundingWhole('ceiling')],
  'round up': [rounding('up')],
  'round down': [rounding('down')],
  'round half up': [rounding('halfUp')],
  'round half down': [rounding('halfDown')],
  abs: [
    taking([amount('n')], ([n]) => {
      if (typeof n === 'number') return Math.abs(n);
      return n instanceof SecondsDuration
        ? new SecondsDuration(Math.abs(n.seconds))
        : new MonthsDuration(Math.abs(n.months));
    }),
  ],
  modulo: [
    taking([number('dividend'), number('divisor')], ([dividend, divisor], { place }) =>
      divisor === 0 ? fault('Expected a divisor other than zero; found 0', place) : modulo(dividend, divisor),
    ),
  ],
  sqrt: [
    taking([number('number')], ([value], { place }) =>
      value < 0 ? fault(`Expected a number from zero; found ${value}`, place) : Math.sqrt(value),
    ),
  ],
  log: [
    taking([number('number')], ([value], { place }) =>
      value <= 0 ? fault(`Expected a number above zero; found ${value}`, place) : Math.log(value),
    ),
  ],
  exp: [taking([number('number')], ([value]) => Math.exp(value))],
  odd: [taking([whole('number')], ([value]) => Math.abs(value % 2) === 1)],
  even: [taking([whole('number')], ([value]) => value % 2 === 0)],
} satisfies Readonly<Record<string, Builtin>>;

/** The scales of table 78. */
const SCALE_MIN = -6_111;
const SCALE_MAX = 6_176;

const STEPS_PER_ROUNDING = 8;

function rounding(mode: RoundingMode): Signature {
  return taking([number('n'), whole('scale')], ([n, scale], site) => rounded(n, scale, mode, site));
}

function roundingWhole(mode: RoundingMode): Signature {
  return taking([number('n'), optional(whole('scale'))], ([n, scale], site) => rounded(n, scale ?? 0, mode, site));
}

function rounded(value: number, scale: number, mode: RoundingMode, { scope, place }: CallSite): number {
  if (scale < SCALE_MIN || scale > SCALE_MAX)
    fault(`Expected a scale from ${SCALE_MIN} to ${SCALE_MAX}; found ${scale}`, place);
  scope.meter.spend(STEPS_PER_ROUNDING);
  return roundTo(value, scale, mode);
}
