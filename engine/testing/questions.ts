import { elementId } from '../core/identifiers.ts';
import type { InstanceId } from '../core/identifiers.ts';
import { elementIn } from '../core/model/process.ts';
import { Refused } from '../simulation/refused.ts';
import type { OpenAdHoc, Questions } from '../simulation/world.ts';
import type { InstanceView, Open } from './testWorld.ts';

/** What a test may ask, of whatever answers what may be asked of a world. */
export function questionsOf(world: Questions) {
  const named = (instance: InstanceId | undefined): InstanceId => instance ?? onlyInstance(world);
  const isReceiveTask = ({ instance, element }: { readonly instance: InstanceId; readonly element: string }): boolean =>
    elementIn(world.model(instance), elementId(element)).kind === 'receiveTask';
  return {
    instances: (process?: string): readonly InstanceView[] => world.instances(process).map(viewOf),
    tasks: () => world.tasks().map((each) => ({ ...each, id: idOf(each.instance, each.task) })),
    receiving: () =>
      world
        .subscriptions()
        .flatMap((each) =>
          each.type === 'message' && isReceiveTask(each) ? [{ ...opened(each), wait: each.id }] : [],
        ),
    jobs: () => world.jobs().map((each) => ({ ...each, id: idOf(each.instance, each.wait) })),
    timers: () => world.timers().map(opened),
    subscriptions: () => world.subscriptions().map(opened),
    incidents: () => world.incidents().map((each) => ({ ...opened(each), incident: each.id })),
    executed: (element: string, instance?: InstanceId) => world.executed(element, instance),
    variables: (instance?: InstanceId) => world.variables(named(instance)),
    journal: (instance?: InstanceId) => world.journal(named(instance)),
  };
}

const idOf = (instance: InstanceId, number: number): string => `${instance}/${number}`;

const opened = <Thing extends { readonly instance: InstanceId; readonly id: number }>(thing: Thing): Open<Thing> => ({
  ...thing,
  id: idOf(thing.instance, thing.id),
});

const viewOf = ({
  id,
  process,
  status,
  businessKey,
  startedAt,
  caller,
}: ReturnType<Questions['instance']>): InstanceView => ({
  ...{ id, process, status, businessKey, startedAt },
  caller: caller?.instance ?? null,
});

function onlyInstance(world: Questions): InstanceId {
  return onlyOf('instance', world.instances()).id;
}

export const onlyAdHoc = (open: readonly OpenAdHoc[]): OpenAdHoc => onlyOf('open ad-hoc sub-process', open);

function onlyOf<Thing>(what: string, things: readonly Thing[]): Thing {
  const [only] = things;
  if (only !== undefined && things.length === 1) return only;
  throw new Refused({ code: 'notOne', message: `Expected one ${what}, or to be told which; found ${things.length}` });
}
