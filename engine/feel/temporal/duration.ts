/** A years and months duration (DMN 1.5, 10.3.2.3.8): whole months. */
export class MonthsDuration {
  readonly months: number;

  constructor(months: number) {
    this.months = months;
  }

  toString(): string {
    const total = Math.abs(this.months);
    const years = Math.floor(total / 12);
    const months = total % 12;
    if (total === 0) return 'P0M';
    return `${this.months < 0 ? '-' : ''}P${part(years, 'Y')}${part(months, 'M')}`;
  }
}

/** A days and time duration (10.3.2.3.7): seconds, with a fraction down to nanoseconds. A day is 86,400 of them. */
export class SecondsDuration {
  readonly seconds: number;

  constructor(seconds: number) {
    this.seconds = seconds;
  }

  toString(): string {
    const { days, hours, minutes, seconds } = partsOf(this);
    const time = `${part(hours, 'H')}${part(minutes, 'M')}${part(seconds, 'S')}`;
    if (this.seconds === 0) return 'PT0S';
    return `${this.seconds < 0 ? '-' : ''}P${part(days, 'D')}${time === '' ? '' : `T${time}`}`;
  }
}

interface Parts {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** Days, hours, minutes and seconds without a sign. */
export function partsOf(duration: SecondsDuration): Parts {
  const total = Math.abs(duration.seconds);
  const whole = Math.floor(total);
  return {
    days: Math.floor(whole / 86_400),
    hours: Math.floor(whole / 3_600) % 24,
    minutes: Math.floor(whole / 60) % 60,
    // Rounded to nanoseconds, because the fraction of a long duration in doubles is not exact.
    seconds: Number(((whole % 60) + (total - whole)).toFixed(9)),
  };
}

const part = (count: number, unit: string): string => (count === 0 ? '' : `${count}${unit}`);

const PATTERN =
  /^(-)?P(?=\d|T\d)(?:(\d{1,15})Y)?(?:(\d{1,15})M)?(?:(\d{1,15})D)?(?:T(?=\d)(?:(\d{1,15})H)?(?:(\d{1,15})M)?(?:(\d{1,15}(?:\.\d{1,9})?)S)?)?$/;

/** Reads the lexical forms of XML Schema; a duration of both kinds (`P1Y1D`) is neither. */
export function parseDuration(text: string): MonthsDuration | SecondsDuration | null {
  const found = PATTERN.exec(text);
  if (found === null) return null;
  const [, sign, years, months, days, hours, minutes, seconds] = found;
  const factor = sign === '-' ? -1 : 1;
  const ofMonths = years !== undefined || months !== undefined;
  const ofSeconds = [days, hours, minutes, seconds].some((each) => each !== undefined);
  if (ofMonths && ofSeconds) return null;
  const total = ofMonths
    ? Number(years ?? 0) * 12 + Number(months ?? 0)
    : Number(days ?? 0) * 86_400 + Number(hours ?? 0) * 3_600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  if (total > Number.MAX_SAFE_INTEGER) return null;
  // Adding zero makes -0 a plain 0.
  return ofMonths ? new MonthsDuration(factor * total + 0) : new SecondsDuration(factor * total + 0);
}
