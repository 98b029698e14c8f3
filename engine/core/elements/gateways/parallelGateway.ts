import { leaveBy } from '../shared/leave.ts';
import type { Arrival, ElementBehavior } from '../behavior.ts';

/** Waits for one token on every incoming flow, then takes every outgoing flow (BPMN 2.0.2, table 13.1). */
export const parallelGateway: ElementBehavior<'parallelGateway'> = {
  gather: (arrival) => (isComplete(arrival) ? arrival.element.incoming : null),
  enter: (step, visit, { outgoing }) => {
    leaveBy(step, visit, outgoing);
  },
};

const isComplete = ({ element, scope }: Arrival<'parallelGateway'>): boolean =>
  element.incoming.every((flow) => scope.tokens.has(flow));
