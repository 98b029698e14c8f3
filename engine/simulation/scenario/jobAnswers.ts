import type { JobOutcome } from '../jobHandler.ts';
import type { Answer, Scenario } from './scenario.ts';

/** Answers jobs by type in turn, the last answer for ever; a type without an answer completes with nothing. */
export function createJobAnswers(jobs: Scenario['jobs'] = {}): (type: string) => JobOutcome {
  const turns = new Map<string, number>();
  return (type) => {
    const answers = Object.hasOwn(jobs, type) ? jobs[type] : undefined;
    const turn = turns.get(type) ?? 0;
    turns.set(type, turn + 1);
    const answer = answers?.[Math.min(turn, answers.length - 1)];
    return answer === undefined ? { result: {} } : outcomeOf(answer);
  };
}

function outcomeOf(answer: Answer): JobOutcome {
  if (!('error' in answer)) return answer;
  return { error: answer.error, message: answer.message ?? '', variables: answer.with ?? {} };
}
