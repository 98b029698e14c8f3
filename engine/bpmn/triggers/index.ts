import type { Trigger, TriggerType } from '../../core/model/trigger.ts';
import type { Report } from '../elements/elementFormat.ts';
import { notExecutable } from '../parts/notExecutable.ts';
import type { NewTree } from '../tree/newTree.ts';
import { childrenOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';
import { compensation } from './compensation.ts';
import { conditional } from './conditional.ts';
import { error } from './error.ts';
import { escalation } from './escalation.ts';
import { message } from './message.ts';
import { none } from './none.ts';
import { signal } from './signal.ts';
import { terminate } from './terminate.ts';
import { timer } from './timer.ts';
import type { TriggerFormat, WrittenTrigger } from './triggerFormat.ts';

type Formats = { readonly [Type in TriggerType]: TriggerFormat<Type> };

const formats: Formats = {
  none,
  message,
  timer,
  conditional,
  signal,
  error,
  escalation,
  compensation,
  terminate,
};

const byDefinition = new Map<string | null, Formats[TriggerType]>(
  Object.values(formats).map((format) => [format.definition, format]),
);

/** The event definitions of an event: its own, and those of the file that it refers to. */
export const eventDefinitionsOf = (event: Node): readonly Node[] => [
  ...childrenOf(event, 'eventDefinitions'),
  ...childrenOf(event, 'eventDefinitionRef'),
];

export function readTrigger(event: Node, owner: string, report: Report): Trigger | null {
  const definitions = eventDefinitionsOf(event);
  if (definitions.length > 1) {
    report(notExecutable(owner, { en: 'an event with several event definitions', 'zh-CN': '多重事件' }));
    return null;
  }
  const definition = definitions[0] ?? event;
  const format = byDefinition.get(definitions[0]?.$type ?? null);
  if (format === undefined) {
    report(notExecutable(owner, { en: `a ${definition.$type}`, 'zh-CN': ` ${definition.$type} ` }));
    return null;
  }
  return format.read({ event, definition, owner, report });
}

export function writeTrigger<Type extends TriggerType>(
  trigger: Extract<Trigger, { readonly type: Type }>,
  tree: NewTree,
): WrittenTrigger {
  const format: Formats[Type] = formats[trigger.type];
  return format.write(trigger, tree);
}
