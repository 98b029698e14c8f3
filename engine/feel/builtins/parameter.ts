import { FeelDate, FeelDateTime, FeelTime } from 'feelin';
import { MonthsDuration, SecondsDuration } from '../temporal/duration.ts';
import { FunctionValue } from '../values/functionValue.ts';
import { isContext, isList, type ContextValue, type ListValue, type Value } from '../values/value.ts';

/** What a built-in function takes in one place, and how it is told from what it does not take. */
export interface Parameter<Taken> {
  readonly name: string;
  readonly expected: string;
  /** `rest` takes all further arguments as a list; `items` does so too, or takes the one list that stands for them. */
  readonly presence: 'required' | 'optional' | 'rest' | 'items';
  /** A null elsewhere makes the whole call null, as FEEL does with what is unknown. */
  readonly takesNull: boolean;
  /** Undefined for a value of another type. */
  readonly read: (value: Value) => Taken | undefined;
}

const parameter = <Taken>(
  name: string,
  expected: string,
  read: (value: Value) => Taken | undefined,
): Parameter<Taken> => ({
  name,
  expected,
  read,
  presence: 'required',
  takesNull: false,
});

export const text = (name: string) =>
  parameter(name, 'a string', (value) => (typeof value === 'string' ? value : undefined));
export const number = (name: string) =>
  parameter(name, 'a number', (value) => (typeof value === 'number' ? value : undefined));
export const whole = (name: string) =>
  parameter(name, 'a whole number', (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined,
  );
export const truth = (name: string) =>
  parameter(name, 'true or false', (value) => (typeof value === 'boolean' ? value : undefined));
export const context = (name: string) =>
  parameter<ContextValue>(name, 'a context', (value) => (isContext(value) ? value : undefined));
export const lambda = (name: string) =>
  parameter(name, 'a function', (value) => (value instanceof FunctionValue ? value : undefined));
export const positionOrMatch = (name: string) =>
  parameter(name, 'a position or a function', (value) =>
    value instanceof FunctionValue || (typeof value === 'number' && Number.isSafeInteger(value)) ? value : undefined,
  );
export const any = (name: string) => parameter<Value>(name, 'a value', (value) => value);

/** A value that is no list is taken as a list of one (DMN 1.5, 10.3.2.9.4). */
export const list = (name: string) =>
  parameter<ListValue>(name, 'a list', (value) => (isList(value) ? value : [value]));

export const day = (name: string) =>
  parameter(name, 'a date or a date and time', (value) =>
    value instanceof FeelDate || value instanceof FeelDateTime ? value : undefined,
  );
export const time = (name: string) =>
  parameter(name, 'a time', (value) => (value instanceof FeelTime ? value : undefined));
export const seconds = (name: string) =>
  parameter(name, 'a days and time duration', (value) => (value instanceof SecondsDuration ? value : undefined));
export const amount = (name: string) =>
  parameter(name, 'a number or a duration', (value) =>
    typeof value === 'number' || value instanceof SecondsDuration || value instanceof MonthsDuration
      ? value
      : undefined,
  );

export const optional = <Taken>(inner: Parameter<Taken>): Parameter<Taken | undefined> => ({
  ...inner,
  presence: 'optional',
});
export const nullable = <Taken>(inner: Parameter<Taken>): Parameter<Taken | null> => ({ ...inner, takesNull: true });

/** Read item by item; `bind` gathers them. */
export const rest = <Taken>(inner: Parameter<Taken>): Parameter<readonly Taken[]> => gathered(inner, 'rest');
export const items = <Taken>(inner: Parameter<Taken>): Parameter<readonly Taken[]> => gathered(inner, 'items');

function gathered<Taken>(inner: Parameter<Taken>, presence: 'rest' | 'items'): Parameter<readonly Taken[]> {
  return {
    ...inner,
    presence,
    read: (value) => {
      const item = inner.read(value);
      return item === undefined ? undefined : [item];
    },
  };
}
