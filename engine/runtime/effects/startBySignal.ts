import { startedInstanceId } from '../identifiers.ts';
import { partOf } from '../partOf.ts';
import type { Carry } from './carrier.ts';
import { ENGINE, endedBy } from './carrier.ts';

/** The instance's id follows from the effect's key, so that one signal starts each process once. */
export const startBySignal: Carry<'startBySignal'> = async (effect, { definitions, execute }) => {
  const { tenant, instance: owner, key, payload, dueAt } = effect;
  const deployed = await definitions.find(tenant, payload.definition);
  if (deployed === null) return 'done';
  const instance = startedInstanceId(dueAt, `${tenant} ${key}`);
  const { startEvent, part, variables } = payload;
  const { definition } = deployed;
  const outcome = await execute({
    tenant,
    instance,
    deployed,
    command: {
      type: 'startInstance',
      ...{ instance, definition, startEvent, ...partOf(part), businessKey: null, caller: null, variables },
    },
    by: ENGINE,
    settles: { tenant, instance: owner, key },
  });
  return endedBy(outcome);
};
