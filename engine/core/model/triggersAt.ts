import type { Element } from './element.ts';
import type { SingleTrigger } from './trigger.ts';
import { triggersOf } from './trigger.ts';

/** What an event throws or catches, one or several; of a task the message that it sends or receives. */
export function triggersAt(element: Element): readonly SingleTrigger[] {
  if (element.kind === 'receiveTask') return [element.message];
  if (element.kind === 'sendTask') return element.sends.by === 'message' ? [element.sends.message] : [];
  return 'trigger' in element ? triggersOf(element.trigger) : [];
}
