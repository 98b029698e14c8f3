import type { AssignmentStrategy } from '../../engine/core/model/activity.ts';
import { organisationOf } from '../../engine/simulation/organisation.ts';
import { element, path, processOf } from '../support/model.ts';
import { worldOf } from '../support/worldOf.ts';

const assignment = (strategy: AssignmentStrategy, unit: string | null = null, exclude: string | null = null) => ({
  assignment: { role: 'technician', unit, assignee: null, candidates: null, exclude, strategy },
});

const repairing = (strategy: AssignmentStrategy, unit: string | null = null, exclude: string | null = null) =>
  processOf('repairing', element('userTask', 'repair', assignment(strategy, unit, exclude)));

const people = [
  { user: 'li', role: 'technician', unit: 'HZ' },
  { user: 'wang', role: 'technician', unit: 'HZ' },
  { user: 'zhao', role: 'technician', unit: 'ZJ' },
  { user: 'chen', role: 'dispatcher', unit: 'HZ-1' },
];
const organisation = () => organisationOf({ people, above: { 'HZ-1': 'HZ', HZ: 'ZJ' } });

const assignees = (world: ReturnType<typeof worldOf>) => world.tasks().map((task) => task.assignment.assignee);

describe('the organisation', () => {
  test('leaves role and unit as they are unless somebody is asked', async () => {
    const world = worldOf([repairing('leastLoaded', '"HZ-1"')]);
    await world.start('repairing');
    expect(world.tasks()).toMatchObject([{ assignment: { role: 'technician', unit: 'HZ-1', assignee: null } }]);
  });

  test('gives a task to the nearest unit above that has somebody with the role', async () => {
    const world = worldOf([repairing('pool', '"HZ-1"')], { organisation: organisation() });
    await world.start('repairing');
    expect(world.tasks()).toMatchObject([{ assignment: { role: 'technician', unit: 'HZ', assignee: null } }]);
  });

  test('gives it to whoever has the fewest open tasks', async () => {
    const world = worldOf([repairing('leastLoaded', '"HZ"')], { organisation: organisation() });
    for (let count = 0; count < 4; count += 1) await world.start('repairing');
    expect(assignees(world)).toEqual(['li', 'wang', 'li', 'wang']);
  });

  test('gives it to one after the other, and never to those excluded', async () => {
    const world = worldOf([repairing('roundRobin', null, '"wang"')], { organisation: organisation() });
    for (let count = 0; count < 3; count += 1) await world.start('repairing');
    expect(assignees(world)).toEqual(['li', 'zhao', 'li']);
  });

  test('leaves it where it is when nobody above has the role', async () => {
    const world = worldOf([repairing('leastLoaded', '"XX"')], { organisation: organisation() });
    await world.start('repairing');
    expect(world.tasks()).toMatchObject([{ assignment: { role: 'technician', unit: 'XX', assignee: null } }]);
  });
});

describe('a task', () => {
  const two = processOf(
    'two',
    element('startEvent', 'start'),
    element('userTask', 'check', { form: 'check' }),
    element('userTask', 'sign'),
    path('start', 'check'),
    path('start', 'sign'),
  );

  test('is named by its element, or by its address where that names several', async () => {
    const world = worldOf([two]);
    await world.start('two');
    await world.completeTask('check', {}, 'li');
    await world.start('two');
    await expect(world.completeTask('sign')).rejects.toThrow(
      'Expected one open task "sign", found 2; open are: sign, check, sign',
    );
    await world.completeTask(world.tasks()[0]!);
    await world.completeTask('sign');
    await expect(world.completeTask('sign')).rejects.toThrow('found 0; open are: check');
  });

  test('is completed with what its form accepts', async () => {
    const world = worldOf([]);
    world.deploy({
      processes: [two],
      validateForm: (form, values) => ('approved' in values ? [] : [`${form}: approved is missing`]),
    });
    const id = await world.start('two');
    await expect(world.completeTask('check', { other: 1 })).rejects.toThrow('formInvalid: check: approved is missing');
    await world.completeTask('check', { approved: true });
    await world.completeTask('sign');
    expect(world.instance(id).status).toBe('completed');
  });

  test('tells when it is due, and is claimed by one only', async () => {
    const dated = processOf('dated', element('userTask', 'work', { due: '"PT2H"', priority: '80' }));
    const world = worldOf([dated], { now: 0 });
    await world.start('dated');
    expect(world.tasks()).toMatchObject([{ dueAt: 7_200_000, priority: 80 }]);
    await world.claimTask('work', 'li');
    await expect(world.claimTask('work', 'wang')).rejects.toThrow('taskTaken');
  });
});

describe('a world', () => {
  test('throws what is refused, and answers it where it is asked to', async () => {
    const world = worldOf([repairing('pool')]);
    await expect(world.start('unknown')).rejects.toThrow('unknownProcess: Expected a process "unknown" to be deployed');
    const id = await world.start('repairing');
    await world.cancel(id);
    await expect(world.setVariables(id, {})).rejects.toThrow('instanceNotRunning');
    expect(await world.execute(id, { type: 'setVariables', variables: {} })).toMatchObject({
      ok: false,
      failure: { code: 'instanceNotRunning' },
    });
    expect(() => world.variables('nobody' as never)).toThrow('unknownInstance');
  });

  test('gives an instance the business key that its process says', async () => {
    const keyed = { ...repairing('pool'), businessKey: 'caseNumber' };
    const world = worldOf([keyed]);
    await world.start('repairing', { caseNumber: 'C-1' });
    await world.start('repairing', { caseNumber: 'C-1' }, { businessKey: 'C-2' });
    await world.start('repairing');
    expect(world.instances().map(({ businessKey }) => businessKey)).toEqual(['C-1', 'C-2', null]);
  });

  test('does the same each time', async () => {
    const run = async (): Promise<unknown> => {
      const world = worldOf([repairing('leastLoaded', '"HZ"')], { organisation: organisation() });
      await world.start('repairing');
      await world.start('repairing');
      await world.completeTask(world.tasks()[0]!, { done: true });
      return world.instances().map(({ id }) => [id, world.journal(id)]);
    };
    expect(await run()).toEqual(await run());
  });
});
