import fc from 'fast-check';
import { add, divide, modulo, multiply, subtract } from '../../engine/feel/values/decimal.ts';
import { roundTo } from '../../engine/feel/values/rounding.ts';
import { valueOf } from './evaluating.ts';

interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** Decimals as people write them: up to fifteen digits, up to ten of them behind the point. */
const decimals = fc
  .record({
    digits: fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n }),
    scale: fc.integer({ min: 0, max: 10 }),
  })
  .map((decimal): Decimal => decimal);

/** Amounts of money, where most arithmetic happens. */
const amounts = fc
  .record({ digits: fc.bigInt({ min: -9_999_999n, max: 9_999_999n }), scale: fc.integer({ min: 0, max: 3 }) })
  .map((decimal): Decimal => decimal);

const doubleOf = ({ digits, scale }: Decimal): number => Number(`${digits}e-${scale}`) + 0;
const aligned = ({ digits, scale }: Decimal, to: number): bigint => digits * 10n ** BigInt(to - scale);

describe('arithmetic on decimals (10.3.2.3.1)', () => {
  test.each([
    ['0.1 + 0.2 = 0.3', true],
    ['0.1 * 3 = 0.3', true],
    ['1.1 * 1.1', 1.21],
    ['0.3 - 0.1', 0.2],
    ['1000000.1 - 1000000', 0.1],
    ['0.7 / 0.1', 7],
    ['4.35 * 100', 435],
    ['1.1 ** 2', 1.21],
    ['sum([0.1, 0.2, 0.3])', 0.6],
    ['mean([0.1, 0.2])', 0.15],
    ['product([0.1, 3])', 0.3],
    ['19.99 * 3', 59.97],
    ['10 / 3 * 3', 10],
    ['modulo(0.3, 0.1)', 0],
  ])('%s is %p', (expression, value) => {
    expect(valueOf(expression)).toBe(value);
  });

  test('sums and differences are the doubles nearest to the exact ones', () => {
    fc.assert(
      fc.property(decimals, decimals, (one, other) => {
        const scale = Math.max(one.scale, other.scale);
        const sum = aligned(one, scale) + aligned(other, scale);
        expect(add(doubleOf(one), doubleOf(other)) + 0).toBe(doubleOf({ digits: sum, scale }));
        const difference = aligned(one, scale) - aligned(other, scale);
        expect(subtract(doubleOf(one), doubleOf(other)) + 0).toBe(doubleOf({ digits: difference, scale }));
      }),
    );
  });

  test('products are the doubles nearest to the exact ones', () => {
    fc.assert(
      fc.property(decimals, decimals, (one, other) => {
        const product = { digits: one.digits * other.digits, scale: one.scale + other.scale };
        expect(multiply(doubleOf(one), doubleOf(other)) + 0).toBe(doubleOf(product));
      }),
    );
  });

  test('a product divided by one factor is the other', () => {
    fc.assert(
      fc.property(amounts, amounts, (one, other) => {
        fc.pre(other.digits !== 0n);
        expect(divide(multiply(doubleOf(one), doubleOf(other)), doubleOf(other)) + 0).toBe(doubleOf(one));
      }),
    );
  });

  test('the rest of a division is the exact one, with the sign of the divisor', () => {
    fc.assert(
      fc.property(decimals, decimals, (one, other) => {
        fc.pre(other.digits !== 0n);
        const scale = Math.max(one.scale, other.scale);
        const [dividend, divisor] = [aligned(one, scale), aligned(other, scale)];
        const rest = ((dividend % divisor) + divisor) % divisor;
        expect(modulo(doubleOf(one), doubleOf(other)) + 0).toBe(doubleOf({ digits: rest, scale }));
      }),
    );
  });

  test('any two doubles have a sum and a product close to those of doubles', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (one, other) => {
        const close = (found: number, plain: number) =>
          Object.is(found, plain) ||
          !Number.isFinite(plain) ||
          Math.abs(found - plain) <= Math.abs(plain) * 1e-12 + 1e-300 ||
          Math.abs(found - plain) <= (Math.abs(one) + Math.abs(other)) * 1e-15;
        expect(close(add(one, other), one + other)).toBe(true);
        expect(close(multiply(one, other), one * other)).toBe(true);
      }),
    );
  });
});

describe('rounding (10.3.4.5)', () => {
  test('gives the nearest decimal of that many places, and half to even', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: 10 }), (decimal, scale) => {
        const rounded = roundTo(doubleOf(decimal), scale, 'halfEven');
        const unit = 10n ** BigInt(Math.max(0, decimal.scale - scale));
        const [magnitude, sign] = decimal.digits < 0n ? [-decimal.digits, -1n] : [decimal.digits, 1n];
        const [kept, rest] = [magnitude / unit, magnitude % unit];
        const up = rest * 2n > unit || (rest * 2n === unit && kept % 2n === 1n) ? 1n : 0n;
        const exact = unit === 1n ? decimal : { digits: sign * (kept + up), scale };
        expect(rounded + 0).toBe(doubleOf(exact));
      }),
    );
  });

  test('brackets the number between floor and ceiling, and between down and up', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
        fc.integer({ min: -3, max: 6 }),
        (value, scale) => {
          const floor = roundTo(value, scale, 'floor');
          const ceiling = roundTo(value, scale, 'ceiling');
          expect(floor <= value && value <= ceiling).toBe(true);
          expect(Math.abs(roundTo(value, scale, 'down')) <= Math.abs(value)).toBe(true);
          expect(Math.abs(roundTo(value, scale, 'up')) >= Math.abs(value)).toBe(true);
          expect([floor, ceiling]).toContain(roundTo(value, scale, 'halfEven'));
        },
      ),
    );
  });
});
