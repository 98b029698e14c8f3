import type { CheckContext } from '../core/model/check/rule.ts';
import type { Problem, ProblemCode } from '../core/model/problem.ts';
import { checkFile } from './checkFile.ts';
import type { ImportNote, Outcome } from './vendors/importNote.ts';
import { problemOf } from './vendors/importNote.ts';
import { writeBpmn } from './writeBpmn.ts';

/** One line of what became of a file of another tool. */
export interface ImportEntry extends ImportNote {
  /** From 1; null where nobody knows it. */
  readonly line: number | null;
}

export interface Imported {
  /** In the order of the file. */
  readonly entries: readonly ImportEntry[];
  /** The file with settings of ours, everything else in it as it was; null where it is no BPMN. */
  readonly xml: string | null;
}

/** Reads a file of another tool and tells what of it is kept, translated, lost and refused. */
export async function importBpmn(
  source: Uint8Array | string,
  context: Pick<CheckContext, 'checkExpression' | 'forms'>,
): Promise<Imported> {
  const { problems, reading } = await checkFile(source, { ...context, decisions: new Set() });
  const { file, notes, lines } = reading;
  const told = new Set(notes.flatMap((note) => problemOf(note)?.message.en ?? []));
  const noted = notes.map((note) => ({ ...note, line: lines.get(note.element ?? '') ?? null }));
  const found = problems.filter(({ message }) => !told.has(message.en)).flatMap(entryOf);
  const entries = [...noted, ...found].toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
  return { entries, xml: file === null ? null : await writeBpmn(file) };
}

/** What of a file can only be told from what is deployed with it. */
const beside: ReadonlySet<ProblemCode> = new Set(['decisionUnknown', 'formUnknown']);

/** What is said in a file and not heard. Advice about a process is no matter of the import. */
const losses: { readonly [code in ProblemCode]?: Outcome } = {
  withoutEffect: 'lossy',
  unknownElement: 'lossy',
  unknownAttribute: 'kept',
  strayText: 'lossy',
  missingReference: 'lossy',
  processNotExecutable: 'kept',
};

function entryOf({ code, severity, element, line, message }: Problem): readonly ImportEntry[] {
  const outcome = severity === 'error' ? 'refused' : losses[code];
  return outcome === undefined || beside.has(code) ? [] : [{ outcome, element, line, setting: code, message }];
}
