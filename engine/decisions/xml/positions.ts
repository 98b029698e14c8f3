/** Finds the lines of what a parser reports that tells no positions: it reports everything in the order of the text. */
export interface Positions {
  /** Passes the start of the next tag and answers its line, from 1. */
  readonly nextTag: () => number;
  /** Passes what begins with `opening` and ends with `closing`, in which tags are no tags. */
  readonly skip: (opening: string, closing: string) => void;
}

export function positionsIn(text: string): Positions {
  const tagStart = /<[A-Za-z_:]/g;
  let at = 0;
  let counted = 0;
  let line = 1;

  function nextTag(): number {
    tagStart.lastIndex = at;
    const start = tagStart.exec(text)?.index ?? text.length;
    for (; counted < start; counted += 1) if (text[counted] === '\n') line += 1;
    at = start + 1;
    return line;
  }

  function skip(opening: string, closing: string): void {
    const start = text.indexOf(opening, at);
    const end = text.indexOf(closing, start + opening.length);
    if (start >= 0 && end >= 0) at = end + closing.length;
  }

  return { nextTag, skip };
}
