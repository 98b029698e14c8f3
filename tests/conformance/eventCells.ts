import type { TriggerType } from '../../engine/core/model/trigger.ts';
import type { TestWorldInMemory } from '../../engine/testing/index.ts';
import { end, fileOf, flows, process, start, subProcess, task, undone, user } from '../support/bpmnFile.ts';

/** Places where an event may stand, as the specification's tables have them. */
export const eventPlaces = {
  'start of a process': { clause: '10.5.2, table 10.84', tests: 'tests/core/elements/startEvents.test.ts' },
  'start of a sub-process': { clause: '10.5.2, table 10.85', tests: 'tests/core/elements/subProcess.test.ts' },
  'start of an event sub-process': {
    clause: '10.5.2, table 10.86',
    tests: 'tests/core/elements/eventSubProcess.test.ts',
  },
  'start of an event sub-process, not interrupting': {
    clause: '10.5.2, table 10.86',
    tests: 'tests/core/elements/eventSubProcess.test.ts',
  },
  'intermediate, catching': { clause: '10.5.4, table 10.89', tests: 'tests/core/triggers/messages.test.ts' },
  'intermediate, throwing': { clause: '10.5.4, table 10.89', tests: 'tests/core/throwing.test.ts' },
  boundary: { clause: '10.5.4, table 10.90', tests: 'tests/core/elements/boundaryEvents.test.ts' },
  'boundary, not interrupting': {
    clause: '10.5.4, table 10.90',
    tests: 'tests/core/elements/boundaryEvents.test.ts',
  },
  end: { clause: '10.5.3, table 10.88', tests: 'tests/core/elements/endEvents.test.ts' },
  'implicit, thrown by a multi-instance': {
    clause: '10.3.8, table 10.30',
    tests: 'tests/core/elements/loopBehavior.test.ts',
  },
} as const;

export type EventPlace = keyof typeof eventPlaces;

/** A tiny model with the event `it`, what is done, and what must have been executed then. */
export interface Cell {
  readonly file: string;
  readonly play: (world: TestWorldInMemory) => Promise<void>;
  /** Ids, each as often as it must have been executed. */
  readonly executed: readonly string[];
  /** User tasks that must be open at the end; all of them. */
  readonly open: readonly string[];
}

const message = '<messageEventDefinition messageRef="message_m"/>';
const signal = '<signalEventDefinition signalRef="signal_s"/>';

/** What an event says of each trigger. */
const definitions: { readonly [Type in TriggerType]: string } = {
  none: '',
  message,
  timer: '<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>',
  conditional: '<conditionalEventDefinition><condition>c = true</condition></conditionalEventDefinition>',
  signal,
  error: '<errorEventDefinition errorRef="error_e"/>',
  escalation: '<escalationEventDefinition escalationRef="escalation_x"/>',
  compensation: '<compensateEventDefinition/>',
  cancel: '<cancelEventDefinition/>',
  link: '<linkEventDefinition name="l"/>',
  terminate: '<terminateEventDefinition/>',
  multiple: `${message}${signal}`,
  parallelMultiple: `${message}${signal}`,
};

export const triggerTypes = Object.keys(definitions) as readonly TriggerType[];

const about = (trigger: TriggerType): string => (trigger === 'parallelMultiple' ? ' parallelMultiple="true"' : '');

/** What comes from outside makes it happen; the rest is thrown where the model says so. */
async function happen(world: TestWorldInMemory, trigger: TriggerType): Promise<void> {
  switch (trigger) {
    case 'message':
    case 'multiple':
      return world.message('m');
    case 'parallelMultiple':
      await world.message('m');
      return world.signal('s');
    case 'signal':
      return world.signal('s');
    case 'timer':
      return world.advanceClock('PT1H');
    case 'conditional':
      return world.setVariables(world.instances()[0]!.id, { c: true });
    case 'none':
    case 'error':
    case 'escalation':
    case 'compensation':
    case 'cancel':
    case 'link':
    case 'terminate':
      return undefined;
  }
}

const startAndHappen =
  (trigger: TriggerType) =>
  async (world: TestWorldInMemory): Promise<void> => {
    await world.start('p');
    await happen(world, trigger);
  };

const throwing: ReadonlySet<EventPlace> = new Set([
  'intermediate, throwing',
  'end',
  'implicit, thrown by a multi-instance',
]);

/** Inside an activity: what throws the trigger, or somebody at work while it comes from outside. */
function source(trigger: TriggerType): string {
  const thrown: readonly TriggerType[] = ['error', 'escalation', 'cancel'];
  return thrown.includes(trigger) ? end('work', definitions[trigger]) : user('work');
}

const isThrownInside = (trigger: TriggerType): boolean => source(trigger) !== user('work');

/** Null where the specification has no way to write it: an attribute of events that catch. */
export function eventCell(place: EventPlace, trigger: TriggerType): Cell | null {
  const definition = definitions[trigger];
  if (trigger === 'parallelMultiple' && throwing.has(place)) return null;
  switch (place) {
    case 'start of a process':
      return {
        file: fileOf(
          process(
            'p',
            `<startEvent id="it"${about(trigger)}>${definition}</startEvent>`,
            task('done'),
            flows('it', 'done'),
          ),
        ),
        play: (world) => begin(world, trigger),
        executed: ['it', 'done'],
        open: [],
      };
    case 'start of a sub-process': {
      const inside = `<startEvent id="it"${about(trigger)}>${definition}</startEvent>${task('done')}${flows('it', 'done')}`;
      return {
        file: fileOf(process('p', start('begin'), subProcess('sub', inside), flows('begin', 'sub'))),
        play: startAndHappen(trigger),
        executed: ['it', 'done'],
        open: [],
      };
    }
    case 'start of an event sub-process':
      return inEventSubProcess(trigger, true);
    case 'start of an event sub-process, not interrupting':
      return inEventSubProcess(trigger, false);
    case 'intermediate, catching': {
      const it = `<intermediateCatchEvent id="it"${about(trigger)}>${definition}</intermediateCatchEvent>`;
      const throws = `<intermediateThrowEvent id="from">${definition}</intermediateThrowEvent>`;
      const before = trigger === 'link' ? [throws, flows('begin', 'from')] : [flows('begin', 'it')];
      return {
        file: fileOf(process('p', start('begin'), it, task('done'), flows('it', 'done'), ...before)),
        play: startAndHappen(trigger),
        executed: ['it', 'done'],
        open: [],
      };
    }
    case 'intermediate, throwing': {
      const it = `<intermediateThrowEvent id="it"${about(trigger)}>${definition}</intermediateThrowEvent>`;
      const goesOn = trigger === 'link' ? '' : flows('it', 'done');
      return thrown(trigger, `${it}${task('done')}${goesOn}`, trigger === 'link' ? [] : ['done']);
    }
    case 'boundary':
      return atBoundary(trigger, true);
    case 'boundary, not interrupting':
      return atBoundary(trigger, false);
    case 'end':
      return thrown(trigger, `<endEvent id="it"${about(trigger)}>${definition}</endEvent>`, []);
    case 'implicit, thrown by a multi-instance': {
      const event = `<event xsi:type="tImplicitThrowEvent" id="it"${about(trigger)}>${definition}</event>`;
      const loop = `<loopCardinality>1</loopCardinality><complexBehaviorDefinition id="when"><condition>true</condition>${event}</complexBehaviorDefinition>`;
      const many = `<task id="many"><multiInstanceLoopCharacteristics behavior="Complex">${loop}</multiInstanceLoopCharacteristics></task>`;
      return thrown(trigger, many, [], 'many');
    }
  }
}

/** A start event that needs both waits for the second one; a condition is asked by whoever knows of it. */
async function begin(world: TestWorldInMemory, trigger: TriggerType): Promise<void> {
  if (trigger === 'none') await world.start('p');
  else if (trigger === 'conditional') await world.evaluateConditions({ c: true });
  else await happen(world, trigger);
}

function inEventSubProcess(trigger: TriggerType, interrupting: boolean): Cell {
  const it = `<startEvent id="it" isInterrupting="${interrupting}"${about(trigger)}>${definitions[trigger]}</startEvent>`;
  const watching = `<subProcess id="watching" triggeredByEvent="true">${it}${task('done')}${flows('it', 'done')}</subProcess>`;
  const isUndoing = trigger === 'compensation';
  const inside = isUndoing ? undone('work', 'undo') : source(trigger);
  const around = `${start('inner')}${inside}${flows('inner', 'work')}${watching}`;
  const after = isUndoing
    ? '<intermediateThrowEvent id="after"><compensateEventDefinition/></intermediateThrowEvent>'
    : task('after');
  return {
    file: fileOf(process('p', start('begin'), subProcess('sub', around), after, flows('begin', 'sub', 'after'))),
    play: startAndHappen(trigger),
    executed: ['it', 'done'],
    open: interrupting || isThrownInside(trigger) ? [] : ['work'],
  };
}

function atBoundary(trigger: TriggerType, interrupting: boolean): Cell {
  const about_ = `attachedToRef="host" cancelActivity="${interrupting}"${about(trigger)}`;
  const it = `<boundaryEvent id="it" ${about_}>${definitions[trigger]}</boundaryEvent>`;
  if (trigger === 'compensation') return undoneAtBoundary(it);
  const kind = trigger === 'cancel' ? 'transaction' : 'subProcess';
  const host = `<${kind} id="host">${start('inner')}${source(trigger)}${flows('inner', 'work')}</${kind}>`;
  return {
    file: fileOf(process('p', start('begin'), host, it, task('done'), flows('begin', 'host'), flows('it', 'done'))),
    play: startAndHappen(trigger),
    executed: ['it', 'done'],
    open: interrupting || isThrownInside(trigger) ? [] : ['work'],
  };
}

/** It joins an activity and who undoes it, and no token ever stands there. */
function undoneAtBoundary(it: string): Cell {
  const handler = `<task id="done" isForCompensation="true"/><association id="to" associationDirection="One" sourceRef="it" targetRef="done"/>`;
  const undo = end('undo', definitions.compensation);
  return {
    file: fileOf(process('p', start('begin'), task('host'), it, handler, undo, flows('begin', 'host', 'undo'))),
    play: startAndHappen('compensation'),
    executed: ['done'],
    open: [],
  };
}

/** The event `it` within a sub-process or transaction, and around it whoever hears of each thing that it throws. */
function thrown(trigger: TriggerType, it: string, then: readonly string[], first = 'it'): Cell {
  const caught: { readonly [Type in TriggerType]?: string } = {
    error: boundaryOf('error'),
    escalation: boundaryOf('escalation', false),
    cancel: boundaryOf('cancel'),
  };
  const hears = trigger === 'message' || trigger === 'signal' || trigger === 'multiple';
  const listening = hears
    ? [
        process('q', start('m_start', message), task('caught'), flows('m_start', 'caught')),
        process('r', start('s_start', signal), task('heard'), flows('s_start', 'heard')),
      ]
    : [];
  const target = `<intermediateCatchEvent id="to">${definitions.link}</intermediateCatchEvent>${task('caught')}${flows('to', 'caught')}`;
  const kind = trigger === 'cancel' ? 'transaction' : 'subProcess';
  const beside = trigger === 'terminate' ? `${user('work')}${flows('inner', 'work')}` : '';
  const before =
    trigger === 'compensation' ? `${undone('work', 'caught')}${flows('inner', 'work', first)}` : flows('inner', first);
  const host = `<${kind} id="host">${start('inner')}${it}${before}${beside}${trigger === 'link' ? target : ''}</${kind}>`;
  const evidence: { readonly [Type in TriggerType]?: readonly string[] } = {
    ...{
      message: ['caught'],
      signal: ['heard'],
      multiple: ['caught', 'heard'],
      error: ['caught'],
      escalation: ['caught'],
    },
    ...{ cancel: ['caught'], link: ['caught'], compensation: ['caught'] },
  };
  return {
    file: fileOf(
      process('p', start('begin'), host, task('after'), flows('begin', 'host', 'after'), caught[trigger] ?? '') +
        listening.join(''),
    ),
    play: async (world) => {
      await world.start('p');
    },
    executed: [
      ...(evidence[trigger] ?? []),
      ...(trigger === 'error' || trigger === 'cancel' ? [] : ['after']),
      ...then,
    ],
    open: [],
  };
}

const boundaryOf = (trigger: TriggerType, interrupting = true): string =>
  `<boundaryEvent id="catcher" attachedToRef="host" cancelActivity="${interrupting}">${definitions[trigger]}</boundaryEvent>${task('caught')}${flows('catcher', 'caught')}`;
