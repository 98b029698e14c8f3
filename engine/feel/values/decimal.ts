/**
 * FEEL counts in decimals (DMN 1.5, 10.3.2.3.1), JSON in doubles. A double that is the nearest to a decimal of up to
 * fifteen digits is taken for that decimal, and the four operations are carried out on decimals: `0.1 + 0.2 = 0.3`.
 * A double that is no short decimal, such as `1 / 3`, is computed with as it is.
 */

/** `digits / 10 ** scale`. */
interface Decimal {
  readonly digits: number;
  readonly scale: number;
}

/** Taken out of the global objects once, because the test runner makes each access to these slow. */
const { abs, floor, max, round } = Math;
const { isInteger, isSafeInteger } = Number;

/** The powers of ten that a double holds exactly. */
const TEN_TO = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

const powerOfTen = (exponent: number): number => TEN_TO[exponent] ?? 10 ** exponent;

/** Up to here two decimals of one scale are never the same double. */
const DIGITS_MAX = 2 ** 52;

/** Division of two exact doubles rounds correctly, so equality here proves that the decimal is the one meant. */
function decimalOf(value: number): Decimal | null {
  for (let scale = 0; scale < TEN_TO.length; scale += 1) {
    const power = powerOfTen(scale);
    const digits = round(value * power);
    if (abs(digits) > DIGITS_MAX) return null;
    if (digits / power === value) return { digits, scale };
  }
  return null;
}

export function add(left: number, right: number): number {
  const sum = left + right;
  if (isSafeInteger(left) && isSafeInteger(right) && isSafeInteger(sum)) return sum;
  const one = decimalOf(left);
  const other = decimalOf(right);
  if (one === null || other === null) return sum;
  const scale = max(one.scale, other.scale);
  const [first, second] = [one.digits * powerOfTen(scale - one.scale), other.digits * powerOfTen(scale - other.scale)];
  const total = first + second;
  if ([first, second, total].every(isSafeInteger)) return total / powerOfTen(scale);
  return quotient(scaledTo(one, scale) + scaledTo(other, scale), scale);
}

export const subtract = (left: number, right: number): number => add(left, -right);

export function multiply(left: number, right: number): number {
  const product = left * right;
  if (isSafeInteger(left) && isSafeInteger(right) && isSafeInteger(product)) return product;
  const one = decimalOf(left);
  const other = decimalOf(right);
  if (one === null || other === null) return product;
  const scale = one.scale + other.scale;
  const digits = one.digits * other.digits;
  if (isSafeInteger(digits) && scale < TEN_TO.length) return digits / powerOfTen(scale);
  return quotient(BigInt(one.digits) * BigInt(other.digits), scale);
}

/** Both scaled to whole numbers, so that only the division itself rounds. */
export function divide(dividend: number, divisor: number): number {
  const one = decimalOf(dividend);
  const other = decimalOf(divisor);
  if (one === null || other === null) return dividend / divisor;
  const scale = max(one.scale, other.scale);
  const [top, bottom] = [Number(scaledTo(one, scale)), Number(scaledTo(other, scale))];
  return isSafeInteger(top) && isSafeInteger(bottom) ? top / bottom : dividend / divisor;
}

/** `dividend - divisor * floor(dividend / divisor)` (10.3.4.5): the sign is the divisor's. */
export function modulo(dividend: number, divisor: number): number {
  const one = decimalOf(dividend);
  const other = decimalOf(divisor);
  if (one === null || other === null) return dividend - divisor * floor(dividend / divisor);
  const scale = max(one.scale, other.scale);
  const [top, bottom] = [scaledTo(one, scale), scaledTo(other, scale)];
  return quotient(((top % bottom) + bottom) % bottom, scale);
}

const WHOLE_EXPONENT_MAX = 64;

/** Small whole exponents multiply, so that `1.1 ** 2` is 1.21. */
export function power(base: number, exponent: number): number {
  if (!isInteger(exponent) || abs(exponent) > WHOLE_EXPONENT_MAX) return base ** exponent;
  let result = 1;
  for (let count = 0; count < abs(exponent); count += 1) result = multiply(result, base);
  return exponent < 0 ? divide(1, result) : result;
}

const scaledTo = ({ digits, scale }: Decimal, wanted: number): bigint => BigInt(digits) * 10n ** BigInt(wanted - scale);

/** The double nearest to `digits / 10 ** scale`; reading a numeral rounds correctly at any length. */
function quotient(digits: bigint, scale: number): number {
  const whole = Number(digits);
  const power = TEN_TO[scale];
  return isSafeInteger(whole) && power !== undefined ? whole / power : Number(`${digits}e-${scale}`);
}
