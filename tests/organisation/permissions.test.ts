import type { Actor } from '../../engine/organisation/actor.ts';
import {
  allows,
  holdsRole,
  type Permission,
  permissions,
  permissionsOf,
  reachOf,
} from '../../engine/organisation/permissions.ts';
import { isRole, type Role, roles } from '../../engine/organisation/roles.ts';
import { unitPath } from '../../engine/ports/organisation/identifiers.ts';

const hq = unitPath('/hq/');
const east = unitPath('/hq/east/');
const zj = unitPath('/hq/east/zj/');
const zjx = unitPath('/hq/east/zjx/');
const gd = unitPath('/hq/south/gd/');

const actor = (...grants: Actor['grants']): Actor => ({ tenant: 'demo', kind: 'person', id: 'p', name: 'P', grants });
const allRoles = Object.keys(roles).filter(isRole);
const mayAll = (permission: Permission): readonly Role[] =>
  allRoles.filter((role) => allows(actor({ role, unitPath: zj }), permission, zj)).sort();

describe('permissions', () => {
  test('change nothing when they are an auditor’s, and read everything of the tenant', () => {
    const auditor = actor({ role: 'auditor', unitPath: zj });
    for (const permission of permissions) {
      expect([permission, allows(auditor, permission, gd)]).toEqual([permission, /\.(read|verify)$/.test(permission)]);
    }
  });

  test('are each given to some role, and are nothing without a role', () => {
    for (const permission of permissions) {
      expect([permission, mayAll(permission)]).not.toEqual([permission, []]);
      expect(allows(actor(), permission)).toBe(false);
    }
  });

  test.each<[Permission, readonly Role[]]>([
    ['definitions.deploy', ['processOwner']],
    ['organisation.write', ['administrator']],
    ['keys.write', ['administrator']],
    ['connections.write', ['administrator']],
    ['history.verify', ['administrator', 'auditor']],
    ['jobs.work', ['machine']],
    ['instances.repair', ['administrator']],
    ['instances.cancel', ['administrator', 'dutyManager', 'supervisor']],
    ['tasks.assign', ['administrator', 'dispatcher', 'dutyManager', 'supervisor']],
    ['signals.publish', ['administrator', 'dutyManager', 'machine']],
    [
      'tasks.work',
      ['agent', 'dispatcher', 'dutyManager', 'financeClerk', 'supervisor', 'technician', 'warehouseKeeper'],
    ],
    [
      'instances.start',
      ['agent', 'dispatcher', 'dutyManager', 'machine', 'processOwner', 'supervisor', 'warehouseKeeper'],
    ],
  ])('%s is for %p only', (permission, expected) => {
    expect(mayAll(permission)).toEqual(expected);
  });

  test('let everybody read what their work needs', () => {
    for (const role of allRoles) {
      expect(permissionsOf[role]).toEqual(expect.arrayContaining(['instances.read', 'tasks.read', 'history.read']));
    }
  });

  test('reach the unit they are held in and all below it, and nothing beside or above', () => {
    const supervisor = actor({ role: 'supervisor', unitPath: east });
    expect(allows(supervisor, 'tasks.assign', east)).toBe(true);
    expect(allows(supervisor, 'tasks.assign', zj)).toBe(true);
    expect(allows(supervisor, 'tasks.assign', gd)).toBe(false);
    expect(allows(supervisor, 'tasks.assign', hq)).toBe(false);
    expect(allows(actor({ role: 'supervisor', unitPath: zj }), 'tasks.assign', zjx)).toBe(false);
  });

  test('ask for any place when no place is named', () => {
    expect(allows(actor({ role: 'supervisor', unitPath: zj }), 'tasks.assign')).toBe(true);
  });

  test('are not added up over roles in different units', () => {
    const mixed = actor({ role: 'technician', unitPath: hq }, { role: 'supervisor', unitPath: zj });
    expect(allows(mixed, 'tasks.assign', gd)).toBe(false);
    expect(allows(mixed, 'tasks.work', gd)).toBe(true);
  });

  test('have as reach the topmost paths only', () => {
    const several = actor(
      { role: 'supervisor', unitPath: zj },
      { role: 'agent', unitPath: gd },
      { role: 'supervisor', unitPath: east },
      { role: 'agent', unitPath: zj },
    );
    expect(reachOf(several, 'tasks.work')).toEqual([east, gd]);
    expect(reachOf(several, 'tasks.assign')).toEqual([east]);
    expect(reachOf(several, 'organisation.write')).toEqual([]);
    expect(reachOf(actor({ role: 'auditor', unitPath: zj }), 'instances.read')).toEqual(['/']);
  });

  test('leave work to those who hold its role at or above its unit', () => {
    const technician = actor({ role: 'technician', unitPath: east });
    expect(holdsRole(technician, 'technician', zj)).toBe(true);
    expect(holdsRole(technician, 'technician', gd)).toBe(false);
    expect(holdsRole(technician, 'dispatcher', zj)).toBe(false);
  });
});
