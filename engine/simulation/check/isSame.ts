/** Whether two values say the same, maps and sets in the same order. What is undefined is not there, as in JSON. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (isRow(one) || isRow(other)) return isRow(one) && isRow(other) && isSameRow(one, other);
  return isSameRecord(one, other);
}

type Row = readonly unknown[] | ReadonlySet<unknown> | ReadonlyMap<unknown, unknown>;

const isRow = (value: object): value is Row => Array.isArray(value) || value instanceof Set || value instanceof Map;

const lengthOf = (row: Row): number => ('size' in row ? row.size : row.length);

/** An item that is not there is null to JSON. */
function isSameRow(one: Row, other: Row): boolean {
  if (lengthOf(one) !== lengthOf(other)) return false;
  const others = other[Symbol.iterator]();
  for (const item of one) if (!isSame(item ?? null, others.next().value ?? null)) return false;
  return true;
}

function isSameRecord(one: object, other: object): boolean {
  const found = other as { readonly [name: string]: unknown };
  const expected = one as { readonly [name: string]: unknown };
  for (const name in expected) if (!isSame(expected[name], found[name])) return false;
  for (const name in found) if (found[name] !== undefined && expected[name] === undefined) return false;
  return true;
}
