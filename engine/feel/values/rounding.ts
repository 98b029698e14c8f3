/** How a number loses digits (DMN 1.5, 10.3.4.5). */
export type RoundingMode = 'up' | 'down' | 'halfUp' | 'halfDown' | 'halfEven' | 'floor' | 'ceiling';

/** Rounds to `scale` places behind the point, before it where negative. It works on the numeral, so 1.005 is 1.005. */
export function roundTo(value: number, scale: number, mode: RoundingMode): number {
  const { digits, places } = numeralOf(value);
  if (places <= scale) return value;
  const unit = 10n ** BigInt(Math.min(places - scale, PLACES_MAX));
  const negative = digits < 0n;
  const magnitude = negative ? -digits : digits;
  const kept = magnitude / unit;
  const rounded = raises(mode, magnitude % unit, unit, kept, negative) ? kept + 1n : kept;
  return Number(`${negative ? '-' : ''}${rounded}e${-scale}`) + 0;
}

/** No double has more digits than this before and behind its point, so more places change nothing. */
const PLACES_MAX = 700;

/** The shortest numeral of a double, as `digits / 10 ** places`. */
function numeralOf(value: number): { readonly digits: bigint; readonly places: number } {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), places: fraction.length - Number(exponent) };
}

function raises(mode: RoundingMode, rest: bigint, unit: bigint, kept: bigint, negative: boolean): boolean {
  if (rest === 0n) return false;
  switch (mode) {
    case 'up':
      return true;
    case 'down':
      return false;
    case 'floor':
      return negative;
    case 'ceiling':
      return !negative;
    case 'halfUp':
      return rest * 2n >= unit;
    case 'halfDown':
      return rest * 2n > unit;
    case 'halfEven':
      return rest * 2n > unit || (rest * 2n === unit && kept % 2n === 1n);
  }
}
