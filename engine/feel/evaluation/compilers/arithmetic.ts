import { FeelDate, FeelDateTime, FeelTime } from 'feelin';
import { TEXT_LENGTH_MAX } from '../../bounds.ts';
import type { ArithmeticOperator } from '../../syntax/expression.ts';
import type { Place } from '../../syntax/place.ts';
import { MonthsDuration, SecondsDuration } from '../../temporal/duration.ts';
import type { Instant } from '../../temporal/instants.ts';
import { shift, span } from '../../temporal/temporalArithmetic.ts';
import { add, divide, multiply, power, subtract } from '../../values/decimal.ts';
import { described } from '../../values/described.ts';
import { typeOf, type Value } from '../../values/value.ts';
import type { Compiler } from '../compile.ts';
import { fault } from '../fault.ts';
import type { Meter } from '../meter.ts';

/** `a + b - c`: with null the result is null; two types that the operator is not defined for are a mistake (DMN 1.5, table 45 and 46). */
export const chain: Compiler<'chain'> = (expression, compile) => {
  const first = compile(expression.first);
  const links = expression.links.map(({ operator, operand, place }) => ({ operator, place, run: compile(operand) }));
  return (scope) => {
    let result = first(scope);
    for (const { operator, place, run } of links) result = combine(operator, result, run(scope), place, scope.meter);
    return result;
  };
};

export const negation: Compiler<'negation'> = (expression, compile) => {
  const operand = compile(expression.operand);
  return (scope) => {
    const value = operand(scope);
    if (value === null) return null;
    if (typeof value === 'number') return 0 - value;
    if (value instanceof SecondsDuration) return new SecondsDuration(0 - value.seconds);
    if (value instanceof MonthsDuration) return new MonthsDuration(0 - value.months);
    return fault(`Expected a number or duration behind "-"; found ${described(value)}`, expression.place);
  };
};

function combine(operator: ArithmeticOperator, left: Value, right: Value, place: Place, meter: Meter): Value {
  if (typeof left === 'number' && typeof right === 'number') {
    if (operator === '**') meter.spend(STEPS_PER_POWER);
    return ofNumbers(operator, left, right, place);
  }
  if (left === null || right === null) return null;
  if (typeof left === 'string' && typeof right === 'string' && operator === '+')
    return concatenated(left, right, place, meter);
  meter.spendDate();
  const result = withinCalendar(() => ofTemporals(operator, left, right), place);
  if (result !== undefined) return result;
  return fault(
    `Expected values that "${operator}" is defined for; found ${described(left)} and ${described(right)}`,
    place,
  );
}

/** A power multiplies up to 64 times. */
const STEPS_PER_POWER = 16;

function ofNumbers(operator: ArithmeticOperator, left: number, right: number, place: Place): number {
  const result = computed(operator, left, right, place);
  return Number.isFinite(result)
    ? result + 0
    : fault(`Expected a finite result; found ${left} ${operator} ${right}`, place);
}

function computed(operator: ArithmeticOperator, left: number, right: number, place: Place): number {
  switch (operator) {
    case '+':
      return add(left, right);
    case '-':
      return subtract(left, right);
    case '*':
      return multiply(left, right);
    case '/':
      return right === 0 ? fault(`Expected a divisor other than zero; found ${left} / 0`, place) : divide(left, right);
    case '**':
      return power(left, right);
  }
}

function concatenated(left: string, right: string, place: Place, meter: Meter): string {
  const length = left.length + right.length;
  if (length > TEXT_LENGTH_MAX)
    fault(`Expected a text of at most ${TEXT_LENGTH_MAX} characters; found ${length}`, place);
  meter.spendText(length);
  return left + right;
}

/** The calendar library throws beyond the years it knows. */
function withinCalendar(compute: () => Value | undefined, place: Place): Value | undefined {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return fault('Expected a date that the calendar knows; found one beyond it', place);
  }
}

function ofTemporals(operator: ArithmeticOperator, left: Value, right: Value): Value | undefined {
  switch (operator) {
    case '+':
      if (isDuration(left) && isInstant(right)) return shift(right, left) ?? undefined;
      if (isInstant(left) && isDuration(right)) return shift(left, right) ?? undefined;
      return isDuration(left) && isDuration(right) ? sum(left, right) : undefined;
    case '-':
      if (isInstant(left) && isDuration(right)) return shift(left, negated(right)) ?? undefined;
      if (isInstant(left) && isInstant(right)) return difference(left, right);
      return isDuration(left) && isDuration(right) ? sum(left, negated(right)) : undefined;
    case '*':
      if (isDuration(left) && typeof right === 'number') return scaled(left, (amount) => multiply(amount, right));
      return isDuration(right) && typeof left === 'number'
        ? scaled(right, (amount) => multiply(amount, left))
        : undefined;
    case '/':
      return isDuration(left) ? quotient(left, right) : undefined;
    case '**':
      return undefined;
  }
}

type Duration = MonthsDuration | SecondsDuration;

const isDuration = (value: Value): value is Duration =>
  value instanceof SecondsDuration || value instanceof MonthsDuration;
const isInstant = (value: Value): value is Instant =>
  value instanceof FeelDate || value instanceof FeelTime || value instanceof FeelDateTime;

function sum(left: Duration, right: Duration): Duration | undefined {
  if (left instanceof SecondsDuration && right instanceof SecondsDuration)
    return durationOf(SecondsDuration, add(left.seconds, right.seconds));
  if (left instanceof MonthsDuration && right instanceof MonthsDuration)
    return durationOf(MonthsDuration, left.months + right.months);
  return undefined;
}

const negated = (duration: Duration): Duration => scaled(duration, (amount) => 0 - amount);

const scaled = (duration: Duration, scale: (amount: number) => number): Duration =>
  duration instanceof SecondsDuration
    ? durationOf(SecondsDuration, scale(duration.seconds))
    : durationOf(MonthsDuration, Math.trunc(scale(duration.months)));

function durationOf<Kind extends Duration>(kind: new (amount: number) => Kind, amount: number): Kind {
  if (Math.abs(amount) > Number.MAX_SAFE_INTEGER || Number.isNaN(amount)) throw new RangeError('duration');
  return new kind(amount + 0);
}

/** A date meets a date and time as its midnight in UTC; a time meets only a time. */
function difference(left: Instant, right: Instant): SecondsDuration | undefined {
  const isOfDay = (instant: Instant): boolean => instant instanceof FeelTime;
  return isOfDay(left) === isOfDay(right) ? span(left, right) : undefined;
}

function quotient(left: Duration, right: Value): Value | undefined {
  if (typeof right === 'number') return right === 0 ? undefined : scaled(left, (amount) => divide(amount, right));
  if (typeOf(left) !== typeOf(right) || !isDuration(right)) return undefined;
  const divisor = amountOf(right);
  return divisor === 0 ? undefined : divide(amountOf(left), divisor);
}

const amountOf = (duration: Duration): number =>
  duration instanceof SecondsDuration ? duration.seconds : duration.months;
