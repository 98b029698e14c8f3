/** The line of a place in a text, from 1. Places are asked in rising order, so that a whole file is counted once. */
export function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let counted = 0;
  return (offset) => {
    for (; counted < offset; counted += 1) {
      const isBreak = text[counted] === '\n' || (text[counted] === '\r' && text[counted + 1] !== '\n');
      if (isBreak) line += 1;
    }
    return line;
  };
}
