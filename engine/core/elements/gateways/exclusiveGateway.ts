import { flowIn } from '../../model/process.ts';
import { holds } from '../../step.ts';
import { leaveBy } from '../shared/leave.ts';
import { noFlowChosen } from '../shared/noFlowChosen.ts';
import type { ElementBehavior } from '../behavior.ts';

/** Passes each token on by the first flow whose condition holds, else by the default (BPMN 2.0.2, table 13.3). */
export const exclusiveGateway: ElementBehavior<'exclusiveGateway'> = {
  enter: (step, visit, element) => {
    const { outgoing, defaultFlow } = element;
    const chosen = outgoing.find((flow) => {
      const { condition } = flowIn(step.model, flow);
      return flow !== defaultFlow && (condition === null || holds(step, visit, condition));
    });
    const flow = chosen ?? defaultFlow;
    if (flow === null && outgoing.length > 0) throw noFlowChosen(step, visit, element);
    leaveBy(step, visit, flow === null ? [] : [flow]);
  },
};
