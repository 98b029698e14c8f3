import type { ElementId } from '../../core/identifiers.ts';
import type { ActivitySettings, JobSettings, Loop, Mapping, MultiInstance } from '../../core/model/activity.ts';
import type { ActivityKind } from '../../core/model/element.ts';
import type { SingleTrigger, Trigger } from '../../core/model/trigger.ts';
import type { Settings } from './drawing.ts';
import type { Pen, Place } from './pen.ts';
import { CONDITIONS, conditionBy } from './pen.ts';
import { randomMessage, randomSeveral, randomThrown } from './randomTriggers.ts';
import type { Thrown } from './randomTriggers.ts';

/** What every activity has, but for what the drawing knows. */
export type Markers = Omit<ActivitySettings, 'boundaryEvents' | 'defaultFlow'>;

export const plainMarkers: Markers = {
  loop: null,
  inputs: [],
  outputs: null,
  compensatedBy: null,
  isForCompensation: false,
  startQuantity: 1,
  completionQuantity: 1,
};

type TaskKind = Exclude<ActivityKind, 'subProcess' | 'transaction' | 'adHocSubProcess' | 'eventSubProcess'>;

const plainTasks: readonly [TaskKind, ...TaskKind[]] = [
  'task',
  'manualTask',
  'userTask',
  'userTask',
  'serviceTask',
  'serviceTask',
  'sendTask',
  'receiveTask',
  'scriptTask',
  'businessRuleTask',
  'callActivity',
];

/** A task of any kind. A handler that undoes is drawn before what it undoes. */
export function drawTask(pen: Pen, place: Place, about: Partial<Markers> = {}): ElementId {
  const id = pen.drawing.named('task');
  const markers = { ...plainMarkers, ...randomMarkers(pen, place, id), ...about };
  const kind = pen.dice.oneOf(plainTasks);
  if (kind === 'callActivity' && pen.callable.length === 0) {
    return pen.drawing.element(place.scope, 'userTask', userTask(markers), id);
  }
  return drawTaskOf(kind, pen, place, markers, id);
}

export function drawTaskOf(kind: TaskKind, pen: Pen, { scope }: Place, markers: Markers, id: ElementId): ElementId {
  const { drawing, dice } = pen;
  const byJob = { by: 'job', job: randomJob(pen) } as const;
  const resultVariable = dice.oneOf([null, 'answer', 'c3']);
  switch (kind) {
    case 'task':
    case 'manualTask':
      return drawing.element(scope, kind, markers, id);
    case 'userTask':
      return drawing.element(scope, kind, userTask(markers), id);
    case 'serviceTask':
      return drawing.element(scope, kind, { ...markers, job: byJob.job }, id);
    case 'sendTask': {
      const message = { ...randomMessage(dice, 'anything'), payload: [] };
      const sends = dice.chance(50) ? byJob : ({ by: 'message', message } as const);
      return drawing.element(scope, kind, { ...markers, sends }, id);
    }
    case 'receiveTask': {
      const message = randomMessage(dice, 'anything');
      return drawing.element(scope, kind, { ...markers, message, instantiates: false }, id);
    }
    case 'scriptTask': {
      const feel = {
        by: 'feel',
        script: dice.oneOf(['true', 'false', '1 + 1', 'key']),
        resultVariable: 'answer',
      } as const;
      const python = { by: 'job', job: scriptJob } as const;
      return drawing.element(scope, kind, { ...markers, runs: dice.chance(60) ? feel : python }, id);
    }
    case 'businessRuleTask': {
      const decision = { by: 'decision', decision: DECISION, resultVariable: resultVariable ?? 'answer' } as const;
      return drawing.element(scope, kind, { ...markers, rule: dice.chance(60) ? decision : byJob }, id);
    }
    case 'callActivity': {
      const calledProcess = dice.anyOf(pen.callable) ?? 'nothing';
      const binding = dice.oneOf(['latest', 'deployment'] as const);
      const call = { calledProcess, binding, businessKey: null, passesAllVariables: dice.chance(50) };
      return drawing.element(scope, kind, { ...markers, ...call }, id);
    }
  }
}

/** The one decision that random processes ask. */
export const DECISION = 'decision';

const scriptJob: JobSettings = {
  type: 'script:python',
  attemptsMax: 3,
  backoff: 'PT10S',
  headers: { scriptFormat: 'python', script: 'pass' },
  resultVariable: null,
};

const randomJob = ({ dice }: Pen): JobSettings => ({
  type: dice.oneOf(['work', 'print']),
  attemptsMax: dice.oneOf([1, 3]),
  backoff: 'PT10M',
  headers: {},
  resultVariable: dice.oneOf([null, null, 'answer']),
});

const userTask = (markers: Markers): Settings<'userTask'> => ({
  ...markers,
  assignment: { role: 'clerk', unit: null, assignee: null, candidates: null, exclude: null, strategy: 'pool' },
  form: null,
  due: null,
  followUp: null,
  priority: null,
});

/** Loops, mappings, and somebody who undoes it. */
export function randomMarkers(pen: Pen, place: Place, id: ElementId): Markers {
  const { dice } = pen;
  return {
    ...plainMarkers,
    loop: dice.chance(18) ? randomLoop(pen, place, id) : null,
    inputs: dice.chance(10) ? [{ source: dice.oneOf(['true', 'key', 'c1']), target: 'answer' }] : [],
    outputs: dice.chance(10) ? [randomMapping(pen)] : null,
    compensatedBy: dice.chance(14) ? drawHandler(pen, place) : null,
  };
}

const randomMapping = ({ dice }: Pen): Mapping => ({
  source: dice.oneOf(['true', 'false', 'key', 'c1']),
  target: dice.oneOf([...CONDITIONS, 'answer']),
});

function drawHandler({ drawing, dice }: Pen, { scope }: Place): ElementId {
  const markers = { ...plainMarkers, isForCompensation: true };
  if (dice.chance(50)) return drawing.element(scope, 'userTask', userTask(markers));
  if (dice.chance(50)) return drawing.element(scope, 'task', markers);
  const handler = drawing.element(scope, 'subProcess', markers);
  const start = drawing.element(handler, 'startEvent', plainStart);
  const task = drawing.element(handler, 'userTask', userTask(plainMarkers));
  drawing.flow(start, task);
  return handler;
}

export const plainStart: Settings<'startEvent'> = {
  trigger: { type: 'none' },
  interrupting: true,
  form: null,
  outputs: null,
};

function randomLoop(pen: Pen, place: Place, id: ElementId): Loop {
  const { dice } = pen;
  if (dice.chance(35)) {
    const condition = dice.oneOf(['loopCounter < 2', 'c1', 'true']);
    return { type: 'standard', testBefore: dice.chance(50), condition, maximum: dice.oneOf([1, 2, 3]) };
  }
  const isCounted = dice.chance(50);
  const collects = dice.chance(30);
  return {
    type: 'multiInstance',
    sequential: dice.chance(40),
    cardinality: isCounted ? dice.oneOf(['1', '2', '3', 'count']) : null,
    collection: isCounted ? null : dice.oneOf(['[1, 2]', '[]', 'items']),
    item: isCounted ? null : 'item',
    outputCollection: collects ? 'results' : null,
    outputItem: collects ? 'loopCounter' : null,
    completionCondition: dice.chance(25) ? dice.oneOf(['numberOfCompletedInstances >= 1', 'c2']) : null,
    throwing: dice.chance(35) ? randomThrowing(pen, place, id) : [],
  };
}

const ALONG: readonly [Thrown, ...Thrown[]] = ['message', 'signal', 'escalation', 'compensation'];

/** What a multi-instance throws as its instances complete; several things only where a condition says when. */
function randomThrowing(pen: Pen, place: Place, id: ElementId): MultiInstance['throwing'] {
  const { dice, drawing } = pen;
  const types: readonly [Thrown, ...Thrown[]] = place.isCaught ? ['error', ...ALONG] : ALONG;
  const single = (type: Thrown): SingleTrigger => randomThrown(dice, type);
  const at = dice.oneOf(['each', 'first', 'condition'] as const);
  const isSeveral = at === 'condition' && dice.chance(30);
  const trigger: Trigger = isSeveral
    ? { type: 'multiple', triggers: randomSeveral(dice, types, single) }
    : single(dice.oneOf(types));
  const condition = at === 'condition' ? dice.oneOf(['numberOfCompletedInstances = 1', conditionBy(dice)]) : null;
  const event = drawing.element(place.scope, 'implicitThrowEvent', { trigger }, `${id}-throw-1` as ElementId);
  return [{ at, condition, event, trigger }];
}
