import type { MessageTrigger } from '../../core/model/trigger.ts';
import type { Report } from '../elements/elementFormat.ts';
import { withoutNulls } from '../tree/newTree.ts';
import type { NewTree } from '../tree/newTree.ts';
import { extensionOf, idOf, textOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';
import { readPayload, writeMappings } from './mappings.ts';
import { readReference } from './reference.ts';

interface MessageHolder {
  /** Has the `messageRef`: an event definition, or the task itself. */
  readonly holder: Node;
  /** Has the extension elements of this place. */
  readonly place: Node;
  readonly owner: string;
  readonly report: Report;
}

/**
 * The message that an event or a task names; what is said at its event definition or at the place wins over what the
 * message says.
 */
export function readMessage({ holder, place, owner, report }: MessageHolder): MessageTrigger {
  const message = messageAt(holder, owner, report);
  const subscriptions = [holder, place, message].map((node) => node && extensionOf(node, 'aftercare:Subscription'));
  const read = (name: string): string | null =>
    subscriptions.map((subscription) => subscription && textOf(subscription, name)).find((text) => text !== null) ??
    null;
  return {
    type: 'message',
    name: (message && (textOf(message, 'name') ?? idOf(message))) ?? '',
    key: read('key'),
    payload: readPayload(holder, place, owner, report),
    timeToLive: read('timeToLive'),
  };
}

/** The message itself, or the one that an operation takes (BPMN 2.0.2, 8.4.3). */
function messageAt(holder: Node, owner: string, report: Report): Node | null {
  const operation = readReference(holder, 'operationRef', 'bpmn:Operation', owner, report);
  const named = readReference(holder, 'messageRef', 'bpmn:Message', owner, report);
  return named ?? (operation && readReference(operation, 'inMessageRef', 'bpmn:Message', owner, report));
}

export function writeMessage({ name, key, payload, timeToLive }: MessageTrigger, tree: NewTree) {
  const said = withoutNulls({ key, timeToLive });
  const subscriptions = Object.keys(said).length === 0 ? [] : [tree.create('aftercare:Subscription', said)];
  return {
    messageRef: name === '' ? undefined : tree.definition('bpmn:Message', { name }),
    extensions: [...subscriptions, ...writeMappings(payload, 'aftercare:Payload', tree)],
  };
}
