/** A stretch of an expression's text, in UTF-16 offsets. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** How a person finds an offset: lines and columns count from one. */
export function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
