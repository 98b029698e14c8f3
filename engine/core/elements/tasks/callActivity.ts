import { CALL_DEPTH_MAX } from '../../bounds.ts';
import { waitId } from '../../identifiers.ts';
import { variablesSeenFrom, visitIn } from '../../state/questions.ts';
import { Trouble, textOf } from '../../step.ts';
import { NO_VARIABLES } from '../behavior.ts';
import type { ElementBehavior } from '../behavior.ts';

/** Starts an instance of another process and waits for its end (BPMN 2.0.2, 13.3.4). */
export const callActivity: ElementBehavior<'callActivity'> = {
  enter: (step, visit, { id, calledProcess, binding, businessKey, passesAllVariables }) => {
    const depth = (step.instance.caller?.depth ?? 0) + 1;
    if (depth > CALL_DEPTH_MAX) {
      throw new Trouble(
        'callsTooDeep',
        `Expected at most ${CALL_DEPTH_MAX} calls within calls, found one more to "${calledProcess}"`,
      );
    }
    step.record({
      type: 'callStarted',
      wait: waitId(step.nextId()),
      visit,
      element: id,
      calledProcess,
      binding,
      depth,
      businessKey: textOf(step, visit, businessKey) ?? step.instance.businessKey,
      variables: passesAllVariables
        ? { ...variablesSeenFrom(step.instance, visit) }
        : { ...(visitIn(step.instance, visit).variables ?? NO_VARIABLES) },
    });
  },
};
