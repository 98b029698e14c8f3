import type { Operation } from '../../contract/operation.ts';
import type { Command } from '../../core/commands/command.ts';
import { adHocAt, startableIn } from '../../core/elements/shared/adHoc.ts';
import { elementId, instanceId, visitId } from '../../core/identifiers.ts';
import type { VisitId } from '../../core/identifiers.ts';
import type { AdHocSubProcess } from '../../core/model/element.ts';
import { elementIn } from '../../core/model/process.ts';
import type { ProcessModel } from '../../core/model/process.ts';
import type { Instance, Visit } from '../../core/state/instance.ts';
import { isRunning } from '../../core/state/questions.ts';
import type { Caller } from '../access/caller.ts';
import type { Asking, HandlersOf } from '../handler.ts';
import type { Services } from '../services.ts';
import { instanceView } from '../views/instance.ts';
import { asItRuns } from './asItRuns.ts';
import { carryOut } from './carryOut.ts';
import { instanceInSight } from './inSight.ts';

type Names = 'listAdHocs' | 'startAdHocActivity' | 'completeAdHoc';

type AdHocAsking = Pick<Asking<Operation>, 'headers' | 'request'> & {
  readonly caller: Caller;
  readonly params: { readonly instance: string; readonly visit: number };
};

/** Beginning something that may be begun is work on a case, like a task of it. */
export const adHocHandlers = (services: Services): HandlersOf<Names> => {
  const tell = async (asking: AdHocAsking, commandOf: (visit: VisitId) => Command) => {
    const { caller, params } = asking;
    await carryOut(services, asking, instanceId(params.instance), async () => {
      const { view, scope } = await instanceInSight(services, caller, params.instance, 'instances.read');
      scope.mustMay('tasks.work', view.unitPath);
      return commandOf(visitId(params.visit));
    });
    const { view } = await instanceInSight(services, caller, params.instance, 'instances.read');
    return { status: 200, body: instanceView(view), sequence: view.sequence } as const;
  };

  return {
    listAdHocs: async ({ caller, params }) => {
      const { view } = await instanceInSight(services, caller, params.instance, 'instances.read');
      const { instance, model, sequence } = await asItRuns(services, caller.actor.tenant, view.id);
      return { status: 200, body: { items: adHocsOf(model, instance) }, sequence };
    },

    startAdHocActivity: (asking) =>
      tell(asking, (visit) => ({ type: 'startAdHocActivity', visit, element: elementId(asking.body.element) })),

    completeAdHoc: (asking) => tell(asking, (visit) => ({ type: 'completeAdHoc', visit })),
  };
};

const adHocsOf = (model: ProcessModel, instance: Instance) =>
  isRunning(instance) ? [...instance.visits.values()].flatMap((visit) => adHocView(model, visit)) : [];

function adHocView(model: ProcessModel, visit: Visit) {
  const adHoc = visit.ending === null ? adHocAt(model, visit) : null;
  if (adHoc === null) return [];
  const { id: element, name, labels, ordering } = adHoc;
  const running = visit.children.size;
  return [
    { visit: visit.id, element, name, labels, ordering, running, startable: startableNow(model, adHoc, running) },
  ];
}

const startableNow = (model: ProcessModel, { id, ordering }: AdHocSubProcess, running: number) =>
  ordering === 'sequential' && running > 0
    ? []
    : startableIn(model, id).map((activity) => {
        const { id: element, kind, name, labels } = elementIn(model, activity);
        return { element, kind, name, labels };
      });
