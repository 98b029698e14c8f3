import type { Instant } from '../../core/identifiers.ts';
import { nextFiring } from '../../core/time/timer.ts';
import type { EffectRow } from '../../ports/executionStore.ts';
import { ENGINE_QUEUE } from '../changes/askedEffects.ts';
import { startedInstanceId } from '../identifiers.ts';
import { partOf } from '../partOf.ts';
import type { Carry } from './carrier.ts';
import { ENGINE } from './carrier.ts';

/** The instance's id follows from the instant that was due; a cycle goes on as the same effect, later. */
export const startByTimer: Carry<'startByTimer'> = async (effect, { clock, definitions, execute, store }) => {
  const { tenant, instance: owner, key, payload } = effect;
  const { definition, startEvent, part, at } = payload;
  const deployed = await definitions.find(tenant, definition);
  if (deployed === null) return 'done';
  const instance = startedInstanceId(at, `timer ${tenant} ${definition} ${startEvent} ${part ?? ''} ${at}`);
  await execute({
    tenant,
    instance,
    deployed,
    command: {
      type: 'startInstance',
      instance,
      definition,
      startEvent,
      ...partOf(part),
      businessKey: null,
      caller: null,
      variables: {},
    },
    by: ENGINE,
  });
  const next = nextStart(payload, clock.now());
  if (next === null) return 'done';
  await store.replace({ tenant, instance: owner, key }, next);
  return next.dueAt;
};

function nextStart(payload: Parameters<Carry<'startByTimer'>>[0]['payload'], now: Instant): EffectRow | null {
  const { cycle, at, key } = payload;
  const next = nextFiring({ dueAt: at, cycle }, now);
  if (next === null) return null;
  const { dueAt } = next;
  return { key, queue: ENGINE_QUEUE, dueAt, leasedBy: null, payload: { ...payload, at: dueAt, cycle: next.cycle } };
}
