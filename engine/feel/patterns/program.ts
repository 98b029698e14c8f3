import { unreachable } from '../../core/invariant.ts';
import { PATTERN_STATES_MAX } from '../bounds.ts';
import { PatternFault, type CharacterTest, type Pattern } from './pattern.ts';

/** What the matcher does in one state. Of two ways `fork` prefers the first. */
export type Instruction =
  | { readonly do: 'accept'; readonly accepts: CharacterTest }
  | { readonly do: 'edge'; readonly edge: 'start' | 'end' }
  | { readonly do: 'mark'; readonly slot: number }
  | { readonly do: 'fork'; readonly first: number; readonly second: number }
  | { readonly do: 'jump'; readonly to: number }
  | { readonly do: 'found' };

export function programOf(pattern: Pattern): readonly Instruction[] {
  const program: Instruction[] = [];
  write(program, { kind: 'group', index: 0, inner: pattern });
  emit(program, { do: 'found' });
  return program;
}

function write(program: Instruction[], pattern: Pattern): void {
  switch (pattern.kind) {
    case 'character':
      emit(program, { do: 'accept', accepts: pattern.accepts });
      return;
    case 'edge':
      emit(program, { do: 'edge', edge: pattern.edge });
      return;
    case 'group':
      emit(program, { do: 'mark', slot: pattern.index * 2 });
      write(program, pattern.inner);
      emit(program, { do: 'mark', slot: pattern.index * 2 + 1 });
      return;
    case 'sequence':
      for (const part of pattern.parts) write(program, part);
      return;
    case 'alternatives':
      writeAlternatives(program, pattern.alternatives);
      return;
    case 'repetition':
      writeRepetition(program, pattern);
      return;
    default:
      unreachable(pattern);
  }
}

function writeAlternatives(program: Instruction[], alternatives: readonly Pattern[]): void {
  const exits: number[] = [];
  alternatives.forEach((alternative, index) => {
    const isLast = index === alternatives.length - 1;
    const fork = isLast ? null : reserve(program);
    write(program, alternative);
    if (fork === null) return;
    exits.push(reserve(program));
    program[fork] = { do: 'fork', first: fork + 1, second: program.length };
  });
  for (const exit of exits) program[exit] = { do: 'jump', to: program.length };
}

function writeRepetition(
  program: Instruction[],
  { inner, min, max, lazy }: Extract<Pattern, { kind: 'repetition' }>,
): void {
  for (let count = 0; count < min; count += 1) write(program, inner);
  if (max === Infinity) {
    const fork = reserve(program);
    write(program, inner);
    emit(program, { do: 'jump', to: fork });
    program[fork] = forkTo(fork + 1, program.length, lazy);
    return;
  }
  const forks: number[] = [];
  for (let count = min; count < max; count += 1) {
    forks.push(reserve(program));
    write(program, inner);
  }
  for (const fork of forks) program[fork] = forkTo(fork + 1, program.length, lazy);
}

const forkTo = (inside: number, behind: number, lazy: boolean): Instruction =>
  lazy ? { do: 'fork', first: behind, second: inside } : { do: 'fork', first: inside, second: behind };

/** A place whose instruction is known once what follows has been written. */
function reserve(program: Instruction[]): number {
  emit(program, { do: 'jump', to: program.length + 1 });
  return program.length - 1;
}

function emit(program: Instruction[], instruction: Instruction): void {
  if (program.length >= PATTERN_STATES_MAX) {
    throw new PatternFault(`Expected a pattern of at most ${PATTERN_STATES_MAX} states; its repetitions make more`);
  }
  program.push(instruction);
}
