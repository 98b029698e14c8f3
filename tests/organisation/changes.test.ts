import fc from 'fast-check';
import { addPerson } from '../../engine/organisation/changes/addPerson.ts';
import { addUnit } from '../../engine/organisation/changes/addUnit.ts';
import { changePerson } from '../../engine/organisation/changes/changePerson.ts';
import { changeUnit } from '../../engine/organisation/changes/changeUnit.ts';
import { grantRoles } from '../../engine/organisation/changes/grantRoles.ts';
import { moveUnit } from '../../engine/organisation/changes/moveUnit.ts';
import { grants, people } from '../../engine/organisation/demo/people.ts';
import { units } from '../../engine/organisation/demo/units.ts';
import { organisationTree, type OrganisationTree } from '../../engine/organisation/organisationTree.ts';
import { pathBelow } from '../../engine/organisation/unitPaths.ts';
import { personId, unitId } from '../../engine/ports/organisation/identifiers.ts';
import type { OrganisationChange } from '../../engine/ports/organisation/organisation.ts';

const tree = organisationTree({ version: 1, units, people, grants });

/** What the store makes of a change. */
function after(before: OrganisationTree, change: OrganisationChange): OrganisationTree {
  const changed = new Map(before.units);
  for (const unit of change.units) changed.set(unit.id, unit);
  return organisationTree({ version: before.version + 1, units: [...changed.values()], people, grants });
}

describe('moving a unit', () => {
  test('takes all below it along', () => {
    const moved = moveUnit(tree, unitId('zj'), 'SOUTH');
    if (!moved.ok) throw new Error(moved.failure.message);
    expect(moved.value.moved).toEqual({ from: '/hq/east/zj/', to: '/hq/south/zj/' });
    expect(moved.value.units.map(({ path }) => path)).toEqual([
      '/hq/south/zj/',
      '/hq/south/zj/hz-1/',
      '/hq/south/zj/hz-2/',
      '/hq/south/zj/nb-1/',
    ]);
  });

  test.each<[id: string, parent: string, code: string]>([
    ['zj', 'zj', 'unitCycle'],
    ['east', 'hz-1', 'unitCycle'],
    ['hq', 'east', 'topStays'],
    ['nowhere', 'east', 'unknownUnit'],
    ['zj', 'nowhere', 'unknownUnit'],
  ])('refuses to put %s under %s: %s', (id, parent, code) => {
    expect(moveUnit(tree, unitId(id), parent)).toMatchObject({ ok: false, failure: { code } });
  });

  test('to where it is changes nothing', () => {
    expect(moveUnit(tree, unitId('zj'), 'east')).toMatchObject({ ok: true, value: { units: [], moved: null } });
  });

  test('again and again leaves a tree in which every path is that of the unit above and its own id', () => {
    const move = fc.tuple(fc.constantFrom(...units), fc.constantFrom(...units));
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const end = moves.reduce((now, [unit, parent]) => {
          const moved = moveUnit(now, unit.id, parent.id);
          return moved.ok ? after(now, moved.value) : now;
        }, tree);
        for (const unit of end.units.values()) {
          const above = unit.parentId === null ? null : (end.units.get(unit.parentId)?.path ?? null);
          expect(unit.path).toBe(pathBelow(above, unit.id));
        }
        expect(end.units.size).toBe(units.length);
      }),
    );
  });
});

describe('other changes of units', () => {
  test('add one below another, under a code of its own', () => {
    const name = { en: 'Wenzhou outlet' };
    const added = addUnit(tree, { id: unitId('wz'), parent: 'ZJ', code: 'WZ-1', name });
    expect(added).toMatchObject({
      ok: true,
      value: { units: [{ path: '/hq/east/zj/wz/', parentId: 'zj', active: true }] },
    });
    expect(addUnit(tree, { id: unitId('wz'), parent: 'ZJ', code: 'HZ-1', name })).toMatchObject({
      failure: { code: 'codeTaken' },
    });
    expect(addUnit(tree, { id: unitId('wz'), parent: '', code: 'WZ-1', name })).toMatchObject({
      failure: { code: 'unknownUnit' },
    });
  });

  test('rename, and may keep the code', () => {
    const details = { code: 'HZ-1', name: { en: 'West Lake' } };
    expect(changeUnit(tree, unitId('hz-1'), details)).toMatchObject({ ok: true, value: { units: [details] } });
    expect(changeUnit(tree, unitId('hz-1'), { code: 'HZ-2' })).toMatchObject({ failure: { code: 'codeTaken' } });
    expect(changeUnit(tree, unitId('hq'), { active: false })).toMatchObject({ failure: { code: 'topStays' } });
  });
});

describe('changes of people', () => {
  const person = { ...people[0]!, id: personId('new'), username: 'New.One' };

  test('add somebody under a user name in lower case that nobody has', () => {
    const added = addPerson(tree, { person, grants: [{ role: 'agent', unitId: unitId('hq') }] });
    expect(added).toMatchObject({
      ok: true,
      value: { people: [{ username: 'new.one' }], grants: [{ personId: 'new', unitId: 'hq', role: 'agent' }] },
    });
    expect(addPerson(tree, { person: { ...person, username: 'AGENT1' }, grants: [] })).toMatchObject({
      failure: { code: 'usernameTaken' },
    });
  });

  test('refuse roles and units that there are not', () => {
    const id = personId('agent1');
    expect(grantRoles(tree, id, [{ role: 'king', unitId: unitId('hq') }])).toMatchObject({
      failure: { code: 'unknownRole' },
    });
    expect(grantRoles(tree, id, [{ role: 'toString', unitId: unitId('hq') }])).toMatchObject({
      failure: { code: 'unknownRole' },
    });
    expect(grantRoles(tree, id, [{ role: 'agent', unitId: unitId('moon') }])).toMatchObject({
      failure: { code: 'unknownUnit' },
    });
    expect(grantRoles(tree, personId('nobody'), [])).toMatchObject({ failure: { code: 'unknownPerson' } });
  });

  test('give each role once, and replace what was held', () => {
    const agent = { role: 'agent', unitId: unitId('hq') };
    expect(grantRoles(tree, personId('agent1'), [agent, agent])).toMatchObject({
      ok: true,
      value: { regranted: ['agent1'], grants: [{ ...agent, personId: 'agent1' }] },
    });
  });

  test('keep what is not said', () => {
    const changed = changePerson(tree, personId('agent1'), { phone: '1' });
    expect(changed).toMatchObject({
      ok: true,
      value: { people: [{ username: 'agent1', locale: 'zh-CN', phone: '1' }] },
    });
    expect(changePerson(tree, personId('agent1'), { username: 'Agent2' })).toMatchObject({
      failure: { code: 'usernameTaken' },
    });
  });
});
