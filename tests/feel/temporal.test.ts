import { failureOf, NOW, evaluate, valueOf } from './evaluating.ts';

describe('dates, times and durations', () => {
  test.each([
    ['date("2026-01-05")', '2026-01-05'],
    ['date(2026, 1, 5)', '2026-01-05'],
    ['date(date and time("2026-01-05T10:00:00"))', '2026-01-05'],
    ['time("10:30:00")', '10:30:00'],
    ['time("10:30:00.250")', '10:30:00.25'],
    ['time("10:30:00Z")', '10:30:00Z'],
    ['time("10:30:00+02:00")', '10:30:00+02:00'],
    ['time(10, 30, 0)', '10:30:00'],
    ['time(10, 30, 1.5, duration("PT2H"))', '10:30:01.5+02:00'],
    ['time(10, 30, 0, duration("-PT3H30M"))', '10:30:00-03:30'],
    ['time(date and time("2026-01-05T10:00:00Z"))', '10:00:00Z'],
    ['time(date("2026-01-05"))', '00:00:00Z'],
    ['date and time("2026-01-05T10:30:00")', '2026-01-05T10:30:00'],
    ['date and time("2026-01-05T10:30:00Z")', '2026-01-05T10:30:00Z'],
    ['date and time("2026-07-05T10:30:00@Europe/Paris")', '2026-07-05T10:30:00+02:00'],
    ['date and time("2026-01-05")', '2026-01-05T00:00:00'],
    ['date and time(date("2026-01-05"), time("10:30:00Z"))', '2026-01-05T10:30:00Z'],
    ['date and time(date and time("2026-01-05T23:00:00"), time("10:30:00"))', '2026-01-05T10:30:00'],
    ['date and time(date("2026-01-05"))', '2026-01-05T00:00:00Z'],
    ['duration("P1DT2H")', 'P1DT2H'],
    ['duration("PT90M")', 'PT1H30M'],
    ['duration("PT36H")', 'P1DT12H'],
    ['duration("PT0.5S")', 'PT0.5S'],
    ['duration("P14M")', 'P1Y2M'],
    ['duration("P0M")', 'P0M'],
    ['duration("PT0S")', 'PT0S'],
    ['duration("-P1M")', '-P1M'],
    ['years and months duration(date("2011-12-22"), date("2013-08-24"))', 'P1Y8M'],
    ['years and months duration(date("2013-08-24"), date("2011-12-25"))', '-P1Y7M'],
    ['years and months duration("P3M")', 'P3M'],
    ['@"2026-01-05"', '2026-01-05'],
    ['@"10:30:00"', '10:30:00'],
    ['@"2026-01-05T10:30:00Z"', '2026-01-05T10:30:00Z'],
    ['@"PT2H"', 'PT2H'],
    ['@"-P1Y"', '-P1Y'],
  ])('%s is %s', (expression, text) => {
    expect(valueOf(expression)).toBe(text);
  });

  test.each([
    ['date("2026-02-29")'],
    ['date("2026-1-5")'],
    ['date("20260105")'],
    ['date("2026-W02-1")'],
    ['date("-2026-01-05")'],
    ['date("2026-01-05T10:00:00")'],
    ['date(5)'],
    ['date(2026, 13, 1)'],
    ['date(-1, 1, 1)'],
    ['time("25:00:00")'],
    ['time("10:00")'],
    ['time("10:00:60")'],
    ['time("10:00:00+99:00")'],
    ['time("10:00:00@Nowhere/Nothing")'],
    ['time(24, 0, 0)'],
    ['date and time("2026-01-05T10:00:00[u-ca=hebrew]")'],
    ['duration("P1Y1D")'],
    ['duration("P1W")'],
    ['duration("P")'],
    ['duration("PT")'],
    ['duration("1D")'],
    ['duration("P999999999999999Y")'],
    ['years and months duration("P1D")'],
  ])('%s is a mistake', (expression) => {
    expect(failureOf(expression)).toMatch(
      /^Expected a (date|time|date and time|duration|years and months duration); found /,
    );
  });

  test('a missing text is a missing date', () => {
    expect(valueOf('date(missing)')).toBeNull();
    expect(valueOf('date(missing) < today()')).toBeNull();
  });
});

describe('arithmetic with dates (table 45)', () => {
  test.each([
    ['date("2026-01-31") + duration("P1M")', '2026-02-28'],
    ['duration("P1M") + date("2026-01-31")', '2026-02-28'],
    ['date("2026-01-05") + duration("P1D")', '2026-01-06'],
    ['date("2026-01-05") - duration("P1Y")', '2025-01-05'],
    ['date("2026-01-05") + duration("PT25H")', '2026-01-06T01:00:00Z'],
    ['date("2026-01-05") - date("2026-01-01")', 'P4D'],
    ['date("2026-01-01") - date("2026-01-05")', '-P4D'],
    ['date and time("2026-01-05T10:00:00Z") + duration("PT1H30M")', '2026-01-05T11:30:00Z'],
    ['date and time("2026-01-05T10:00:00") - duration("PT0.25S")', '2026-01-05T09:59:59.75'],
    ['date and time("2026-01-05T10:00:00+02:00") - date and time("2026-01-05T10:00:00Z")', '-PT2H'],
    ['date and time("2026-03-29T00:30:00@Europe/Paris") + duration("PT2H")', '2026-03-29T03:30:00+02:00'],
    ['date and time("2026-03-28T12:00:00@Europe/Paris") + duration("P1M")', '2026-04-28T12:00:00+02:00'],
    ['date("2026-01-06") - date and time("2026-01-05T12:00:00Z")', 'PT12H'],
    ['time("23:00:00") + duration("PT2H")', '01:00:00'],
    ['time("10:00:00") - time("09:30:00")', 'PT30M'],
    ['time("10:00:00+02:00") - time("09:00:00Z")', '-PT1H'],
    ['duration("P1D") + duration("PT12H")', 'P1DT12H'],
    ['duration("P1M") - duration("P2M")', '-P1M'],
    ['duration("PT0.1S") + duration("PT0.2S")', 'PT0.3S'],
    ['duration("P1D") * 1.5', 'P1DT12H'],
    ['2 * duration("P1Y")', 'P2Y'],
    ['duration("P1D") / 2', 'PT12H'],
    ['duration("P1Y") / 5', 'P2M'],
    ['duration("P1D") / duration("PT6H")', 4],
    ['duration("P1Y") / duration("P1M")', 12],
    ['-duration("PT1H")', '-PT1H'],
    ['-duration("PT0S")', 'PT0S'],
    ['date("2026-01-05") + missing', null],
  ])('%s is %s', (expression, value) => {
    expect(valueOf(expression)).toBe(value);
  });

  test('a date beyond the calendar is a mistake', () => {
    expect(failureOf('date("9999-01-01") + duration("P999999Y")')).toContain('a date that the calendar knows');
    expect(failureOf('duration("P900719925474099M") * 100')).toContain('the calendar knows');
  });
});

describe('comparison of dates (table 54)', () => {
  test.each([
    ['date("2026-01-05") < date("2026-01-06")', true],
    ['date("2026-01-05") = date("2026-01-05")', true],
    ['date and time("2026-01-05T10:00:00Z") = date and time("2026-01-05T12:00:00+02:00")', true],
    ['is(date and time("2026-01-05T10:00:00Z"), date and time("2026-01-05T12:00:00+02:00"))', false],
    ['is(date and time("2026-01-05T10:00:00Z"), date and time("2026-01-05T10:00:00+00:00"))', true],
    ['is(1, "1")', false],
    ['is(null, null)', true],
    ['date and time("2026-01-05T10:00:00") = date and time("2026-01-05T10:00:00Z")', false],
    ['date and time("2026-01-05T10:00:00@Europe/Paris") < date and time("2026-01-05T10:00:00Z")', true],
    ['time("10:00:00Z") = time("12:00:00+02:00")', true],
    ['time("10:00:00") > time("09:59:59")', true],
    ['duration("PT1H") = duration("PT60M")', true],
    ['duration("P1Y") > duration("P11M")', true],
    ['date("2026-01-05") in [date("2026-01-01")..date("2026-01-31")]', true],
    ['date("2026-01-05") between date("2026-01-01") and date("2026-01-31")', true],
  ])('%s is %p', (expression, value) => {
    expect(valueOf(expression)).toBe(value);
  });
});

describe('properties of dates (table 65)', () => {
  test.each([
    ['date("2026-01-05").year', 2026],
    ['date("2026-01-05").month', 1],
    ['date("2026-01-05").day', 5],
    ['date("2026-01-05").weekday', 1],
    ['date and time("2026-01-05T10:30:15Z").hour', 10],
    ['date and time("2026-01-05T10:30:15Z").minute', 30],
    ['date and time("2026-01-05T10:30:15Z").second', 15],
    ['time("10:30:15+02:00").time offset', 'PT2H'],
    ['time("10:30:15").time offset', null],
    ['time("10:30:15@Europe/Paris").timezone', 'Europe/Paris'],
    ['time("10:30:15").timezone', null],
    ['duration("P1Y2M").years', 1],
    ['duration("-P1Y2M").months', -2],
    ['duration("P1DT2H3M4.5S").days', 1],
    ['duration("P1DT2H3M4.5S").hours', 2],
    ['duration("P1DT2H3M4.5S").minutes', 3],
    ['duration("P1DT2H3M4.5S").seconds', 4.5],
    ['day of year(date("2026-02-05"))', 36],
    ['day of week(date("2026-01-05"))', 'Monday'],
    ['month of year(date and time("2026-01-05T00:00:00"))', 'January'],
    ['week of year(date("2026-01-05"))', 2],
    ['week of year(date("2027-01-01"))', 53],
  ])('%s is %p', (expression, value) => {
    expect(valueOf(expression)).toBe(value);
  });
});

describe('the clock', () => {
  test('is that of the command, in UTC', () => {
    expect(valueOf('now()')).toBe('2026-01-05T10:30:00Z');
    expect(valueOf('today()')).toBe('2026-01-05');
    expect(evaluate('today()', {}, 0)).toEqual({ ok: true, value: '1970-01-01' });
    expect(evaluate('now()', {}, NOW + 0.5)).toMatchObject({ ok: true });
  });

  test('is in the zone that the variable timeZone names', () => {
    expect(valueOf('now()', { timeZone: 'Asia/Shanghai' })).toBe('2026-01-05T18:30:00+08:00');
    expect(evaluate('today()', { timeZone: 'Asia/Shanghai' }, Date.UTC(2026, 0, 5, 20))).toEqual({
      ok: true,
      value: '2026-01-06',
    });
    expect(failureOf('today()', { timeZone: 'Nowhere' })).toBe(
      'Expected the name of a time zone in the variable "timeZone"; found the string "Nowhere", at 1:1',
    );
    expect(failureOf('today()', { timeZone: 8 })).toContain('found the number 8');
  });

  test('says the same instant as often as it is asked', () => {
    expect(valueOf('now() = now()')).toBe(true);
  });
});
