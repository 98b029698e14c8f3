import type { Element } from './element.ts';
import type { MessageTrigger } from './trigger.ts';

/** The message that an event or a task throws or catches. */
export function messageOf(element: Element): MessageTrigger | null {
  if (element.kind === 'receiveTask') return element.message;
  if (element.kind === 'sendTask') return element.sends.by === 'message' ? element.sends.message : null;
  return 'trigger' in element && element.trigger.type === 'message' ? element.trigger : null;
}
