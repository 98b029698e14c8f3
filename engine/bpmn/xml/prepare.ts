import type { Problem } from '../../core/model/problem.ts';
import { fail, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { PROBLEMS_MAX } from './bounds.ts';
import { decodeReferences } from './characterReferences.ts';
import { applyEdits } from './edits.ts';
import type { Edit } from './edits.ts';
import { fileProblem } from './fileProblem.ts';
import { idRegister } from './idRegister.ts';
import type { IdRegister } from './idRegister.ts';
import { lineCounter } from './lineCounter.ts';
import { scan } from './scan.ts';
import { walker } from './walker.ts';
import { tooMuch, XmlFault } from './xmlFault.ts';

/** A text that bpmn-moddle takes whole, and what was learned on the way to it. */
export interface Prepared {
  readonly text: string;
  /** The line of each id. */
  readonly lines: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

/** Fails with every problem found up to the one that ended it. */
export function prepare(text: string): Result<Prepared, readonly Problem[]> {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => {
    problems.push(problem);
    if (problems.length > PROBLEMS_MAX) throw tooMuch(0, 'tooManyProblems', PROBLEMS_MAX, 'problems', '个问题');
  };
  const ids = idRegister(report);
  const walking = walker(text, ids, report);
  try {
    scan(text, walking);
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    const line = lineCounter(text)(error.offset);
    return fail([...problems, fileProblem(error.code, line, error.told.en, error.told['zh-CN'])]);
  }
  const references = walking.references.flatMap((span) => referenceEdits(text, span, ids));
  return ok({ text: applyEdits(text, [...walking.edits, ...references]), lines: ids.lines, problems });
}

/** The ids at a place without the space around them, each as bpmn-moddle will know it. */
function referenceEdits(text: string, { start, end }: Pick<Edit, 'start' | 'end'>, ids: IdRegister): readonly Edit[] {
  const raw = text.slice(start, end);
  const said = decodeReferences(raw)
    .trim()
    .split(/\s+/)
    .map((id) => ids.referTo(id))
    .join(' ');
  return said === raw ? [] : [{ start, end, text: said }];
}
