import type { Instruction } from './program.ts';

/** Where a pattern was found: from and to of the whole, then of each group; undefined where a group took no part. */
export type Found = readonly (number | undefined)[];

export interface Matching {
  readonly program: readonly Instruction[];
  readonly multiline: boolean;
  /** Any match will do, so the first one found ends the search. */
  readonly anyWillDo: boolean;
  /** Told how many states one character was tried in. */
  readonly spend: (states: number) => void;
}

interface Thread {
  readonly at: number;
  readonly marks: Found;
}

/**
 * The first match at or behind `from`. All ways through the pattern advance together, one character at a time (Pike's
 * machine), so the time is at most the length of the text times the size of the pattern, whatever either contains.
 */
export function findMatch(matching: Matching, characters: readonly string[], from: number): Found | null {
  const beginsAtStart = isAnchored(matching);
  let threads: readonly Thread[] = [];
  let found: Found | null = null;
  for (let position = from; position <= characters.length; position += 1) {
    const step = new Step(matching, characters, position);
    for (const thread of threads) step.follow(thread.at, thread.marks);
    if (found === null && (position === 0 || !beginsAtStart)) step.follow(0, []);
    matching.spend(step.followed);
    if (step.found !== null) found = step.found;
    threads = step.threads;
    if (found !== null && (threads.length === 0 || matching.anyWillDo)) return found;
    if (threads.length === 0 && beginsAtStart) return null;
  }
  return found;
}

/** Behind the mark of the whole stands `^`, which holds at the start alone. */
const isAnchored = ({ program, multiline }: Matching): boolean => {
  const second = program[1];
  return !multiline && second?.do === 'edge' && second.edge === 'start';
};

/** The ways that are alive at one position, the preferred first. */
class Step {
  readonly threads: Thread[] = [];
  found: Found | null = null;
  followed = 0;
  readonly #matching: Matching;
  readonly #characters: readonly string[];
  readonly #position: number;
  readonly #seen: Uint8Array;

  constructor(matching: Matching, characters: readonly string[], position: number) {
    this.#matching = matching;
    this.#characters = characters;
    this.#position = position;
    this.#seen = new Uint8Array(matching.program.length);
  }

  /** Follows what takes no character, then takes one; a way that the preferred match has overtaken is dropped. */
  follow(start: number, startMarks: Found): void {
    const ways: Thread[] = [{ at: start, marks: startMarks }];
    for (let way = ways.pop(); way !== undefined && this.found === null; way = ways.pop()) {
      const { at, marks } = way;
      const instruction = this.#matching.program[at];
      if (instruction === undefined || this.#seen[at] === 1) continue;
      this.#seen[at] = 1;
      this.followed += 1;
      switch (instruction.do) {
        case 'accept': {
          const character = this.#characters[this.#position];
          if (character !== undefined && instruction.accepts(character)) this.threads.push({ at: at + 1, marks });
          break;
        }
        case 'edge':
          if (this.#isAtEdge(instruction.edge)) ways.push({ at: at + 1, marks });
          break;
        case 'mark':
          ways.push({ at: at + 1, marks: marked(marks, instruction.slot, this.#position) });
          break;
        case 'jump':
          ways.push({ at: instruction.to, marks });
          break;
        case 'fork':
          ways.push({ at: instruction.second, marks }, { at: instruction.first, marks });
          break;
        case 'found':
          this.found = marks;
          break;
      }
    }
  }

  #isAtEdge(edge: 'start' | 'end'): boolean {
    const { multiline } = this.#matching;
    return edge === 'start'
      ? this.#position === 0 || (multiline && this.#characters[this.#position - 1] === '\n')
      : this.#position === this.#characters.length || (multiline && this.#characters[this.#position] === '\n');
  }
}

function marked(marks: Found, slot: number, position: number): Found {
  const copy = [...marks];
  copy[slot] = position;
  return copy;
}
