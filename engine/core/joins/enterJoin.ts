import { arrive } from '../elements/index.ts';
import { enterElement } from '../elements/shared/enterElement.ts';
import type { VisitId } from '../identifiers.ts';
import type { ComplexGateway } from '../model/element.ts';
import { flowIn } from '../model/process.ts';
import type { Step } from '../step.ts';
import type { Ready } from './patientGateways.ts';

/** A gateway goes on that has waited for everything else: a join is entered, one that has fired begins anew. */
export function enterJoin(step: Step, scope: VisitId, { gateway, filled }: Ready): void {
  if (gateway.kind === 'complexGateway') reset(step, scope, gateway, filled);
  else enterElement(step, gateway, { parent: scope, consumed: filled });
}

/** What came late is swallowed; what came too early for this round counts for the next one. */
function reset(step: Step, id: VisitId, gateway: ComplexGateway, filled: Ready['filled']): void {
  step.record({ type: 'gatewayReset', visit: id, element: gateway.id, flows: filled });
  if (asksForReset(step, gateway)) enterElement(step, gateway, { parent: id, variables: { waitingForStart: false } });
  const scope = step.instance.visits.get(id);
  const [flow] = gateway.incoming;
  if (scope !== undefined && flow !== undefined) arrive(step, scope, gateway, flow);
}

/** Whether anything may be taken as it begins anew: only what a condition asks to be. */
const asksForReset = ({ model }: Step, { outgoing }: ComplexGateway): boolean =>
  outgoing.some((flow) => flowIn(model, flow).condition?.includes('waitingForStart') === true);
