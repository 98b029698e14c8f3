import type { AssignmentQuestion } from '../../engine/organisation/assignment.ts';
import { personId, unitId } from '../../engine/ports/organisation/identifiers.ts';
import { describeDatabases } from '../support/databases.ts';
import { openDemoOrganisation, type TestOrganisation } from '../support/organisation.ts';

describeDatabases('assignment', (open) => {
  let organisation: TestOrganisation;

  const assign = async (question: AssignmentQuestion): Promise<[unit: string, person: string | null] | string> => {
    const answer = await organisation.resolveAssignment('demo', question);
    return answer.ok ? [answer.value.unit.id, answer.value.assignee?.id ?? null] : answer.failure.code;
  };

  beforeAll(async () => {
    organisation = await openDemoOrganisation(await open());
  });

  test('puts work into the inbox of the nearest unit above that has the role', async () => {
    expect(await assign({ role: 'technician', unit: 'hz-1', strategy: 'pool' })).toEqual(['hz-1', null]);
    expect(await assign({ role: 'dispatcher', unit: 'hz-1', strategy: 'pool' })).toEqual(['zj', null]);
    expect(await assign({ role: 'dutyManager', unit: 'hz-1', strategy: 'pool' })).toEqual(['hq', null]);
    expect(await assign({ role: 'agent', unit: 'SU-1', strategy: 'pool' })).toEqual(['hq', null]);
  });

  test('starts at the top when no unit is given', async () => {
    expect(await assign({ role: 'agent', strategy: 'pool' })).toEqual(['hq', null]);
    expect(await assign({ role: 'technician', strategy: 'pool' })).toMatchObject([expect.stringMatching(/-\d$/), null]);
  });

  test('tells who could take it', async () => {
    const answer = await organisation.resolveAssignment('demo', { role: 'technician', unit: 'HZ-1', strategy: 'pool' });
    const candidates = answer.ok ? answer.value.candidates.map(({ id }) => id) : [];
    expect(candidates).toEqual(['tech-hz-1', 'tech-hz-2', 'tech-hz-3']);
  });

  test('goes round', async () => {
    const people: unknown[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      people.push((await assign({ role: 'technician', unit: 'gz-1', strategy: 'roundRobin' }))[1]);
    }
    expect(people).toEqual(['tech-gz-1', 'tech-gz-2', 'tech-gz-1', 'tech-gz-2']);
  });

  test('gives work to whoever has least, in turn among equals', async () => {
    organisation.load.set('tech-hz-1', 2).set('tech-hz-2', 5).set('tech-hz-3', 2);
    const given = new Set<unknown>();
    for (let turn = 0; turn < 3; turn += 1) {
      given.add((await assign({ role: 'technician', unit: 'hz-1', strategy: 'leastLoaded' }))[1]);
    }
    expect(given).toEqual(new Set(['tech-hz-1', 'tech-hz-3']));
  });

  test('passes over who is excepted, and goes up when that leaves nobody', async () => {
    const except = [personId('tech-su-1')];
    expect(await assign({ role: 'technician', unit: 'su-1', strategy: 'pool', except })).toBe('nobodyToAssign');
    const supervisors = [personId('manager-su-1'), personId('supervisor-js')];
    expect(await assign({ role: 'supervisor', unit: 'su-1', strategy: 'leastLoaded', except: supervisors })).toEqual([
      'east',
      'supervisor-east',
    ]);
  });

  test('gives it to a named person, in the unit asked for or their own', async () => {
    const named = { role: 'technician', strategy: 'named' } as const;
    expect(await assign({ ...named, user: 'tech-nb-1' })).toEqual(['nb-1', 'tech-nb-1']);
    expect(await assign({ ...named, user: 'Tech-NB-1', unit: 'hz-1' })).toEqual(['hz-1', 'tech-nb-1']);
  });

  test('leaves it to the role when the named person is gone', async () => {
    const admin = await organisation.actor('admin');
    await organisation.changes.changePerson(admin, personId('tech-nb-2'), { active: false });
    expect(await assign({ role: 'technician', strategy: 'named', user: 'tech-nb-2', unit: 'nb-1' })).toEqual([
      'nb-1',
      null,
    ]);
    expect(await assign({ role: 'technician', strategy: 'named', unit: 'nb-1' })).toEqual(['nb-1', null]);
  });

  test('says what is missing', async () => {
    expect(await assign({ role: 'technician', unit: 'moon', strategy: 'pool' })).toBe('unknownUnit');
    expect(await assign({ role: 'machine', unit: 'hz-1', strategy: 'pool' })).toBe('nobodyToAssign');
    const nowhere = await organisation.resolveAssignment('nowhere', { role: 'agent', strategy: 'pool' });
    expect(nowhere).toMatchObject({ failure: { code: 'unknownUnit' } });
  });

  test('follows a change of the organisation at once', async () => {
    const admin = await organisation.actor('admin');
    await organisation.changes.grantRoles(admin, personId('agent4'), [{ role: 'agent', unitId: unitId('su-1') }]);
    expect(await assign({ role: 'agent', unit: 'su-1', strategy: 'roundRobin' })).toEqual(['su-1', 'agent4']);
    await organisation.changes.changeUnit(admin, unitId('su-1'), { active: false });
    expect(await assign({ role: 'agent', unit: 'su-1', strategy: 'pool' })).toEqual(['hq', null]);
  });
});
