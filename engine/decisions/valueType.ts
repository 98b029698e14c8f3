/** What is known of a value's type: which texts are to be read as dates, and what is no value of it. */
export interface ValueType {
  readonly base: BaseType;
  readonly isList: boolean;
  /** Unary tests of the type itself. */
  readonly allowed: string | null;
}

export type BaseType =
  | 'any'
  | 'string'
  | 'number'
  | 'boolean'
  | 'date'
  | 'time'
  | 'date and time'
  | 'days and time duration'
  | 'years and months duration';

export const anyType: ValueType = { base: 'any', isList: false, allowed: null };

/** The names of FEEL in all versions of DMN, and those that modelling tools write for numbers. */
const baseTypes: ReadonlyMap<string, BaseType> = new Map<string, BaseType>([
  ['string', 'string'],
  ['number', 'number'],
  ['integer', 'number'],
  ['long', 'number'],
  ['double', 'number'],
  ['decimal', 'number'],
  ['boolean', 'boolean'],
  ['date', 'date'],
  ['time', 'time'],
  ['dateTime', 'date and time'],
  ['date and time', 'date and time'],
  ['dayTimeDuration', 'days and time duration'],
  ['days and time duration', 'days and time duration'],
  ['yearMonthDuration', 'years and months duration'],
  ['years and months duration', 'years and months duration'],
]);

/** `feel:number` of DMN 1.1 is `number`. */
export const baseTypeOf = (reference: string): BaseType | undefined =>
  baseTypes.get(reference.slice(reference.indexOf(':') + 1));
