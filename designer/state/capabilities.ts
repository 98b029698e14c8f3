import type { Permission } from '../../engine/contract/permission.ts';
import { useMe } from './session.ts';
import type { Me } from './session.ts';

/** What a person may do here, and the permissions of which one is needed for it. The server asks again. */
const needs = {
  workInbox: ['tasks.work', 'tasks.assign'],
  seeCases: ['instances.read'],
  startCases: ['instances.start'],
  cancelCases: ['instances.cancel'],
  seeWorkflows: ['definitions.deploy', 'incidents.read'],
  drawWorkflows: ['definitions.deploy'],
  seeIncidents: ['incidents.read'],
  resolveIncidents: ['incidents.resolve'],
  assignTasks: ['tasks.assign'],
} as const satisfies Readonly<Record<string, readonly Permission[]>>;

export type Capability = keyof typeof needs;

export const can = ({ permissions }: Me, capability: Capability): boolean =>
  needs[capability].some((permission) => permissions.includes(permission));

export const useCan = (capability: Capability): boolean => can(useMe(), capability);
