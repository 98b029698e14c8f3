/** Words that end a name of several words, because only they can stand between two expressions. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set([
  'and',
  'or',
  'between',
  'in',
  'instance',
  'then',
  'else',
  'return',
  'satisfies',
]);

/** Words that begin an expression of their own and so cannot begin a name. */
export const OPENING_WORDS: ReadonlySet<string> = new Set([
  'if',
  'for',
  'some',
  'every',
  'function',
  'true',
  'false',
  'null',
]);
