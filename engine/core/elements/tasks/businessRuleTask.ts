import { variablesSeenFrom } from '../../state/questions.ts';
import { answerOf } from '../../step.ts';
import { answerAs } from '../shared/answer.ts';
import { createJob } from '../shared/createJob.ts';
import { finish } from '../shared/finish.ts';
import type { ElementBehavior } from '../behavior.ts';

/** Asks a decision of the deployment at once, or a rule engine outside by a job. */
export const businessRuleTask: ElementBehavior<'businessRuleTask'> = {
  enter: (step, visit, { rule }) => {
    if (rule.by === 'job') {
      createJob(step, visit, rule.job);
      return;
    }
    const value = answerOf(step.decide(rule.decision, variablesSeenFrom(step.instance, visit), step.now));
    finish(step, visit, answerAs(value, rule.resultVariable));
  },
};
