import { flowsThatHold, leaveBy } from '../shared/leave.ts';
import type { ElementBehavior } from '../behavior.ts';

/**
 * Takes every outgoing flow whose condition holds, else the default (BPMN 2.0.2, table 13.2). As a join it is looked
 * at when everything else has come to rest (see joins/patientGateways.ts), so an arrival alone never enters it.
 */
export const inclusiveGateway: ElementBehavior<'inclusiveGateway'> = {
  gather: ({ element, flow }) => (element.incoming.length > 1 ? null : [flow]),
  enter: (step, visit, element) => {
    leaveBy(step, visit, flowsThatHold(step, visit, element, element.defaultFlow));
  },
};
