import type { EventElement } from '../element.ts';
import { isEvent, isSubProcess } from '../element.ts';
import type { ProcessModel } from '../process.ts';
import type { SingleTrigger, TriggerType } from '../trigger.ts';
import { triggersOf } from '../trigger.ts';
import { elementNamed } from './named.ts';
import { elementsOf } from './rule.ts';
import type { Rule } from './rule.ts';

const AWAITED = ['message', 'timer', 'conditional', 'signal'] as const;

/** What may stand at each place alone, and among several triggers of one event. */
export const triggerPlaces = {
  process: { alone: ['none', ...AWAITED, 'multiple', 'parallelMultiple'], among: AWAITED },
  subProcess: { alone: ['none'], among: [] },
  eventSubProcess: {
    alone: [...AWAITED, 'error', 'escalation', 'compensation', 'multiple', 'parallelMultiple'],
    among: [...AWAITED, 'error', 'escalation'],
  },
  endEvent: {
    alone: ['none', 'message', 'signal', 'error', 'escalation', 'compensation', 'cancel', 'terminate', 'multiple'],
    among: ['message', 'signal', 'error', 'escalation', 'compensation', 'cancel', 'terminate'],
  },
  intermediateCatchEvent: { alone: [...AWAITED, 'link', 'multiple', 'parallelMultiple'], among: AWAITED },
  intermediateThrowEvent: {
    alone: ['none', 'message', 'signal', 'escalation', 'compensation', 'link', 'multiple'],
    among: ['message', 'signal', 'escalation', 'compensation'],
  },
  implicitThrowEvent: {
    alone: ['message', 'signal', 'error', 'escalation', 'compensation', 'multiple'],
    among: ['message', 'signal', 'error', 'escalation', 'compensation'],
  },
  boundaryEvent: {
    alone: [...AWAITED, 'error', 'escalation', 'cancel', 'multiple', 'parallelMultiple'],
    among: [...AWAITED, 'error', 'escalation', 'cancel'],
  },
} as const satisfies {
  readonly [place: string]: {
    readonly alone: readonly TriggerType[];
    readonly among: readonly SingleTrigger['type'][];
  };
};

/** Which trigger may stand where (BPMN 2.0.2, tables 10.84 to 10.93). */
export const triggerNotAllowed: Rule<'triggerNotAllowed'> = {
  code: 'triggerNotAllowed',
  severity: 'error',
  looksAt: 'element',
  find: (model) =>
    elementsOf(model)
      .filter(isEvent)
      .flatMap((event) => {
        const wrong = wrongAt(event, triggerPlaces[placeOf(event, model)]);
        if (wrong === null) return [];
        const { expected, found } = wrong;
        return [
          {
            element: event.id,
            message: {
              en: `Expected event "${event.id}" to have one of the triggers ${expected.join(', ')} in its place; found ${found}`,
              'zh-CN': `事件“${event.id}”在此位置的触发类型应为 ${expected.join('、')} 之一，实际为 ${found}`,
            },
          },
        ];
      }),
};

interface Wrong {
  readonly expected: readonly string[];
  readonly found: string;
}

/** What is only thrown has no moment of its own to be counted with others that must all happen. */
function wrongAt({ trigger }: EventElement, allowed: (typeof triggerPlaces)[TriggerPlace]): Wrong | null {
  const alone: readonly TriggerType[] = allowed.alone;
  if (!alone.includes(trigger.type)) return { expected: alone, found: trigger.type };
  if (trigger.type !== 'multiple' && trigger.type !== 'parallelMultiple') return null;
  const among: readonly SingleTrigger['type'][] = trigger.type === 'multiple' ? allowed.among : AWAITED;
  const found = triggersOf(trigger).find(({ type }) => !among.includes(type));
  return found === undefined ? null : { expected: among, found: `${found.type} in ${trigger.type}` };
}

export type TriggerPlace = keyof typeof triggerPlaces;

/** Of start events the scope that they begin, of other events their kind. */
export function placeOf(event: EventElement, model: ProcessModel): TriggerPlace {
  if (event.kind !== 'startEvent') return event.kind;
  const around = elementNamed(model, event.scope);
  if (around?.kind === 'eventSubProcess') return 'eventSubProcess';
  return around !== undefined && isSubProcess(around) ? 'subProcess' : 'process';
}
