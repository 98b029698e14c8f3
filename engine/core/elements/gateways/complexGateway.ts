import type { ComplexGateway } from '../../model/element.ts';
import { flowIn } from '../../model/process.ts';
import type { Visit } from '../../state/instance.ts';
import { visitIn } from '../../state/questions.ts';
import type { Step } from '../../step.ts';
import { Trouble, holds } from '../../step.ts';
import { enterElement } from '../shared/enterElement.ts';
import { flowsThatHold, leaveBy } from '../shared/leave.ts';
import type { ElementBehavior } from '../behavior.ts';

/**
 * Fires when its activation condition holds of the tokens that have come, then swallows those that come later and begins
 * anew when no more can come (BPMN 2.0.2, table 13.5). `waitingForStart` is true as it fires and false as it begins
 * anew, when only those flows are taken whose conditions ask for that.
 */
export const complexGateway: ElementBehavior<'complexGateway'> = {
  gather: () => null,
  arrive: (step, scope, element) => {
    if (scope.resetting.some(({ gateway }) => gateway === element.id)) return;
    const activationCount = countOf(scope, element);
    const flows = element.incoming.filter((flow) => scope.tokens.has(flow));
    if (flows.length === 0 || !activates(step, scope, element, activationCount)) return;
    step.note({ type: 'gatewayActivated', visit: scope.id, element: element.id, flows });
    const variables = { waitingForStart: true, activationCount };
    enterElement(step, element, { parent: scope.id, consumed: flows, variables });
  },
  enter: (step, visit, element) => {
    const known = visitIn(step.instance, visit).variables;
    if (known?.['waitingForStart'] === false) {
      leaveBy(step, visit, flowsOfReset(step, visit, element));
      return;
    }
    if (element.activationCondition !== null && !holds(step, visit, element.activationCondition)) {
      throw new Trouble(
        'notActivated',
        `Expected activation condition "${element.activationCondition}" of "${element.id}" to hold`,
      );
    }
    leaveBy(step, visit, flowsThatHold(step, visit, element, element.defaultFlow));
  },
};

const countOf = (scope: Visit, { incoming }: ComplexGateway): number =>
  incoming.reduce((count, flow) => count + (scope.tokens.get(flow) ?? 0), 0);

/** What cannot be evaluated is entered, so that the trouble has a place and a retry. */
function activates(
  step: Step,
  scope: Visit,
  { activationCondition }: ComplexGateway,
  activationCount: number,
): boolean {
  if (activationCondition === null) return true;
  try {
    return holds(step, scope.id, activationCondition, { waitingForStart: true, activationCount });
  } catch (trouble) {
    if (trouble instanceof Trouble) return true;
    throw trouble;
  }
}

const flowsOfReset = (step: Step, visit: Visit['id'], { outgoing }: ComplexGateway): ComplexGateway['outgoing'] =>
  outgoing.filter((flow) => {
    const { condition } = flowIn(step.model, flow);
    return condition?.includes('waitingForStart') === true && holds(step, visit, condition);
  });
