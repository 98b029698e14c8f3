import type { CancellationAsked } from '../facts/fact.ts';
import { cancelInside, withdrawWaits } from '../elements/shared/cancel.ts';
import { closeIncident } from '../elements/shared/trouble.ts';
import { ROOT, visitIn } from '../state/questions.ts';
import type { Step } from '../step.ts';

/** Everything that runs ends, then the instance. */
export function onCancellationAsked(step: Step, { reason }: CancellationAsked): void {
  const root = visitIn(step.instance, ROOT);
  cancelInside(step, root);
  if (root.tokenCount > 0) step.record({ type: 'tokensDropped', visit: ROOT });
  withdrawWaits(step, root, null);
  closeIncident(step, ROOT, 'cancelled');
  step.record({ type: 'instanceCancelled', caller: step.instance.caller, reason });
}
