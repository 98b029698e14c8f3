import { TALLIES_MAX } from '../../contract/schemas/task.ts';
import type { TaskQuery, TaskSort } from '../../contract/schemas/task.ts';
import { waitId } from '../../core/identifiers.ts';
import { openWait, variablesSeenFrom } from '../../core/state/questions.ts';
import type { TaskFilter, TaskPlace, TaskView } from '../../ports/queryStore.ts';
import { findUnit } from '../../organisation/organisationTree.ts';
import { isRole } from '../../organisation/roles.ts';
import type { Caller } from '../access/caller.ts';
import type { Scope } from '../access/scope.ts';
import { forbidden, scopeOf, unlimited } from '../access/scope.ts';
import type { HandlersOf } from '../handler.ts';
import type { Cursor } from '../paging/cursor.ts';
import { cursorOf, instanceIn, integerIn, momentIn } from '../paging/cursor.ts';
import { Refused, found } from '../problems/refused.ts';
import type { Services } from '../services.ts';
import { instantOf } from '../views/moment.ts';
import { mayDo, taskView } from '../views/task.ts';
import { carryOut } from './carryOut.ts';
import { checkForm } from './checkForm.ts';
import { partsOf } from './numbered.ts';

type Names =
  'listTasks' | 'countTasks' | 'tallyTasks' | 'readTask' | 'claimTask' | 'releaseTask' | 'assignTask' | 'completeTask';

interface Visible {
  readonly task: TaskView;
  readonly scope: Scope;
}

export const taskHandlers = (services: Services): HandlersOf<Names> => {
  const { clock, engine, organisation, queries } = services;

  const visible = async (caller: Caller, id: string): Promise<Visible> => {
    const scope = await scopeOf(caller, organisation);
    const { instance, number: wait } = partsOf(id);
    const task = found(
      await queries.findTask(scope.sight('tasks.read'), { instance, wait }),
      'unknownTask',
      `a task ${id}`,
    );
    return { task, scope };
  };

  const openTask = async (caller: Caller, id: string): Promise<Visible> => {
    const seen = await visible(caller, id);
    if (seen.task.state === 'open') return seen;
    throw new Refused('taskEnded', { detail: `Expected an open task ${id}, found it ${seen.task.state}` });
  };

  /** As it is after a command of the asker, whose sight it may just have left. */
  const afterwards = async (caller: Caller, id: string) => {
    const scope = await scopeOf(caller, organisation);
    const { instance, number: wait } = partsOf(id);
    const task = found(
      await queries.findTask(unlimited(scope.sight('tasks.read')), { instance, wait }),
      'unknownTask',
      `a task ${id}`,
    );
    return { status: 200, body: taskView(task, caller, scope), sequence: task.sequence } as const;
  };

  return {
    listTasks: async ({ caller, query }) => {
      const scope = await scopeOf(caller, organisation);
      const { limit, sort } = query;
      const cursor = cursors[sort];
      const portion = { limit, after: query.cursor === undefined ? null : cursor.read(query.cursor) };
      const { items, total, next } = await queries.tasks(scope.sight('tasks.read'), filterOf(query), sort, portion);
      return {
        status: 200,
        body: {
          items: items.map((task) => taskView(task, caller, scope)),
          total,
          next: next === null ? null : cursor.write(next),
        },
      };
    },

    countTasks: async ({ caller }) => {
      const { sight } = await scopeOf(caller, organisation);
      const count = (filter: Partial<TaskFilter>) =>
        queries.countTasks(sight('tasks.read'), { whose: 'mine', state: 'open', ...filter });
      const [mine, groups, all, overdue] = await Promise.all([
        count({}),
        count({ whose: 'groups' }),
        count({ whose: 'all' }),
        count({ dueUntil: clock.now() }),
      ]);
      return { status: 200, body: { mine, groups, all, overdue } };
    },

    tallyTasks: async ({ caller, query: { whose } }) => {
      const { sight } = await scopeOf(caller, organisation);
      const about = { now: clock.now(), limit: TALLIES_MAX };
      const tallies = await queries.tallyTasks(sight('tasks.read'), { whose, state: 'open' }, about);
      return { status: 200, body: { items: [...tallies] } };
    },

    readTask: async ({ caller, params }) => {
      const { tenant } = caller.actor;
      const { task, scope } = await visible(caller, params.task);
      const { forms } = found(
        await engine.definitions.find(tenant, task.definition),
        'unknownDefinition',
        'its definition',
      );
      const { instance, sequence } = found(
        await engine.read(tenant, task.instance),
        'unknownTask',
        `a task ${params.task}`,
      );
      const wait = openWait(instance, waitId(task.wait), 'task');
      const variables = wait === null ? {} : { ...variablesSeenFrom(instance, wait.visit) };
      const formDocument = task.form === null ? null : (forms.get(task.form)?.document ?? null);
      return { status: 200, body: { ...taskView(task, caller, scope), formDocument, variables, sequence }, sequence };
    },

    claimTask: async (asking) => {
      const { caller, params } = asking;
      const { instance, number } = partsOf(params.task);
      await carryOut(services, asking, instance, async () => {
        const { task, scope } = await openTask(caller, params.task);
        if (task.excluded.includes(caller.user)) throw excluded(task, caller.user);
        if (task.assignee !== null && task.assignee !== caller.user) throw taken(task);
        if (task.assignee === null && !mayDo(task, caller, scope).claim) throw notTheirs(task);
        return { type: 'claimTask', task: waitId(number), user: caller.user };
      });
      return afterwards(caller, params.task);
    },

    releaseTask: async (asking) => {
      const { caller, params } = asking;
      const { instance, number } = partsOf(params.task);
      await carryOut(services, asking, instance, async () => {
        const { task, scope } = await openTask(caller, params.task);
        if (task.assignee === null) throw notTaken(task);
        if (!mayDo(task, caller, scope).release) throw taken(task);
        return { type: 'releaseTask', task: waitId(number) };
      });
      return afterwards(caller, params.task);
    },

    assignTask: async (asking) => {
      const { caller, params, body } = asking;
      const { instance, number } = partsOf(params.task);
      await carryOut(services, asking, instance, async () => {
        const { task, scope } = await openTask(caller, params.task);
        scope.mustMay('tasks.assign', task.unitPath);
        const { assignee, role, unit } = { assignee: task.assignee, role: task.role, unit: task.unit, ...body };
        checkGroup(scope, role, unit);
        return { type: 'assignTask', task: waitId(number), assignee: assigneeIn(scope, assignee), role, unit };
      });
      return afterwards(caller, params.task);
    },

    completeTask: async (asking) => {
      const { caller, params, body } = asking;
      const { instance, number } = partsOf(params.task);
      await carryOut(services, asking, instance, async () => {
        const { task } = await openTask(caller, params.task);
        if (task.assignee === null) throw notTaken(task);
        if (task.assignee !== caller.user) throw taken(task);
        const deployed = found(
          await engine.definitions.find(caller.actor.tenant, task.definition),
          'unknownDefinition',
          'its definition',
        );
        const variables = body.variables ?? {};
        checkForm(task.form === null ? undefined : deployed.forms.get(task.form), variables);
        return { type: 'completeTask', task: waitId(number), variables };
      });
      return afterwards(caller, params.task);
    },
  };
};

/** A cursor belongs to one order of the list. */
const cursors: Readonly<Record<TaskSort, Cursor<TaskPlace>>> = {
  created: taskCursor('created', momentIn),
  '-created': taskCursor('-created', momentIn),
  due: taskCursor('due', (part) => (part === null ? null : momentIn(part))),
  '-due': taskCursor('-due', (part) => (part === null ? null : momentIn(part))),
  priority: taskCursor('priority', integerIn),
  '-priority': taskCursor('-priority', integerIn),
};

function taskCursor(sort: TaskSort, valueIn: (part: unknown) => number | null): Cursor<TaskPlace> {
  return cursorOf(
    `tasks ${sort}`,
    ({ value, instance, wait }: TaskPlace) => [value, instance, wait],
    ([value, instance, wait]) => ({ value: valueIn(value), instance: instanceIn(instance), wait: integerIn(wait) }),
  );
}

const filterOf = ({ limit: _, cursor: __, sort: ___, dueUntil, ...rest }: TaskQuery): TaskFilter => ({
  ...rest,
  dueUntil: instantOf(dueUntil),
});

/** Work is given to people who are there; who must not get it is for the core to say. */
function assigneeIn({ tree }: Scope, assignee: string | null): string | null {
  if (assignee === null || assignee.startsWith('key:')) return assignee;
  const person = tree.peopleByUsername.get(assignee);
  if (person?.active) return assignee;
  throw new Refused('unknownPerson', {
    detail: `Expected at /assignee the user name of somebody active, found "${assignee}"`,
    place: '/assignee',
    expected: 'the user name of somebody active',
  });
}

function checkGroup({ tree }: Scope, role: string | null, unit: string | null): void {
  if (role !== null && !isRole(role)) {
    throw new Refused('unknownRole', {
      detail: `Expected at /role a role of the list of roles, found "${role}"`,
      place: '/role',
    });
  }
  if (unit !== null && findUnit(tree, unit)?.code !== unit) {
    throw new Refused('unknownUnit', {
      detail: `Expected at /unit the code of a unit, found "${unit}"`,
      place: '/unit',
    });
  }
}

const idOf = ({ instance, wait }: TaskView): string => `${instance}.${wait}`;

const taken = (task: TaskView): Refused =>
  new Refused('taskTaken', { detail: `Expected task ${idOf(task)} to be yours, found that "${task.assignee}" has it` });

const notTaken = (task: TaskView): Refused =>
  new Refused('taskNotTaken', {
    detail: `Expected task ${idOf(task)} to be somebody's, found that nobody has taken it`,
  });

const excluded = (task: TaskView, user: string): Refused =>
  new Refused('excludedFromTask', { detail: `Expected somebody who may get task ${idOf(task)}, found "${user}"` });

const notTheirs = ({ role, unitPath, ...task }: TaskView): Refused =>
  role === null
    ? forbidden('tasks.work', unitPath)
    : new Refused('forbidden', {
        detail: `Expected the role "${role}" at or above the unit of task ${task.instance}.${task.wait}, found it missing`,
        expected: `the role ${role}`,
      });
