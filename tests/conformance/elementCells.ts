import type { ElementKind } from '../../engine/core/model/element.ts';
import type { Cell } from './eventCells.ts';
import {
  conditional,
  end,
  fileOf,
  flows,
  process,
  start,
  subProcess,
  task,
  undone,
  user,
} from '../support/bpmnFile.ts';

/** A cell with its place in the specification, and where it is tested at length. */
export interface ElementCell extends Cell {
  readonly clause: string;
  readonly tests: string;
}

type Play = Cell['play'];

const begin: Play = async (world) => {
  await world.start('p');
};

const job = (type: string): string => `<extensionElements><aftercare:job type="${type}"/></extensionElements>`;

/** The element `it` between a start and the task `done`. */
function between(it: string, play: Play, about: Pick<ElementCell, 'clause' | 'tests'>, beside = ''): ElementCell {
  const file = fileOf(process('p', start('begin'), it, task('done'), flows('begin', 'it', 'done')) + beside);
  return { ...about, file, play, executed: ['it', 'done'], open: [] };
}

const tasks = (clause: string) => ({ clause, tests: 'tests/core/elements/tasks.test.ts' });

/** Two ways that part at the gateway `it` and come together at another one. */
function gateway(kind: string, ways: string, executed: readonly string[], name: string, clause: string): ElementCell {
  const file = fileOf(
    process(
      'p',
      start('begin'),
      `<${kind} id="it" default="it_b"/>`,
      task('a'),
      task('b'),
      `<${kind} id="join"/>`,
      task('done'),
    )
      .replace(
        '</process>',
        `${flows('begin', 'it')}${ways}${flows('a', 'join', 'done')}${flows('b', 'join')}</process>`,
      )
      .replace(kind === 'parallelGateway' ? ' default="it_b"' : '~', ''),
  );
  return { file, play: begin, executed, open: [], clause, tests: `tests/core/${name}.test.ts` };
}

const twoWays = `${conditional('it', 'a', 'true')}${flows('it', 'b')}`;

/** Every kind of element; events have tables of their own. */
export const elementCells: { readonly [Kind in Exclude<ElementKind, `${string}Event`>]: ElementCell } = {
  task: between(task('it'), begin, tasks('10.3.3, 13.3.3')),
  manualTask: between('<manualTask id="it"/>', begin, tasks('10.3.3, 13.3.3')),
  userTask: between(
    user('it'),
    async (world) => {
      await world.start('p');
      await world.completeTask('it');
    },
    tasks('10.3.4, 13.3.3'),
  ),
  serviceTask: between(
    `<serviceTask id="it">${job('work')}</serviceTask>`,
    async (world) => {
      await world.start('p');
      await world.completeJob('work');
    },
    tasks('10.3.3, 13.3.3'),
  ),
  sendTask: between('<sendTask id="it" messageRef="message_m"/>', begin, tasks('10.3.3, 13.3.3')),
  receiveTask: between(
    '<receiveTask id="it" messageRef="message_m"/>',
    async (world) => {
      await world.start('p');
      await world.message('m');
    },
    tasks('10.3.3, 13.3.3'),
  ),
  scriptTask: between('<scriptTask id="it"><script>{x: 1}</script></scriptTask>', begin, tasks('10.3.3, 13.3.3')),
  businessRuleTask: between(
    `<businessRuleTask id="it">${job('rule')}</businessRuleTask>`,
    async (world) => {
      await world.start('p');
      await world.completeJob('rule');
    },
    tasks('10.3.3, 13.3.3'),
  ),
  callActivity: between(
    '<callActivity id="it" calledElement="q"/>',
    begin,
    { clause: '10.3.6, 13.3.4', tests: 'tests/core/elements/callActivity.test.ts' },
    process('q', start('called'), end('over'), flows('called', 'over')),
  ),
  subProcess: between(subProcess('it', start('inner')), begin, {
    clause: '10.3.5, 13.3.4',
    tests: 'tests/core/elements/subProcess.test.ts',
  }),
  transaction: between(`<transaction id="it">${start('inner')}</transaction>`, begin, {
    clause: '10.3.5, 13.3.4',
    tests: 'tests/core/elements/transaction.test.ts',
  }),
  adHocSubProcess: between(
    `<adHocSubProcess id="it">${task('a')}</adHocSubProcess>`,
    async (world) => {
      await world.start('p');
      await world.startAdhocActivity('a');
      await world.completeAdhoc('it');
    },
    { clause: '10.3.5, 13.3.5', tests: 'tests/core/elements/adHocSubProcess.test.ts' },
  ),
  eventSubProcess: {
    file: fileOf(
      process(
        'p',
        start('begin') + user('work') + flows('begin', 'work'),
        `<subProcess id="it" triggeredByEvent="true">${start('inner', '<messageEventDefinition messageRef="message_m"/>')}${task('done')}${flows('inner', 'done')}</subProcess>`,
      ),
    ),
    play: async (world) => {
      await world.start('p');
      await world.message('m');
    },
    executed: ['it', 'done'],
    open: [],
    clause: '10.3.5, 13.5.4',
    tests: 'tests/core/elements/eventSubProcess.test.ts',
  },
  exclusiveGateway: gateway('exclusiveGateway', twoWays, ['a', 'done'], 'elements/exclusiveGateway', '10.6.2, 13.4.2'),
  inclusiveGateway: gateway('inclusiveGateway', twoWays, ['a', 'done'], 'joins', '10.6.3, 13.4.3'),
  parallelGateway: gateway(
    'parallelGateway',
    flows('it', 'a') + flows('it', 'b'),
    ['a', 'b', 'done'],
    'elements/parallelGateway',
    '10.6.4, 13.4.1',
  ),
  complexGateway: {
    file: fileOf(
      process(
        'p',
        start('begin') + task('a') + user('b') + task('done'),
        flows('begin', 'a', 'it', 'done') + flows('begin', 'b', 'it'),
        '<complexGateway id="it"><activationCondition>activationCount &gt;= 1</activationCondition></complexGateway>',
      ),
    ),
    play: begin,
    executed: ['a', 'it', 'done'],
    open: ['b'],
    clause: '10.6.5, 13.4.5',
    tests: 'tests/core/elements/complexGateway.test.ts',
  },
  eventBasedGateway: {
    file: fileOf(
      process(
        'p',
        `${start('begin')}<eventBasedGateway id="it"/>${task('done')}${task('other')}${flows('begin', 'it', 'one', 'done')}`,
        '<intermediateCatchEvent id="one"><messageEventDefinition messageRef="message_m"/></intermediateCatchEvent>',
        '<intermediateCatchEvent id="two"><signalEventDefinition signalRef="signal_s"/></intermediateCatchEvent>',
        flows('it', 'two', 'other'),
      ),
    ),
    play: async (world) => {
      await world.start('p');
      await world.message('m');
      await world.signal('s');
    },
    executed: ['done'],
    open: [],
    clause: '10.6.6, 13.4.4',
    tests: 'tests/core/elements/eventBasedGateway.test.ts',
  },
};

const many = (attributes: string, inside: string): string =>
  `<task id="it"><multiInstanceLoopCharacteristics ${attributes}>${inside}</multiInstanceLoopCharacteristics></task>`;

const loops = { clause: '10.3.8, 13.3.7', tests: 'tests/core/multiInstance.test.ts' };
const standard = { clause: '10.3.8, 13.3.6', tests: 'tests/core/standardLoop.test.ts' };
const behavior = { clause: '10.3.8, table 10.30', tests: 'tests/core/elements/loopBehavior.test.ts' };

/** The task `it` repeats so often, and `done` comes once behind it. */
const repeated = (it: string, count: number, about: Pick<ElementCell, 'clause' | 'tests'>): ElementCell => ({
  ...between(it, begin, about),
  executed: [...Array.from({ length: count }, () => 'it'), 'done'],
});

/** Three instances that throw a signal, which starts a process each time. */
const throwing = (attributes: string, inside: string, count: number): ElementCell => ({
  ...between(
    many(attributes, `<loopCardinality>3</loopCardinality>${inside}`),
    begin,
    behavior,
    process('q', start('heard', '<signalEventDefinition signalRef="signal_s"/>'), task('told'), flows('heard', 'told')),
  ),
  executed: [...Array.from({ length: count }, () => 'told'), 'done'],
});

const signalEvent = `<event xsi:type="tImplicitThrowEvent" id="told_event"><signalEventDefinition signalRef="signal_s"/></event>`;

/** What may be said of activities, flows, gateways and data besides their kind. */
export const markerCells: { readonly [marker: string]: ElementCell } = {
  'standard loop, tested after': repeated(
    '<task id="it"><standardLoopCharacteristics><loopCondition>loopCounter &lt; 2</loopCondition></standardLoopCharacteristics></task>',
    2,
    standard,
  ),
  'standard loop, tested before': repeated(
    '<task id="it"><standardLoopCharacteristics testBefore="true"><loopCondition>false</loopCondition></standardLoopCharacteristics></task>',
    0,
    standard,
  ),
  'standard loop with `loopMaximum`': repeated(
    '<task id="it"><standardLoopCharacteristics loopMaximum="3"><loopCondition>true</loopCondition></standardLoopCharacteristics></task>',
    3,
    standard,
  ),
  'multi-instance, parallel': repeated(many('', '<loopCardinality>3</loopCardinality>'), 3, loops),
  'multi-instance, sequential': repeated(many('isSequential="true"', '<loopCardinality>3</loopCardinality>'), 3, loops),
  'multi-instance for each item of a collection': repeated(
    many('', '<extensionElements><aftercare:loop collection="[1, 2]" item="each"/></extensionElements>'),
    2,
    loops,
  ),
  'multi-instance with `completionCondition`': repeated(
    many(
      'isSequential="true"',
      '<loopCardinality>3</loopCardinality><completionCondition>numberOfCompletedInstances = 2</completionCondition>',
    ),
    2,
    loops,
  ),
  'multi-instance, `behavior="None"`: thrown each time': throwing(
    'behavior="None" noneBehaviorEventRef="told_definition"',
    '',
    3,
  ),
  'multi-instance, `behavior="One"`: thrown the first time': throwing(
    'behavior="One" oneBehaviorEventRef="told_definition"',
    '',
    1,
  ),
  'multi-instance, `behavior="All"`: nothing is thrown': throwing('behavior="All"', '', 0),
  'multi-instance, `behavior="Complex"`': throwing(
    'behavior="Complex"',
    `<complexBehaviorDefinition id="when"><condition>numberOfCompletedInstances &lt; 3</condition>${signalEvent}</complexBehaviorDefinition>`,
    2,
  ),
  'compensation: a boundary event and who undoes': {
    file: fileOf(
      process(
        'p',
        start('begin'),
        undone('work', 'it'),
        end('undo', '<compensateEventDefinition/>'),
        flows('begin', 'work', 'undo'),
      ),
    ),
    play: begin,
    executed: ['it'],
    open: [],
    clause: '10.7, 13.5.5',
    tests: 'tests/core/compensation.test.ts',
  },
  '`startQuantity`': {
    ...between('<task id="it" startQuantity="2"/>', begin, {
      clause: '10.3, table 10.3',
      tests: 'tests/core/elements/quantities.test.ts',
    }),
    file: fileOf(
      process('p', start('begin'), task('a'), task('b'), '<task id="it" startQuantity="2"/>', task('done')).replace(
        '</process>',
        `${flows('begin', 'a', 'it', 'done')}${flows('begin', 'b', 'it')}</process>`,
      ),
    ),
  },
  '`completionQuantity`': {
    ...between('<task id="it" completionQuantity="2"/>', begin, {
      clause: '10.3, table 10.3',
      tests: 'tests/core/elements/quantities.test.ts',
    }),
    executed: ['it', 'done', 'done'],
  },
  'conditional flow and `default` of an activity': {
    file: fileOf(
      process(
        'p',
        start('begin'),
        '<task id="it" default="it_b"/>',
        task('a'),
        task('b'),
        flows('begin', 'it'),
      ).replace('</process>', `${conditional('it', 'a', 'false')}${flows('it', 'b')}</process>`),
    ),
    play: begin,
    executed: ['it', 'b'],
    open: [],
    clause: '8.3.13, 13.2.1',
    tests: 'tests/core/elements/tasks.test.ts',
  },
  'several tokens merge without a gateway': {
    ...between(task('it'), begin, { clause: '13.2.1', tests: 'tests/core/elements/parallelGateway.test.ts' }),
    file: fileOf(
      process(
        'p',
        start('begin'),
        task('a'),
        task('b'),
        task('it'),
        flows('begin', 'a', 'it'),
        flows('begin', 'b', 'it'),
      ),
    ),
    executed: ['it', 'it'],
  },
  'a process without a start event': {
    ...between(task('it'), begin, { clause: '10.5.2, 13.2', tests: 'tests/core/elements/startEvents.test.ts' }),
    file: fileOf(process('p', task('it'), task('done'), flows('it', 'done'))),
  },
  'receive task that starts a process': {
    file: fileOf(
      process(
        'p',
        '<receiveTask id="it" instantiate="true" messageRef="message_m"/>',
        task('done'),
        flows('it', 'done'),
      ),
    ),
    play: (world) => world.message('m'),
    executed: ['it', 'done'],
    open: [],
    clause: '10.3.3, 13.3.3',
    tests: 'tests/core/elements/instantiating.test.ts',
  },
  'event-based gateway that starts a process, by one event or by all': {
    file: fileOf(
      process(
        'p',
        '<eventBasedGateway id="it" instantiate="true" eventGatewayType="Parallel"/><parallelGateway id="join"/>',
        '<intermediateCatchEvent id="one"><messageEventDefinition messageRef="message_m"/></intermediateCatchEvent>',
        '<intermediateCatchEvent id="two"><signalEventDefinition signalRef="signal_s"/></intermediateCatchEvent>',
        task('done') + flows('it', 'one', 'join', 'done') + flows('it', 'two', 'join'),
      ),
    ),
    play: async (world) => {
      await world.message('m');
      await world.signal('s');
    },
    executed: ['done'],
    open: [],
    clause: '10.6.6, 13.4.4',
    tests: 'tests/core/elements/instantiating.test.ts',
  },
  'ad-hoc, sequential, with `completionCondition`': {
    ...between(
      `<adHocSubProcess id="it" ordering="Sequential">${task('a')}<completionCondition>true</completionCondition></adHocSubProcess>`,
      async (world) => {
        await world.start('p');
        await world.startAdhocActivity('a');
      },
      { clause: '10.3.5, table 10.22', tests: 'tests/core/elements/adHocSubProcess.test.ts' },
    ),
    executed: ['a', 'it', 'done'],
  },
  'call of a global task': between(
    '<callActivity id="it" calledElement="g"/>',
    async (world) => {
      await world.start('p');
      await world.completeTask(world.tasks()[0]!.id);
    },
    { clause: '10.3.6, 10.3.7', tests: 'tests/bpmn/elements.test.ts' },
    '<globalUserTask id="g"/>',
  ),
  'data object': {
    ...between(
      '<dataObject id="d" name="d"/><dataObjectReference id="d_ref" dataObjectRef="d"/><scriptTask id="it"><script>{d: 1}</script></scriptTask>',
      begin,
      { clause: '10.4.1', tests: 'tests/testing/drawnData.test.ts' },
    ),
  },
  property: between('<property id="d" name="d"/><scriptTask id="it"><script>{d: 1}</script></scriptTask>', begin, {
    clause: '10.4.1',
    tests: 'tests/testing/drawnData.test.ts',
  }),
  '`ioSpecification` and data associations': between(
    `<dataObject id="d" name="d"/><dataObjectReference id="d_ref" dataObjectRef="d"/>
     <task id="it"><ioSpecification><dataInput id="in" name="in"/><inputSet><dataInputRefs>in</dataInputRefs></inputSet><outputSet/></ioSpecification>
       <dataInputAssociation id="brings"><sourceRef>d_ref</sourceRef><targetRef>in</targetRef></dataInputAssociation></task>`,
    begin,
    { clause: '10.4.2', tests: 'tests/testing/drawnData.test.ts' },
  ),
  lane: {
    ...between(
      user('it'),
      async (world) => {
        await world.start('p');
        await world.completeTask('it');
      },
      { clause: '10.8', tests: 'tests/bpmn/readProcess.test.ts' },
    ),
    file: fileOf(
      process('p', '<laneSet id="lanes"><lane id="clerks" name="clerk"><flowNodeRef>it</flowNodeRef></lane></laneSet>') //
        .replace(
          '</process>',
          `${start('begin')}${user('it')}${task('done')}${flows('begin', 'it', 'done')}</process>`,
        ),
    ),
  },
};
