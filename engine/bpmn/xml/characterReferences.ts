const named: { readonly [name: string]: string } = { lt: '<', gt: '>', amp: '&', apos: "'", quot: '"' };

const pattern = /&(?:(lt|gt|amp|apos|quot)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g;

/** The offset of an `&` that begins none of the references of XML itself; -1 where all is well. */
export function strayAmpersand(raw: string): number {
  const remaining = raw.replace(pattern, (found, name: string | undefined, decimal?: string, hexadecimal?: string) =>
    name !== undefined || isCharacter(codeOf(decimal, hexadecimal)) ? ' '.repeat(found.length) : found,
  );
  return remaining.indexOf('&');
}

export const decodeReferences = (raw: string): string =>
  raw.replace(pattern, (_found, name: string | undefined, decimal?: string, hexadecimal?: string) =>
    name === undefined ? String.fromCodePoint(codeOf(decimal, hexadecimal)) : (named[name] ?? ''),
  );

/** References to characters beyond U+FFFF, which the XML reader below would cut to 16 bits. */
export const wideReferences = (raw: string): readonly { readonly at: number; readonly raw: string }[] =>
  [...raw.matchAll(pattern)]
    .filter(([, , decimal, hexadecimal]) => codeOf(decimal, hexadecimal) > 0xffff)
    .map((match) => ({ at: match.index, raw: match[0] }));

const codeOf = (decimal: string | undefined, hexadecimal: string | undefined): number =>
  decimal === undefined ? Number.parseInt(hexadecimal ?? '0', 16) : Number(decimal);

/** XML 1.0, 2.2. */
const isCharacter = (code: number): boolean =>
  code === 0x9 ||
  code === 0xa ||
  code === 0xd ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);
