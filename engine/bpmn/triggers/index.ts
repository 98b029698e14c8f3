import { invariant } from '../../core/invariant.ts';
import type { NoneTrigger, SingleTrigger, Trigger } from '../../core/model/trigger.ts';
import type { Report } from '../elements/elementFormat.ts';
import { reportUnheardData } from '../parts/data.ts';
import { notExecutable } from '../parts/notExecutable.ts';
import { extensionElements } from '../tree/newTree.ts';
import type { NewTree } from '../tree/newTree.ts';
import { childrenOf, isSet } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';
import { cancel } from './cancel.ts';
import { compensation } from './compensation.ts';
import { conditional } from './conditional.ts';
import { error } from './error.ts';
import { escalation } from './escalation.ts';
import { link } from './link.ts';
import { message } from './message.ts';
import { none } from './none.ts';
import { signal } from './signal.ts';
import { terminate } from './terminate.ts';
import { timer } from './timer.ts';
import type { TriggerFormat, TriggerPlace, WrittenTrigger } from './triggerFormat.ts';

type FormatType = NoneTrigger['type'] | SingleTrigger['type'];

/** What one event definition says, or none; an event with several has one of these for each. */
type Formats = { readonly [Type in FormatType]: TriggerFormat<Type> };

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
  link,
  cancel,
};

const byDefinition = new Map<string | null, Formats[FormatType]>(
  Object.values(formats).map((format) => [format.definition, format]),
);

/** The event definitions of an event: its own, and those of the file that it refers to. */
export const eventDefinitionsOf = (event: Node): readonly Node[] => [
  ...childrenOf(event, 'eventDefinitions'),
  ...childrenOf(event, 'eventDefinitionRef'),
];

/** The trigger of an event; null when it cannot be read, and why is reported. */
export function readTrigger(event: Node, owner: string, report: Report): Trigger | null {
  const definitions = eventDefinitionsOf(event);
  reportUnheardData(event, definitions.some(carriesData), owner, report);
  const [first, second] = definitions;
  if (first === undefined) return { type: 'none' };
  if (second === undefined) return readDefinition({ event, definition: first, owner, report });
  const triggers = definitions.flatMap((definition) => readDefinition({ event, definition, owner, report }) ?? []);
  if (triggers.length < definitions.length) return null;
  return { type: isSet(event, 'parallelMultiple') ? 'parallelMultiple' : 'multiple', triggers };
}

const carriesData = ({ $type }: Node): boolean =>
  $type === 'bpmn:MessageEventDefinition' || $type === 'bpmn:SignalEventDefinition';

/** What one event definition says. */
export function readDefinition(place: TriggerPlace): SingleTrigger | null {
  const { definition, owner, report } = place;
  const trigger = byDefinition.get(definition.$type)?.read(place);
  if (trigger === undefined)
    report(notExecutable(owner, { en: `a ${definition.$type}`, 'zh-CN': ` ${definition.$type} ` }));
  return trigger === undefined || trigger?.type === 'none' ? null : trigger;
}

export function writeTrigger(trigger: Trigger, tree: NewTree): WrittenTrigger {
  if (trigger.type !== 'multiple' && trigger.type !== 'parallelMultiple') return writeOne(trigger, tree);
  return { definitions: trigger.triggers.map((single) => writeDefinition(single, tree)), extensions: [] };
}

/** An event definition with all that it needs in itself: it stands beside others, or without an event. */
export function writeDefinition(trigger: SingleTrigger, tree: NewTree): Node {
  const { definitions, extensions } = writeOne(trigger, tree);
  const [definition] = definitions;
  invariant(definition !== undefined, `a ${trigger.type} trigger is written as an event definition`);
  const { extensionElements: holder } = extensionElements(tree, extensions);
  if (holder !== undefined) definition.set('extensionElements', holder);
  return definition;
}

function writeOne(trigger: NoneTrigger | SingleTrigger, tree: NewTree): WrittenTrigger {
  const format = formats[trigger.type] as TriggerFormat<FormatType>;
  return format.write(trigger, tree);
}
