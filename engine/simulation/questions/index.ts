import type { InstanceId } from '../../core/identifiers.ts';
import { ROOT, isRunning, visitIn } from '../../core/state/questions.ts';
import type { Wait } from '../../core/state/wait.ts';
import { elementId } from '../../core/identifiers.ts';
import { Refused } from '../refused.ts';
import type { InInstance, Questions } from '../world.ts';
import type { Seen } from '../worldState.ts';
import { adHocsIn } from './adHocs.ts';
import { executionsIn } from './executed.ts';
import { jobsIn } from './jobs.ts';
import { tasksIn } from './tasks.ts';

/** What may be asked of a world, or of what was read of one. */
export function createQuestions(world: { readonly instances: ReadonlyMap<InstanceId, Seen> }): Questions {
  const all = (): readonly Seen[] => [...world.instances.values()];
  const keptOf = (id: InstanceId): Seen => {
    const kept = world.instances.get(id);
    if (kept === undefined) throw new Refused({ code: 'unknownInstance', message: `Expected an instance "${id}"` });
    return kept;
  };
  const waits = (): readonly InInstance<Wait>[] =>
    all()
      .filter(({ instance }) => isRunning(instance))
      .flatMap(({ instance }) => Array.from(instance.waits.values(), (wait) => ({ ...wait, instance: instance.id })));

  return {
    instances: (process) =>
      all()
        .filter(({ definition }) => process === undefined || definition.model.id === process)
        .map(({ instance }) => instance),
    instance: (id) => keptOf(id).instance,
    model: (id) => keptOf(id).definition.model,
    variables: (id) => ({ ...visitIn(keptOf(id).instance, ROOT).variables }),
    journal: (id) => keptOf(id).journal,
    executed: (element, id) => {
      const asked = id === undefined ? all() : [keptOf(id)];
      const counts = asked.map(({ journal, definition }) =>
        executionsIn(
          journal.flatMap(({ facts }) => facts),
          definition.model,
        ),
      );
      return counts.reduce((total, each) => total + (each.get(elementId(element)) ?? 0), 0);
    },
    tasks: () => all().flatMap(tasksIn),
    jobs: () => all().flatMap(jobsIn),
    timers: () => waits().filter((wait) => wait.type === 'timer'),
    subscriptions: () => waits().filter((wait) => wait.type === 'message' || wait.type === 'signal'),
    adHocs: () => all().flatMap(adHocsIn),
    incidents: () =>
      all().flatMap(({ instance }) =>
        Array.from(instance.incidents.values(), (incident) => ({ ...incident, instance: instance.id })),
      ),
  };
}
