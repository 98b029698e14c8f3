import { waitId } from '../../identifiers.ts';
import { visitIn } from '../../state/questions.ts';
import { payloadOf } from '../shared/mappings.ts';
import type { TriggerBehavior } from './behavior.ts';
import { placeOf } from './placeOf.ts';

/** Reaches all who wait for its name; within the instance before the thrower goes on. */
export const signal: TriggerBehavior<'signal'> = {
  listen: (step, { name }, listening) => {
    step.record({ type: 'signalAwaited', wait: waitId(step.nextId()), ...placeOf(listening), name });
    return false;
  },
  throwFrom: (step, { name, payload }, visit) => {
    const { element } = visitIn(step.instance, visit);
    step.record({ type: 'signalThrown', visit, element, name, variables: payloadOf(step, visit, payload) });
  },
};
