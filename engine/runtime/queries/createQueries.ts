import type { InstanceId, ProcessId } from '../../core/identifiers.ts';
import type { JournalEntry } from '../../ports/executionStore.ts';
import type {
  DefinitionUse,
  IncidentFilter,
  IncidentPlace,
  IncidentView,
  InstanceFilter,
  InstanceView,
  Portion,
  Portioned,
  QueryStore,
  Sight,
  TaskFilter,
  TaskPlace,
  TaskSort,
  TaskView,
} from '../../ports/queryStore.ts';
import { portioned } from './portioned.ts';
import type { Verified } from './verifyInstance.ts';
import { verifyInstance } from './verifyInstance.ts';

type Lookups = Pick<
  QueryStore,
  | 'countTasks'
  | 'tallyTasks'
  | 'findTask'
  | 'findInstance'
  | 'listRelated'
  | 'findIncident'
  | 'findVersion'
  | 'findDefinition'
  | 'listTogether'
  | 'findDeployment'
  | 'findFile'
  | 'findRequest'
  | 'instancesWithTaskOf'
  | 'exportJournal'
  | 'ping'
>;

/** Everything that may be asked about what is deployed and what runs. */
export interface Queries extends Lookups {
  tasks(
    s: Sight,
    filter: TaskFilter,
    sort: TaskSort,
    portion: Portion<TaskPlace>,
  ): Promise<Portioned<TaskView, TaskPlace>>;
  instances(
    s: Sight,
    filter: InstanceFilter,
    portion: Portion<InstanceId>,
  ): Promise<Portioned<InstanceView, InstanceId>>;
  incidents(
    s: Sight,
    filter: IncidentFilter,
    portion: Portion<IncidentPlace>,
  ): Promise<Portioned<IncidentView, IncidentPlace>>;
  processes(tenant: string, portion: Portion<ProcessId>): Promise<Portioned<DefinitionUse, ProcessId>>;
  versions(tenant: string, process: string, portion: Portion<number>): Promise<Portioned<DefinitionUse, number>>;
  journal(instance: InstanceView, tenant: string, portion: Portion<number>): Promise<Portioned<JournalEntry, number>>;
  verify(tenant: string, instance: InstanceId): Promise<Verified | null>;
}

export function createQueries(store: QueryStore): Queries {
  return {
    ...store,
    tasks: (sight, filter, sort, portion) =>
      portioned(
        portion,
        (each) => store.listTasks(sight, filter, sort, each),
        () => store.countTasks(sight, filter),
        (task) => placeOf(task, sort),
      ),
    instances: (sight, filter, portion) =>
      portioned(
        portion,
        (each) => store.listInstances(sight, filter, each),
        () => store.countInstances(sight, filter),
        ({ id }) => id,
      ),
    incidents: (sight, filter, portion) =>
      portioned(
        portion,
        (each) => store.listIncidents(sight, filter, each),
        () => store.countIncidents(sight, filter),
        ({ instance, incident, raisedAt }) => ({ instance, incident, raisedAt }),
      ),
    processes: (tenant, portion) =>
      portioned(
        portion,
        (each) => store.listProcesses(tenant, each),
        () => store.countProcesses(tenant),
        ({ process }) => process,
      ),
    versions: (tenant, process, portion) =>
      portioned(
        portion,
        (each) => store.listVersions(tenant, process, each),
        () => store.countVersions(tenant, process),
        ({ version }) => version,
      ),
    journal: ({ id, sequence }, tenant, portion) =>
      portioned(
        portion,
        (each) => store.readJournal(tenant, id, each),
        async () => sequence,
        (entry) => entry.sequence,
      ),
    verify: (tenant, instance) => verifyInstance(store, tenant, instance),
  };
}

function placeOf({ instance, wait, createdAt, dueAt, priority }: TaskView, sort: TaskSort): TaskPlace {
  switch (sort) {
    case 'created':
    case '-created':
      return { instance, wait, value: createdAt };
    case 'due':
    case '-due':
      return { instance, wait, value: dueAt };
    case 'priority':
    case '-priority':
      return { instance, wait, value: priority };
  }
}
