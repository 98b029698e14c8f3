import { rejectionsOf } from '../../core/commands/rejectTask.ts';
import type { Command } from '../../core/commands/command.ts';
import { elementId, instanceId, visitId, waitId } from '../../core/identifiers.ts';
import type { InstanceId } from '../../core/identifiers.ts';
import { movesOf, planToCancel, wholeOf } from '../../core/interventions/plan.ts';
import type { Plan } from '../../core/interventions/plan.ts';
import type { ProcessModel } from '../../core/model/process.ts';
import type { Instance, Visit } from '../../core/state/instance.ts';
import { ROOT, isRunning, openWait } from '../../core/state/questions.ts';
import type { TaskView } from '../../ports/queryStore.ts';
import type { Operations } from '../../contract/operations/index.ts';
import type { Caller } from '../access/caller.ts';
import { scopeOf } from '../access/scope.ts';
import type { Asking, HandlersOf } from '../handler.ts';
import { Refused, found } from '../problems/refused.ts';
import type { Services } from '../services.ts';
import { instanceView } from '../views/instance.ts';
import { asItRuns } from './asItRuns.ts';
import { carryOut } from './carryOut.ts';
import { instanceInSight } from './inSight.ts';
import { partsOf } from './numbered.ts';

type Names = 'listInterventions' | 'intervene' | 'listRejections' | 'rejectTask' | 'withdrawCompletion';

export const interventionHandlers = (services: Services): HandlersOf<Names> => {
  const { organisation, queries } = services;

  const taskInSight = async (caller: Caller, id: string): Promise<TaskView> => {
    const scope = await scopeOf(caller, organisation);
    const { instance, number: wait } = partsOf(id);
    return found(await queries.findTask(scope.sight('tasks.read'), { instance, wait }), 'unknownTask', `a task ${id}`);
  };

  const afterwards = async (caller: Caller, id: InstanceId) => {
    const { view } = await instanceInSight(services, caller, id, 'tasks.read');
    return { status: 200, body: instanceView(view), sequence: view.sequence } as const;
  };

  return {
    listInterventions: async ({ caller, params }) => {
      const { view, scope } = await instanceInSight(services, caller, params.instance, 'instances.read');
      scope.mustMay('instances.repair', view.unitPath);
      const { instance, model, sequence } = await asItRuns(services, caller.actor.tenant, view.id);
      return { status: 200, body: { items: tokensIn(model, instance) }, sequence };
    },

    intervene: async (asking) => {
      const { caller, params, body } = asking;
      await carryOut(services, asking, instanceId(params.instance), async () => {
        const { view, scope } = await instanceInSight(services, caller, params.instance, 'instances.read');
        scope.mustMay('instances.repair', view.unitPath);
        return commandOf(body);
      });
      return afterwards(caller, instanceId(params.instance));
    },

    listRejections: async ({ caller, params }) => {
      const task = await taskInSight(caller, params.task);
      const { instance, model, sequence } = await asItRuns(services, caller.actor.tenant, task.instance);
      const wait = openWait(instance, waitId(task.wait), 'task');
      const visit = wait === null ? null : wholeOf(instance, wait.visit);
      const plans = visit === null ? [] : rejectionsOf(model, instance, visit);
      return { status: 200, body: { items: plans.map((plan) => moveView(instance, plan)) }, sequence };
    },

    rejectTask: async (asking) => {
      const { caller, params, body } = asking;
      const { instance, number } = partsOf(params.task);
      await carryOut(services, asking, instance, async () => {
        const task = await taskInSight(caller, params.task);
        if (task.assignee !== caller.user) throw notTheirs(params.task, task.assignee);
        return { type: 'rejectTask', task: waitId(number), target: elementId(body.target), reason: body.reason };
      });
      return afterwards(caller, instance);
    },

    /** That it was theirs the core knows; that they still see it is asked here. */
    withdrawCompletion: async (asking) => {
      const { caller, params } = asking;
      const { instance, number } = partsOf(params.task);
      await carryOut(services, asking, instance, async () => {
        await taskInSight(caller, params.task);
        return { type: 'withdrawCompletion', task: waitId(number) };
      });
      return afterwards(caller, instance);
    },
  };
};

function commandOf({ kind, visit: number, target, reason }: Asking<Operations['intervene']>['body']): Command {
  const visit = visitId(number);
  if (kind === 'cancel') return { type: 'cancelActivity', visit, reason };
  if (target === undefined) throw targetMissing(kind);
  return kind === 'move'
    ? { type: 'moveToken', visit, target: elementId(target), reason }
    : { type: 'restartFrom', scope: visit, target: elementId(target), reason };
}

const targetMissing = (kind: string): Refused =>
  new Refused('invalidRequest', {
    detail: `Expected at /target an element to ${kind} to, found none`,
    place: '/target',
    expected: 'the id of an element',
  });

/** Each token with what may be done to it; the parts of a repetition are one. */
function tokensIn(model: ProcessModel, instance: Instance) {
  if (!isRunning(instance)) return [];
  const isToken = ({ id, role }: Visit): boolean => id !== ROOT && role !== 'iteration' && role !== 'compensation';
  return [...instance.visits.values()].filter(isToken).map((visit) => ({
    visit: visit.id,
    element: visit.element,
    mayBeCancelled: planToCancel(model, instance, visit) !== null,
    moves: movesOf(model, instance, visit).map((plan) => moveView(instance, plan)),
  }));
}

const moveView = (instance: Instance, { target, cancels }: Plan) => ({
  target: target ?? '',
  ends: cancels.flatMap((id) => instance.visits.get(id)?.element ?? []),
});

const notTheirs = (task: string, assignee: string | null): Refused =>
  assignee === null
    ? new Refused('taskNotTaken', { detail: `Expected task ${task} to be yours, found that nobody has taken it` })
    : new Refused('taskTaken', { detail: `Expected task ${task} to be yours, found that "${assignee}" has it` });
