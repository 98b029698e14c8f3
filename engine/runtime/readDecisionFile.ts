import { decide } from '../decisions/decide.ts';
import { readDecisions } from '../decisions/read/readDecisions.ts';
import type { Result } from '../core/result.ts';
import { ok } from '../core/result.ts';
import type { FileProblem } from './fileProblem.ts';
import type { DecisionFile } from './readBundle.ts';

/** A DMN file as a deployment needs it. */
export function readDecisionFile(xml: string): Result<DecisionFile, readonly Omit<FileProblem, 'path'>[]> {
  const read = readDecisions(xml);
  if (!read.ok) return read;
  const model = read.value;
  return ok({
    ids: model.decisions.map(({ id }) => id),
    decide: (decision, variables, now) => {
      const decided = decide(model, decision, variables, now);
      if (decided.ok) return { ok: true, value: decided.value.value };
      const { message } = decided.failure;
      return {
        ok: false,
        failure: { code: 'expressionFailed', expression: decision, message, names: Object.keys(variables) },
      };
    },
  });
}
