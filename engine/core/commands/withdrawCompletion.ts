import { fail, ok } from '../result.ts';
import type { Decider } from './decider.ts';
import { refusal } from './refusal.ts';

export const withdrawCompletion: Decider<'withdrawCompletion'> = ({ task }, { instance, by }) => {
  const last = instance.lastCompletion;
  if (last?.task !== task) {
    return fail(
      refusal('nothingToWithdraw', `task ${task} to be what was completed last, with nothing seen or done since`),
    );
  }
  if (last.by !== by) return fail(refusal('nothingToWithdraw', `task ${task} to be withdrawn by whoever completed it`));
  const cancels = [...(instance.visits.get(last.scope)?.children ?? [])].filter((visit) => visit >= last.firstId);
  const { scope, element: target, flows: drops } = last;
  return ok([{ type: 'interventionMade', kind: 'withdrawn', from: target, scope, cancels, drops, target, reason: '' }]);
};
