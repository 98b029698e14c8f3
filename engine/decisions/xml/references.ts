const REFERENCE = /&(?:(lt|gt|amp|apos|quot)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['apos', "'"],
  ['quot', '"'],
]);

/** Puts in what the references of XML itself stand for; null where there is one of another kind. */
export function decodeReferences(raw: string): string | null {
  if (!raw.includes('&')) return raw;
  if (raw.replace(REFERENCE, '').includes('&')) return null;
  return raw.replace(REFERENCE, (_found, name: string | undefined, decimal?: string, hexadecimal?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? '';
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '0', 16) : Number(decimal);
    return code === 0 || code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code);
  });
}
