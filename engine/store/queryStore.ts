import type { QueryStore } from '../ports/queryStore.ts';
import type { Database, Tx } from './database.ts';
import { findDefinition } from './statements/definitions/findDefinition.ts';
import { listDefinitionsOf } from './statements/definitions/listDefinitionsOf.ts';
import { findRequest } from './statements/execution/findRequest.ts';
import { countIncidents } from './statements/queries/countIncidents.ts';
import { countInstances } from './statements/queries/countInstances.ts';
import { countProcesses } from './statements/queries/countProcesses.ts';
import { countTasks } from './statements/queries/countTasks.ts';
import { countVersions } from './statements/queries/countVersions.ts';
import { exportJournal } from './statements/queries/exportJournal.ts';
import { findDeployment } from './statements/queries/findDeployment.ts';
import { findFile } from './statements/queries/findFile.ts';
import { findIncident } from './statements/queries/findIncident.ts';
import { findInstance } from './statements/queries/findInstance.ts';
import { findState } from './statements/queries/findState.ts';
import { findTask } from './statements/queries/findTask.ts';
import { findVersion } from './statements/queries/findVersion.ts';
import { instancesWithTaskOf } from './statements/queries/instancesWithTaskOf.ts';
import { listIncidents } from './statements/queries/listIncidents.ts';
import { listInstances } from './statements/queries/listInstances.ts';
import { listProcesses } from './statements/queries/listProcesses.ts';
import { listRelated } from './statements/queries/listRelated.ts';
import { listTasks } from './statements/queries/listTasks.ts';
import { listVersions } from './statements/queries/listVersions.ts';
import { readJournal } from './statements/queries/readJournal.ts';
import { tallyTasks } from './statements/queries/tallyTasks.ts';

type Question<Arguments extends readonly unknown[], Answer> = (tx: Tx, ...about: Arguments) => Promise<Answer>;

/** The read side on PostgreSQL. Each question is a single statement, confined to the tenant that asks. */
export function createQueryStore(database: Database): QueryStore {
  const { within: listWithin, inSight: listInSight } = questionsBy((tenants, work) =>
    database.withinOne(tenants, work),
  );
  const { within, inSight } = questionsBy((tenants, work) => database.read(tenants, work));

  return {
    listTasks: listInSight(listTasks),
    countTasks: listInSight(countTasks),
    tallyTasks: listInSight(tallyTasks),
    findTask: inSight(findTask),
    listInstances: listInSight(listInstances),
    countInstances: listInSight(countInstances),
    findInstance: inSight(findInstance),
    listRelated: listInSight(listRelated),
    listIncidents: listInSight(listIncidents),
    countIncidents: listInSight(countIncidents),
    findIncident: inSight(findIncident),
    listProcesses: listWithin(listProcesses),
    countProcesses: listWithin(countProcesses),
    listVersions: listWithin(listVersions),
    countVersions: listWithin(countVersions),
    findVersion: within(findVersion),
    findDefinition: within(findDefinition),
    listTogether: within(listDefinitionsOf),
    findDeployment: within(findDeployment),
    findFile: within(findFile),
    readJournal: listWithin(readJournal),
    findState: within(findState),
    exportJournal: listWithin(exportJournal),
    findRequest: within(findRequest),
    instancesWithTaskOf: listInSight(instancesWithTaskOf),
    ping: () => database.across(async (tx) => void (await tx.query('select 1'))),
  };
}

/** What finds one thing may share a transaction with others; nothing waits behind a list. */
const questionsBy = (ask: Database['read']) => ({
  within:
    <Arguments extends readonly [string, ...unknown[]], Answer>(question: Question<Arguments, Answer>) =>
    (...about: Arguments): Promise<Answer> =>
      ask([about[0]], (tx) => question(tx, ...about)),

  inSight:
    <Arguments extends readonly [{ readonly tenant: string }, ...unknown[]], Answer>(
      question: Question<Arguments, Answer>,
    ) =>
    (...about: Arguments): Promise<Answer> =>
      ask([about[0].tenant], (tx) => question(tx, ...about)),
});
