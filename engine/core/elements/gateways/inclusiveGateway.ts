import { flowIn } from '../../model/process.ts';
import { holds } from '../../step.ts';
import { leaveBy, noFlowChosen } from '../shared/leave.ts';
import type { ElementBehavior } from '../behavior.ts';

/**
 * Takes every outgoing flow whose condition holds, else the default (BPMN 2.0.2, table 13.2). As a join it is looked
 * at when everything else has come to rest (see joins/inclusiveJoins.ts), so an arrival alone never enters it.
 */
export const inclusiveGateway: ElementBehavior<'inclusiveGateway'> = {
  gather: ({ element, flow }) => (element.incoming.length > 1 ? null : [flow]),
  enter: (step, visit, element) => {
    const { outgoing, defaultFlow } = element;
    const held = outgoing.filter((flow) => {
      const { condition } = flowIn(step.model, flow);
      return flow !== defaultFlow && (condition === null || holds(step, visit, condition));
    });
    if (held.length === 0 && defaultFlow === null && outgoing.length > 0) throw noFlowChosen(step, element);
    leaveBy(step, visit, held.length > 0 || defaultFlow === null ? held : [defaultFlow]);
  },
};
