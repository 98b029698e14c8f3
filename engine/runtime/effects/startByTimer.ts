import { nextOf, parseCycle } from '../../core/time/timer.ts';
import type { EffectRow } from '../../ports/executionStore.ts';
import { ENGINE_QUEUE } from '../changes/askedEffects.ts';
import { startedInstanceId } from '../identifiers.ts';
import type { Carry } from './carrier.ts';
import { ENGINE } from './carrier.ts';

/** The instance's id follows from the instant that was due; a cycle goes on as the same effect, later. */
export const startByTimer: Carry<'startByTimer'> = async (effect, { definitions, execute, store }) => {
  const { tenant, instance: owner, key, payload } = effect;
  const { definition, startEvent, at } = payload;
  const deployed = await definitions.find(tenant, definition);
  if (deployed === null) return 'done';
  const instance = startedInstanceId(at, `timer ${tenant} ${definition} ${startEvent} ${at}`);
  await execute({
    tenant,
    instance,
    deployed,
    command: {
      type: 'startInstance',
      instance,
      definition,
      startEvent,
      businessKey: null,
      caller: null,
      variables: {},
    },
    by: ENGINE,
  });
  const next = nextStart(payload);
  if (next === null) return 'done';
  await store.replace({ tenant, instance: owner, key }, next);
  return next.dueAt;
};

function nextStart(payload: Parameters<Carry<'startByTimer'>>[0]['payload']): EffectRow | null {
  const { cycle, at, key } = payload;
  const parsed = cycle === null || cycle.firingsLeft === 0 ? null : parseCycle(cycle.text);
  if (cycle === null || parsed === null) return null;
  const dueAt = nextOf(parsed, at);
  const firingsLeft = cycle.firingsLeft === null ? null : cycle.firingsLeft - 1;
  const next = { ...payload, at: dueAt, cycle: { text: cycle.text, firingsLeft } };
  return { key, queue: ENGINE_QUEUE, dueAt, leasedBy: null, payload: next };
}
