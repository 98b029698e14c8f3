/**
 * A where-clause put together from the parts of a filter that were given, so that the plan fits what is asked. Values
 * travel as parameters; the text comes from the statements only.
 */
export interface Conditions {
  /** The placeholder of a value. */
  readonly value: (value: unknown) => string;
  readonly add: (condition: string) => void;
  /** All of them, joined. */
  readonly text: () => string;
  readonly parameters: readonly unknown[];
}

export function conditions(): Conditions {
  const parameters: unknown[] = [];
  const texts: string[] = [];
  return {
    value: (value) => `$${parameters.push(value)}`,
    add: (condition) => {
      texts.push(condition);
    },
    text: () => texts.join('\n        and '),
    parameters,
  };
}

/** `%` and `_` stand for themselves in what people search for. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
