import type { ProcessModel } from '../../engine/core/model/process.ts';
import { element, otherwise, path, processOf, set, when } from '../support/model.ts';
import type { Part } from '../support/model.ts';
import { worldOf } from '../support/worldOf.ts';

/** Calls another process once; more elements may stand beside. */
const calling = (id: string, calledProcess: string, ...beside: (Part | Part[])[]): ProcessModel =>
  processOf(
    id,
    element('startEvent', `${id}Start`),
    element('callActivity', `${id}Call`, { calledProcess }),
    element('endEvent', `${id}End`),
    path(`${id}Start`, `${id}Call`, `${id}End`),
    ...beside,
  );

const error = (code: string | null) => ({ type: 'error', code, message: null }) as const;
const escalation = (code: string | null) => ({ type: 'escalation', code }) as const;

const failing = processOf(
  'bottom',
  element('startEvent', 'bottomStart'),
  element('userTask', 'decide'),
  element('exclusiveGateway', 'split', { defaultFlow: 'split>good' as never }),
  element('endEvent', 'bad', { trigger: error('broken') }),
  element('endEvent', 'good'),
  path('bottomStart', 'decide', 'split'),
  when('fails', 'split', 'bad'),
  otherwise('split', 'good'),
);

const catching = (code: string | null): Part[] => [
  element('boundaryEvent', 'caught', { trigger: error(code), attachedTo: 'topCall' as never }),
  element('endEvent', 'mended'),
  ...path('caught', 'mended'),
];

describe('a call', () => {
  test('starts an instance and goes on with its answer', async () => {
    const world = worldOf([calling('top', 'bottom'), failing]);
    const top = await world.start('top');
    const [bottom] = world.instances('bottom');
    expect(bottom).toMatchObject({ caller: { instance: top, depth: 1 }, status: 'running' });
    await world.completeTask('decide', { fails: false });
    expect(world.instance(top).status).toBe('completed');
    expect(world.variables(top)).toMatchObject({ fails: false });
  });

  test('hands over its inputs and takes back its outputs', async () => {
    const double = processOf(
      'double',
      element('startEvent', 'begin'),
      element('scriptTask', 'multiply', { runs: { by: 'feel', script: 'number * 2', resultVariable: 'result' } }),
      path('begin', 'multiply'),
    );
    const asking = processOf(
      'asking',
      element('callActivity', 'ask', {
        calledProcess: 'double',
        inputs: [set('number', 'amount + 1')],
        outputs: [set('doubled', 'result')],
      }),
    );
    const world = worldOf([asking, double]);
    const top = await world.start('asking', { amount: 20 });
    expect(world.variables(top)).toEqual({ amount: 20, doubled: 42 });
  });

  test('lets an error through three levels and takes down what it called', async () => {
    const world = worldOf([
      calling('top', 'middle', catching('broken')),
      calling('middle', 'lower'),
      calling('lower', 'bottom', element('userTask', 'beside'), path('lowerStart', 'beside')),
      failing,
    ]);
    const top = await world.start('top');
    expect(world.instances('bottom')[0]?.caller?.depth).toBe(3);
    await world.completeTask('decide', { fails: true });
    expect(world.executed('mended', top)).toBe(1);
    expect(world.instance(top).status).toBe('completed');
    expect(world.instances().map(({ process, status }) => [process, status])).toEqual([
      ['top', 'completed'],
      ['middle', 'cancelled'],
      ['lower', 'cancelled'],
      ['bottom', 'cancelled'],
    ]);
    expect(world.tasks()).toEqual([]);
  });

  test('becomes an incident at the topmost call when nobody catches an error; a retry calls anew', async () => {
    const world = worldOf([calling('top', 'middle', catching('other')), calling('middle', 'bottom'), failing]);
    const top = await world.start('top');
    await world.completeTask('decide', { fails: true });
    expect(world.incidents()).toMatchObject([{ instance: top, element: 'topCall', code: 'errorNotCaught' }]);
    await world.resolveIncident('topCall');
    expect(world.instances('middle').map(({ status }) => status)).toEqual(['cancelled', 'running']);
    await world.completeTask('decide', { fails: false });
    expect(world.instance(top).status).toBe('completed');
  });

  test('lets an escalation through while the called instance goes on', async () => {
    const noticing = processOf(
      'bottom',
      element('startEvent', 'bottomStart'),
      element('intermediateThrowEvent', 'notice', { trigger: escalation('late') }),
      element('userTask', 'goOn'),
      element('endEvent', 'good'),
      path('bottomStart', 'notice', 'goOn', 'good'),
    );
    const told = calling(
      'top',
      'middle',
      element('boundaryEvent', 'heard', {
        trigger: escalation('late'),
        attachedTo: 'topCall' as never,
        interrupting: false,
      }),
      element('endEvent', 'told'),
      path('heard', 'told'),
    );
    const world = worldOf([told, calling('middle', 'bottom'), noticing]);
    const top = await world.start('top');
    expect(world.executed('told')).toBe(1);
    expect(world.tasks().map((task) => task.element)).toEqual(['goOn']);
    await world.completeTask('goOn');
    expect(world.instance(top).status).toBe('completed');
  });

  test('that is interrupted takes the whole tree down', async () => {
    const impatient = calling(
      'top',
      'middle',
      element('boundaryEvent', 'late', {
        trigger: { type: 'timer', timer: 'duration', expression: '"PT1H"' },
        attachedTo: 'topCall' as never,
      }),
      path('late', 'topEnd'),
    );
    const world = worldOf([impatient, calling('middle', 'bottom'), failing]);
    const top = await world.start('top');
    await world.advanceClock('PT1H');
    expect(world.instance(top).status).toBe('completed');
    expect(world.instances().map(({ status }) => status)).toEqual(['completed', 'cancelled', 'cancelled']);
  });

  test('is taken down together with its caller', async () => {
    const world = worldOf([calling('top', 'middle'), calling('middle', 'bottom'), failing]);
    const top = await world.start('top');
    await world.cancel(top, 'not wanted');
    expect(world.instances().map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(world.tasks()).toEqual([]);
  });

  test('is never made when its caller ends before', async () => {
    const world = worldOf([calling('top', 'bottom'), failing], { carriesOut: 'whenAsked' });
    const top = await world.start('top');
    await world.cancel(top);
    await world.runDue();
    expect(world.instances('bottom')).toEqual([]);
  });

  test('of an unknown process is an incident; once it is deployed, a retry finds it', async () => {
    const world = worldOf([calling('top', 'bottom')]);
    const top = await world.start('top');
    expect(world.incidents()).toMatchObject([{ element: 'topCall', code: 'callFailed' }]);
    world.deploy({ processes: [failing] });
    await world.resolveIncident('topCall');
    await world.completeTask('decide');
    expect(world.instance(top).status).toBe('completed');
  });

  test('takes the latest version, or the one deployed with its caller', async () => {
    const asking = (task: string): ProcessModel => processOf('bottom', element('userTask', task));
    const bound = processOf('top', element('callActivity', 'call', { calledProcess: 'bottom', binding: 'deployment' }));
    const free = processOf('free', element('callActivity', 'call', { calledProcess: 'bottom' }));
    const world = worldOf([bound, free, asking('first')]);
    world.deploy({ processes: [asking('second')] });
    await world.start('top');
    await world.start('free');
    expect(world.tasks().map((task) => task.element)).toEqual(['first', 'second']);
  });

  test('that calls itself without end stops as an incident', async () => {
    const world = worldOf([calling('top', 'top')], { checks: false });
    await world.start('top');
    expect(world.instances()).toHaveLength(51);
    expect(world.incidents()).toMatchObject([{ code: 'callsTooDeep' }]);
  });
});
