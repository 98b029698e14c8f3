/** Replaces a part of a text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Makes all edits at once; none may overlap another, except that one may lie within one that cuts. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const kept: string[] = [];
  let from = 0;
  for (const edit of edits.toSorted((one, other) => one.start - other.start)) {
    if (edit.start < from) continue; // lies in what is cut
    kept.push(text.slice(from, edit.start), edit.text);
    from = edit.end;
  }
  return [...kept, text.slice(from)].join('');
}
