import { type UnitPath, unitPath } from '../ports/organisation/identifiers.ts';
import type { Actor } from './actor.ts';
import type { Role } from './roles.ts';
import { isAtOrBelow } from './unitPaths.ts';

const reading = [
  'definitions.read',
  'instances.read',
  'tasks.read',
  'history.read',
  'organisation.read',
  'catalogue.read',
] as const;

const oversight = ['reports.read', 'incidents.read', 'history.verify', 'calendars.read', 'server.read'] as const;

const changing = [
  'definitions.write',
  'definitions.deploy',
  'instances.start',
  'instances.comment',
  'instances.cancel',
  'instances.repair',
  'tasks.work',
  'tasks.assign',
  'messages.publish',
  'signals.publish',
  'jobs.work',
  'incidents.resolve',
  'organisation.write',
  'catalogue.write',
  'calendars.write',
  'connections.write',
  'keys.write',
] as const;

export const permissions = [...reading, ...oversight, ...changing] as const;

export type Permission = (typeof permissions)[number];

const casework = [...reading, 'instances.comment', 'tasks.work'] as const;

/** The one table of who may do what. Whatever is not here is forbidden. */
export const permissionsOf = {
  processOwner: [
    ...reading,
    ...['definitions.write', 'definitions.deploy', 'instances.start', 'reports.read'],
    ...['incidents.read', 'incidents.resolve', 'calendars.read', 'calendars.write'],
  ],
  agent: [...casework, 'instances.start', 'messages.publish'],
  dispatcher: [...casework, 'instances.start', 'messages.publish', 'tasks.assign'],
  technician: [...casework],
  warehouseKeeper: [...casework, 'instances.start', 'catalogue.write'],
  financeClerk: [...casework, 'reports.read'],
  supervisor: [
    ...casework,
    ...['instances.start', 'instances.cancel', 'messages.publish', 'tasks.assign'],
    ...['reports.read', 'incidents.read', 'incidents.resolve', 'calendars.read'],
  ],
  dutyManager: [
    ...casework,
    ...['instances.start', 'instances.cancel', 'messages.publish', 'signals.publish', 'tasks.assign'],
    ...['reports.read', 'incidents.read', 'incidents.resolve', 'calendars.read'],
  ],
  auditor: [...reading, ...oversight],
  administrator: [
    ...reading,
    ...oversight,
    ...['instances.cancel', 'instances.repair', 'incidents.resolve', 'tasks.assign', 'signals.publish'],
    ...['organisation.write', 'catalogue.write', 'calendars.write', 'connections.write', 'keys.write'],
  ],
  machine: [...reading, 'instances.start', 'instances.comment', 'messages.publish', 'signals.publish', 'jobs.work'],
} as const satisfies Readonly<Record<Role, readonly Permission[]>>;

/** An auditor's unit says where the auditor sits, not what may be seen. */
const tenantWide: ReadonlySet<Role> = new Set<Role>(['auditor']);

/** Every path begins with it. */
export const WHOLE_TENANT: UnitPath = unitPath('/');

const table: ReadonlyMap<Role, ReadonlySet<Permission>> = new Map(
  Object.entries(permissionsOf).map(([role, granted]) => [role as Role, new Set<Permission>(granted)]),
);

/**
 * May this actor do this in the unit with this path? A role in a unit reaches that unit and all below it. Without a path
 * the question is whether it may be done anywhere: right for what belongs to no unit, such as definitions.
 */
export const allows = (actor: Actor, permission: Permission, scope?: UnitPath): boolean =>
  actor.grants.some(
    ({ role, unitPath: path }) =>
      table.get(role)?.has(permission) === true &&
      (scope === undefined || tenantWide.has(role) || isAtOrBelow(scope, path)),
  );

/** The topmost paths at and below which the actor may do this: what a list of rows filed by unit is cut down to. */
export function reachOf(actor: Actor, permission: Permission): readonly UnitPath[] {
  const paths = actor.grants
    .filter(({ role }) => table.get(role)?.has(permission))
    .map(({ role, unitPath: path }) => (tenantWide.has(role) ? WHOLE_TENANT : path));
  const apart = [...new Set(paths)];
  return apart.filter((path) => !apart.some((other) => other !== path && isAtOrBelow(path, other))).sort();
}

/** Is work for this role in this unit theirs to take? The role must be held there or above. */
export const holdsRole = (actor: Actor, role: Role, scope: UnitPath): boolean =>
  actor.grants.some((grant) => grant.role === role && isAtOrBelow(scope, grant.unitPath));
