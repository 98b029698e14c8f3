import { isRunning, isWaitOf } from '../../core/state/questions.ts';
import { execute } from '../execute.ts';
import { ENGINE } from '../worldState.ts';
import type { WorldState } from '../worldState.ts';
import type { EffectHandler } from './effectHandler.ts';

export const assignTask: EffectHandler<'assignTask'> = (world, instance, { wait, assignment }) => {
  const assigned = world.organisation(assignment, (user) => openTasksOf(world, user));
  if (assigned !== null)
    execute(world, instance, { type: 'assignTask', unlessTaken: true, task: wait, ...assigned }, ENGINE);
};

function openTasksOf(world: WorldState, user: string): number {
  const running = [...world.instances.values()].map(({ instance }) => instance).filter(isRunning);
  const waits = running.flatMap((instance) => [...instance.waits.values()]);
  return waits.filter((wait) => isWaitOf(wait, 'task') && wait.assignment.assignee === user).length;
}
