import type { ExecutionStore, InstanceChange, InstanceKey } from '../ports/executionStore.ts';
import type { Database } from './database.ts';
import { addMessage } from './statements/execution/addMessage.ts';
import { addSignal } from './statements/execution/addSignal.ts';
import { claimEffects } from './statements/execution/claimEffects.ts';
import { dropExpiredMessages } from './statements/execution/dropExpiredMessages.ts';
import { findMessage } from './statements/execution/findMessage.ts';
import { findReceiver } from './statements/execution/findReceiver.ts';
import { findRequest } from './statements/execution/findRequest.ts';
import { findSequences } from './statements/execution/findSequences.ts';
import { findSignalWaits } from './statements/execution/findSignalWaits.ts';
import { findStarts } from './statements/execution/findStarts.ts';
import { findWritten } from './statements/execution/findWritten.ts';
import { extendLeases } from './statements/execution/extendLeases.ts';
import { findWaitingMessages } from './statements/execution/findWaitingMessages.ts';
import { isOpenEffect } from './statements/execution/isOpenEffect.ts';
import { listStartConditions } from './statements/execution/listStartConditions.ts';
import { loadInstances } from './statements/execution/loadInstances.ts';
import { nextDueEffect } from './statements/execution/nextDueEffect.ts';
import { postponeEffect } from './statements/execution/postponeEffect.ts';
import { putEffects } from './statements/execution/putEffects.ts';
import { replaceEffect } from './statements/execution/replaceEffect.ts';
import { settleEffect } from './statements/execution/settleEffect.ts';
import { writeInstances } from './statements/execution/writeInstances.ts';

/** Running instances on PostgreSQL. Only the pump's own questions, which no tenant asks, go across tenants. */
export const createExecutionStore = (database: Database): ExecutionStore => ({
  load: (keys) =>
    keys.length === 0 ? Promise.resolve([]) : database.read(tenantsOf(keys), (tx) => loadInstances(tx, keys)),
  sequences: (keys) => database.read(tenantsOf(keys), (tx) => findSequences(tx, keys)),
  write: (changes) => database.within(tenantsOf(changes), (tx) => writeInstances(tx, inOrder(changes))),
  findWritten: (changes) => database.read(tenantsOf(changes), (tx) => findWritten(tx, changes)),
  findRequest: (tenant, requestId) => database.read([tenant], (tx) => findRequest(tx, tenant, requestId)),

  claim: (claim) => {
    const { tenant } = claim;
    return tenant === null
      ? database.across((tx) => claimEffects(tx, claim))
      : database.withinOne([tenant], (tx) => claimEffects(tx, claim));
  },
  nextDue: (queues) => database.across((tx) => nextDueEffect(tx, queues)),
  settle: (effect) => database.withinOne([effect.tenant], async (tx) => void (await settleEffect(tx, effect))),
  postpone: (effect, dueAt) => database.withinOne([effect.tenant], (tx) => postponeEffect(tx, effect, dueAt)),
  isOpen: (effect) => database.read([effect.tenant], (tx) => isOpenEffect(tx, effect)),
  put: (tenant, effects, settles) =>
    database.within([tenant], async (tx) => {
      if (settles === null || (await settleEffect(tx, settles))) await putEffects(tx, tenant, effects);
    }),
  replace: (effect, next) => database.withinOne([effect.tenant], (tx) => replaceEffect(tx, effect, next)),
  extend: (effects, node, leaseUntil) =>
    database.withinOne(tenantsOf(effects), (tx) => extendLeases(tx, effects, node, leaseUntil)),

  publish: (message, delivery) =>
    database.within([message.tenant], async (tx) => {
      const isNew = await addMessage(tx, message);
      if (isNew) await putEffects(tx, message.tenant, [delivery]);
      return isNew;
    }),
  broadcast: (tenant, spreading, { requestId, name, at }) =>
    database.within([tenant], async (tx) => {
      const isNew = requestId === null || (await addSignal(tx, tenant, requestId, name, at));
      if (isNew) await putEffects(tx, tenant, [spreading]);
      return isNew;
    }),
  findMessage: (tenant, id) => database.read([tenant], (tx) => findMessage(tx, tenant, id)),
  findReceiver: (tenant, name, key) => database.read([tenant], (tx) => findReceiver(tx, tenant, name, key)),
  findWaiting: (tenant, wanted, now) => database.read([tenant], (tx) => findWaitingMessages(tx, tenant, wanted, now)),
  findStarts: (tenant, kind, name) => database.read([tenant], (tx) => findStarts(tx, tenant, kind, name)),
  listStartConditions: (tenant) => database.read([tenant], (tx) => listStartConditions(tx, tenant)),
  findSignalWaits: (tenant, name) => database.read([tenant], (tx) => findSignalWaits(tx, tenant, name)),
  dropExpiredMessages: (now) => database.across((tx) => dropExpiredMessages(tx, now)),
});

const tenantsOf = (rows: readonly { readonly tenant: string }[]): readonly string[] => [
  ...new Set(rows.map(({ tenant }) => tenant)),
];

/** Two nodes that write the same instances take them in the same order. */
const inOrder = (changes: readonly InstanceChange[]): readonly InstanceChange[] =>
  changes.toSorted((one, other) => compare(textOf(one), textOf(other)));

const textOf = ({ tenant, instance }: InstanceKey): string => `${tenant}/${instance}`;

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
