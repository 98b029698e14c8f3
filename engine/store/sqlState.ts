/** PostgreSQL's five-character code of what went wrong, which both drivers put on their errors; empty for other trouble. */
export const sqlStateOf = (error: unknown): string => textOn(error, 'code');

/** The constraint that a row would have broken, by its name in the schema. */
export const constraintOf = (error: unknown): string => textOn(error, 'constraint');

function textOn(error: unknown, key: string): string {
  if (typeof error !== 'object' || error === null) return '';
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : '';
}
