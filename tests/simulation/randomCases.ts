import { processToXml } from '../../engine/bpmn/processToXml.ts';
import { checkProcess } from '../../engine/core/model/check/index.ts';
import { isError } from '../../engine/core/model/problem.ts';
import { elementIn } from '../../engine/core/model/process.ts';
import type { ProcessModel } from '../../engine/core/model/process.ts';
import { checkExpression } from '../../engine/feel/checkExpression.ts';
import { createEvaluate } from '../../engine/feel/createEvaluate.ts';
import { featuresOf } from '../../engine/simulation/random/featuresOf.ts';
import { playRandomCase } from '../../engine/simulation/random/playRandomCase.ts';
import type { PlayedCase } from '../../engine/simulation/random/playRandomCase.ts';
import { DECISION } from '../../engine/simulation/random/randomActivities.ts';

const evaluate = createEvaluate();

function problemsOf(model: ProcessModel, beside: readonly ProcessModel[]): readonly string[] {
  const processes = new Set(beside.map(({ id }) => id));
  const context = { checkExpression, decisions: new Set([DECISION]), forms: new Set<string>(), processes };
  return checkProcess(model, context)
    .filter(isError)
    .map(({ code, message }) => `${code}: ${message.en}`);
}

/** The random case of a seed, deployed as a file would be and played. */
export const playSeed = (seed: number): Promise<PlayedCase> => playRandomCase(seed, { evaluate, problemsOf });

/** Counts what the cases were made of: how often each feature was entered. */
export function countFeatures({ processes, journals }: PlayedCase, counts: Map<string, number>): void {
  const models = new Map(processes.map((model) => [model.id, model]));
  for (const journal of journals) {
    const [first] = journal[0]?.facts ?? [];
    const model = first?.type === 'instanceStarted' ? models.get(first.process) : undefined;
    if (model === undefined) continue;
    for (const fact of journal.flatMap(({ facts }) => facts)) {
      if (fact.type !== 'elementEntered') continue;
      for (const feature of featuresOf(elementIn(model, fact.element), model)) {
        counts.set(feature, (counts.get(feature) ?? 0) + 1);
      }
    }
  }
}

/** A case for people: its file, what was done, and what went wrong. */
export async function described({ seed, processes, moves, fault }: PlayedCase): Promise<string> {
  const file = await processToXml(...processes);
  return [`seed ${seed}`, file, ...moves.map((says, index) => `${index + 1}. ${says}`), fault ?? ''].join('\n');
}

/** On a machine that has much else to do; two slow cores of their own need two minutes for 10,000. */
export const CASES_MS_MAX = 30 * 60_000;

/** Plays so many cases one after the other, and throws at the first that has a fault. */
export async function playSeeds(from: number, cases: number, features: Map<string, number>): Promise<void> {
  for (let seed = from; seed < from + cases; seed += 1) {
    const played = await playSeed(seed);
    if (played.fault !== null) throw new Error(await described(played));
    countFeatures(played, features);
  }
}
