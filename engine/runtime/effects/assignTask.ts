import type { Carry } from './carrier.ts';
import { ENGINE, endedBy } from './carrier.ts';

/** The organisation says who gets the task; a task that is over refuses to be given. */
export const assignTask: Carry<'assignTask'> = async ({ tenant, instance, payload }, { execute, organisation }) => {
  const owner = await organisation.resolve(tenant, payload.assignment);
  const outcome = await execute({
    tenant,
    instance,
    command: { type: 'assignTask', unlessTaken: true, task: payload.wait, ...owner },
    by: ENGINE,
  });
  return endedBy(outcome);
};
