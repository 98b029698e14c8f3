import type { LaterCommand } from '../core/commands/decider.ts';
import type { Variables } from '../core/expressions.ts';
import { elementId } from '../core/identifiers.ts';
import type { InstanceId } from '../core/identifiers.ts';
import { namedOne } from '../simulation/questions/oneOf.ts';
import type { OpenAdHoc, Questions, WaitAddress } from '../simulation/world.ts';
import { onlyAdHoc, questionsOf } from './questions.ts';
import type { Awaitable, TestCommands } from './testWorld.ts';

/** Whoever carries out what a test orders. Throws Refused for what cannot be done. */
export interface Orders extends Pick<TestCommands, 'start' | 'message' | 'signal' | 'evaluateConditions'> {
  /** Everything as it stands now. */
  look(): Awaitable<Questions>;
  /** Carries a command out, and all that follows at once. */
  tell(instance: InstanceId, command: LaterCommand, by?: string): Promise<void>;
  /** Gives a wait for a message what it waits for, whatever its key. */
  trigger(wait: WaitAddress, variables: Variables): Promise<void>;
}

const BY_ELEMENT = ({ id, element }: { readonly id: string; readonly element: string }): readonly string[] => [
  id,
  element,
];

/** The commands of a test: open things go by their names. */
export function commandsOf(orders: Orders): Omit<TestCommands, 'deploy'> {
  const tell: Orders['tell'] = (instance, command, by) => orders.tell(instance, command, by);
  const asked = async () => questionsOf(await orders.look());
  const task = async (name: string) => namedOne('task', name, (await asked()).tasks(), BY_ELEMENT);
  const job = async (name: string) =>
    namedOne('job', name, (await asked()).jobs(), ({ id, element, type }) => [id, element, type]);

  return {
    start: orders.start,
    message: orders.message,
    signal: orders.signal,
    evaluateConditions: orders.evaluateConditions,
    trigger: async (name, variables = {}) => {
      await orders.trigger(namedOne('receive task', name, (await asked()).receiving(), BY_ELEMENT), variables);
    },
    claimTask: async (name, user) => {
      const { instance, task: wait } = await task(name);
      await tell(instance, { type: 'claimTask', task: wait, user }, user);
    },
    completeTask: async (name, variables = {}, by) => {
      const { instance, task: wait } = await task(name);
      await tell(instance, { type: 'completeTask', task: wait, variables }, by);
    },
    completeJob: async (name, variables = {}) => {
      const { instance, wait } = await job(name);
      await tell(instance, { type: 'completeJob', job: wait, variables });
    },
    failJob: async (name, message = 'failed', { retry = true, retryInMs = null } = {}) => {
      const { instance, wait } = await job(name);
      await tell(instance, { type: 'failJob', job: wait, message, retry, retryInMs });
    },
    throwError: async (name, code, variables = {}) => {
      const { instance, wait } = await job(name);
      await tell(instance, { type: 'throwJobError', job: wait, code, message: '', variables });
    },
    setVariables: (instance, variables) => tell(instance, { type: 'setVariables', variables }),
    startAdhocActivity: async (activity, within) => {
      const open = openIn(await orders.look(), within);
      const { instance, visit } = namedOne('ad-hoc activity', activity, open, ({ startable }) => startable);
      await tell(instance, { type: 'startAdHocActivity', visit, element: elementId(activity) });
    },
    completeAdhoc: async (adHoc, within) => {
      const open = openIn(await orders.look(), within);
      const { instance, visit } =
        adHoc === undefined ? onlyAdHoc(open) : namedOne('ad-hoc sub-process', adHoc, open, ({ element }) => [element]);
      await tell(instance, { type: 'completeAdHoc', visit });
    },
    resolveIncident: async (name, variables = {}) => {
      const { instance, incident } = namedOne('incident', name, (await asked()).incidents(), BY_ELEMENT);
      await tell(instance, { type: 'resolveIncident', incident, variables });
    },
    cancelInstance: (instance, reason = 'cancelled') => tell(instance, { type: 'cancelInstance', reason }),
  };
}

const openIn = (world: Questions, instance: InstanceId | undefined): readonly OpenAdHoc[] =>
  world.adHocs().filter((open) => instance === undefined || open.instance === instance);
