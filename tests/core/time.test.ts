import fc from 'fast-check';
import { civilOf, dayNumber, daysIn } from '../../engine/core/time/civil.ts';
import { addDuration, parseDuration } from '../../engine/core/time/duration.ts';
import { formatInstant, parseInstant } from '../../engine/core/time/instant.ts';
import { firstFiring, nextFiring, parseCycle, parseMoment } from '../../engine/core/time/timer.ts';

const DAY = 86_400_000;

describe('a duration', () => {
  test.each([
    ['PT0S', 0, 0],
    ['PT1S', 0, 1_000],
    ['PT0.25S', 0, 250],
    ['PT1.0004S', 0, 1_000],
    ['PT90M', 0, 5_400_000],
    ['PT25H', 0, 25 * 3_600_000],
    ['P1D', 0, DAY],
    ['P2W', 0, 14 * DAY],
    ['P1W2D', 0, 9 * DAY],
    ['P1M', 1, 0],
    ['PT1M', 0, 60_000],
    ['P1Y', 12, 0],
    ['P1Y2M3DT4H5M6S', 14, 3 * DAY + 4 * 3_600_000 + 5 * 60_000 + 6_000],
    ['-P1M', -1, 0],
    ['-PT1H', 0, -3_600_000],
    ['P0D', 0, 0],
    ['-PT0S', 0, 0],
    ['P1000Y', 12_000, 0],
  ])('%s is read', (text, months, milliseconds) => {
    expect(parseDuration(text)).toStrictEqual({ months, milliseconds });
  });

  test.each([
    '',
    'P',
    'PT',
    '-P',
    'P1',
    '1D',
    'PT1D',
    'P1H',
    'P1DT',
    'PT1.5H',
    'P1.5D',
    'P-1D',
    'P1M1Y',
    'PT1S1M',
    ' P1D',
    'P1D ',
    'p1d',
    'P1Y2',
    'P١D',
    'PT.5S',
    'PT5.S',
  ])('"%s" is none', (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  test.each(['P1001Y', 'P12001M', 'P366001D', `PT${'9'.repeat(400)}S`, `-P${'9'.repeat(400)}Y`])(
    '%s is beyond the bound',
    (text) => {
      expect(parseDuration(text)).toBeNull();
    },
  );
});

describe('a month later', () => {
  test.each([
    ['2026-01-31T10:00:00.000Z', 'P1M', '2026-02-28T10:00:00.000Z'],
    ['2024-01-31T10:00:00.000Z', 'P1M', '2024-02-29T10:00:00.000Z'],
    ['2024-02-29T00:00:00.000Z', 'P1Y', '2025-02-28T00:00:00.000Z'],
    ['2024-02-29T00:00:00.000Z', 'P4Y', '2028-02-29T00:00:00.000Z'],
    ['2026-03-31T23:59:59.999Z', 'P1M', '2026-04-30T23:59:59.999Z'],
    ['2026-12-31T00:00:00.000Z', 'P2M', '2027-02-28T00:00:00.000Z'],
    ['2026-12-01T00:00:00.000Z', 'P1M', '2027-01-01T00:00:00.000Z'],
    ['2026-03-31T00:00:00.000Z', '-P1M', '2026-02-28T00:00:00.000Z'],
    ['2026-01-15T00:00:00.000Z', '-P1M', '2025-12-15T00:00:00.000Z'],
    ['2000-02-29T00:00:00.000Z', '-P100Y', '1900-02-28T00:00:00.000Z'],
    ['2000-02-29T00:00:00.000Z', '-P400Y', '1600-02-29T00:00:00.000Z'],
    ['1969-12-31T23:00:00.000Z', 'P1M', '1970-01-31T23:00:00.000Z'],
    ['1968-01-31T00:00:00.000Z', 'P1M', '1968-02-29T00:00:00.000Z'],
    ['2026-01-31T00:00:00.000Z', 'P1MT1H', '2026-02-28T01:00:00.000Z'],
    ['2026-01-30T23:30:00.000Z', 'P1MT1H', '2026-03-01T00:30:00.000Z'],
  ])('than %s by %s is %s', (start, duration, expected) => {
    expect(formatInstant(addDuration(Date.parse(start), parseDuration(duration)!))).toBe(expected);
  });
});

describe('an instant', () => {
  test.each([
    ['2026-01-05', '2026-01-05T00:00:00.000Z'],
    ['2026-01-05T09:00', '2026-01-05T09:00:00.000Z'],
    ['2026-01-05T09:00:01', '2026-01-05T09:00:01.000Z'],
    ['2026-01-05T09:00:01.25Z', '2026-01-05T09:00:01.250Z'],
    ['2026-01-05T09:00:00+08:00', '2026-01-05T01:00:00.000Z'],
    ['2026-01-05T09:00:00-03:30', '2026-01-05T12:30:00.000Z'],
    ['2026-01-05T09:00:00@UTC', '2026-01-05T09:00:00.000Z'],
    ['2026-01-05T09:00:00Z@Etc/UTC', '2026-01-05T09:00:00.000Z'],
    ['1969-12-31T23:59:59.999Z', '1969-12-31T23:59:59.999Z'],
    ['0001-01-01', '0001-01-01T00:00:00.000Z'],
  ])('%s is read as %s', (text, expected) => {
    const instant = parseInstant(text);
    expect(instant === null ? null : formatInstant(instant)).toBe(expected);
  });

  test.each([
    '',
    'now',
    '2026',
    '2026-01',
    '2026-1-5',
    '2026-02-30',
    '2026-13-01',
    '2026-01-05T25:00',
    '2026-01-05T09',
    '20260105',
    '2026-01-05T09:00:00@Europe/Paris',
    '2026-01-05 09:00',
    '2026-01-05Z',
  ])('"%s" is none', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  test('is written as it is read, before 1970 as well', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1, 0, 1) - 62_000_000_000_000, max: Date.UTC(9999, 11, 31) }),
        (instant) => {
          const date = new Date(instant);
          if (date.getUTCFullYear() < 1) return;
          expect(formatInstant(instant)).toBe(date.toISOString());
          expect(parseInstant(formatInstant(instant))).toBe(instant);
        },
      ),
    );
  });

  test('in the calendar agrees with that of the platform', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3_000_000, max: 3_000_000 }), (day) => {
        const date = new Date(day * DAY);
        const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
        expect(civilOf(day)).toEqual(civil);
        expect(dayNumber(civil.year, civil.month, civil.dayOfMonth)).toBe(day);
        expect(daysIn(civil.year, civil.month)).toBe(
          new Date(Date.UTC(2000 + (((civil.year % 400) + 400) % 400), civil.month, 0)).getUTCDate(),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('plus months and minus the same months is never later', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 3e12 }), fc.integer({ min: 0, max: 600 }), (instant, months) => {
        const later = addDuration(instant, { months, milliseconds: 0 });
        const back = addDuration(later, { months: -months, milliseconds: 0 });
        expect(back).toBeLessThanOrEqual(instant);
        expect(instant - back).toBeLessThanOrEqual(3 * DAY);
        expect((((later % DAY) + DAY) % DAY) - (((instant % DAY) + DAY) % DAY)).toBe(0);
      }),
    );
  });
});

describe('a moment', () => {
  const now = Date.UTC(2026, 0, 31);

  test('is a duration from now or a date and time', () => {
    expect(parseMoment('P1M', now)).toBe(Date.UTC(2026, 1, 28));
    expect(parseMoment('2026-05-01T00:00:00Z', now)).toBe(Date.UTC(2026, 4, 1));
    expect(parseMoment('soon', now)).toBeNull();
  });
});

describe('a cycle', () => {
  test.each([
    ['R3/PT10H', 3, null],
    ['R/P1D', null, null],
    ['R1/P1M', 1, null],
    ['R/2026-01-05T09:00:00Z/P1D', null, Date.UTC(2026, 0, 5, 9)],
    ['R5/2026-01-05/PT1H', 5, Date.UTC(2026, 0, 5)],
    ['R0/PT1H', 0, null],
  ])('%s is read', (text, times, start) => {
    expect(parseCycle(text)).toEqual({ times, start, period: expect.anything() });
  });

  test.each([
    '',
    'R',
    'R3',
    'PT1H',
    'R-1/PT1H',
    'R3/soon',
    'R3/PT0S',
    'R3/-PT1H',
    'R3/PT1H/PT1H',
    'R3/2026-01-05/2026-01-06',
    'R3/2026-01-05/P1D/P1D',
    'r3/PT1H',
    'R3/2026-02-30/P1D',
    'R3//P1D',
    'R3/-P1M',
  ])('"%s" is none', (text) => {
    expect(parseCycle(text)).toBeNull();
  });

  test('counts its firings from where it began, so that short months shift none of the others', () => {
    const days: string[] = [];
    for (let next = firstFiring('R3/2026-01-31T09:00:00Z/P1M', 0); next !== null; next = nextFiring(next, next.dueAt)) {
      days.push(new Date(next.dueAt).toISOString().slice(0, 10));
    }
    expect(days).toEqual(['2026-01-31', '2026-02-28', '2026-03-31']);
  });

  test('begins a period from now unless it says when', () => {
    expect(firstFiring('R/PT1H', 1_000)?.dueAt).toBe(3_601_000);
    expect(firstFiring('R0/PT1H', 0)).toBeNull();
  });

  test.each([
    ['R/PT1M', 10 * 60_000 + 30_000, 11 * 60_000],
    ['R/PT1M', 10 * 60_000, 11 * 60_000],
    ['R/2026-01-31T00:00:00Z/P1M', Date.UTC(2026, 5, 30), Date.UTC(2026, 6, 31)],
    ['R/2026-01-31T00:00:00Z/P1MT1H', Date.UTC(2027, 2, 1), Date.UTC(2027, 2, 31, 14)],
  ])('without end skips what it missed: %s', (text, now, expected) => {
    const first = firstFiring(text, 0);
    expect(first === null ? null : nextFiring(first, now)?.dueAt).toBe(expected);
  });

  test('of so many times misses none', () => {
    const first = firstFiring('R3/PT1M', 0);
    expect(first === null ? null : nextFiring(first, 3_600_000)).toMatchObject({
      dueAt: 120_000,
      cycle: { firingsLeft: 1 },
    });
  });
});
