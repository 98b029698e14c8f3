/** PostgreSQL's text form of arrays: `{1,2}`, `{"a, b",NULL,{nested}}`. */
export function writeArray(items: readonly unknown[], textOf: (item: unknown) => string | null): string {
  return `{${items.map((item) => writeItem(item, textOf)).join(',')}}`;
}

export function readArray(text: string, read: (item: string) => unknown): unknown[] {
  const { items } = readFrom(text, text.indexOf('{'), read); // a lower bound other than 1 stands before: "[0:1]={a,b}"
  return items;
}

function writeItem(item: unknown, textOf: (item: unknown) => string | null): string {
  if (Array.isArray(item)) return writeArray(item, textOf);
  const text = textOf(item);
  if (text === null) return 'NULL';
  return typeof item === 'number' ? text : `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** Reads the items after the brace at `start`; `end` is the place of the closing one. */
function readFrom(text: string, start: number, read: (item: string) => unknown): { items: unknown[]; end: number } {
  const items: unknown[] = [];
  let at = start + 1;
  while (text[at] !== '}') {
    if (at >= text.length) throw new SyntaxError(`Expected a closing brace in the array ${text.slice(0, 80)}`);
    if (text[at] === '{') {
      const inner = readFrom(text, at, read);
      items.push(inner.items);
      at = inner.end + 1;
    } else if (text[at] === '"') {
      const end = closingQuote(text, at + 1);
      items.push(read(text.slice(at + 1, end).replace(/\\(.)/gs, '$1')));
      at = end + 1;
    } else {
      const end = plainEnd(text, at);
      const item = text.slice(at, end);
      items.push(item === 'NULL' ? null : read(item));
      at = end;
    }
    if (text[at] === ',') at += 1;
  }
  return { items, end: at };
}

function closingQuote(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function plainEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== ',' && text[at] !== '}') at += 1;
  return at;
}
