import type { MessageTrigger } from '../../core/model/trigger.ts';
import type { Report } from '../elements/elementFormat.ts';
import { withoutNulls } from '../tree/newTree.ts';
import type { NewTree } from '../tree/newTree.ts';
import { extensionOf, idOf, textOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';
import { messageFlowNameOf } from './messageFlows.ts';
import { readMappingsIfAny, writeMappings } from './mappings.ts';
import { readReference } from './reference.ts';

interface MessageHolder {
  /** Has the `messageRef`. */
  readonly holder: Node;
  /** Has the extension elements of this place. */
  readonly place: Node;
  readonly owner: string;
  readonly report: Report;
}

/** The message that an event or a task names; what is said at the place wins over what the message says. */
export function readMessage({ holder, place, owner, report }: MessageHolder): MessageTrigger {
  const message = readReference(holder, 'messageRef', 'bpmn:Message', owner, report);
  const subscriptions = [place, message].map((node) => node && extensionOf(node, 'aftercare:Subscription'));
  const read = (name: string): string | null =>
    subscriptions.map((subscription) => subscription && textOf(subscription, name)).find((text) => text !== null) ??
    null;
  return {
    type: 'message',
    name: (message && (textOf(message, 'name') ?? idOf(message))) ?? messageFlowNameOf(place) ?? '',
    key: read('key'),
    payload: readMappingsIfAny(place, 'aftercare:Payload', owner, report),
    timeToLive: read('timeToLive'),
  };
}

export function writeMessage({ name, key, payload, timeToLive }: MessageTrigger, tree: NewTree) {
  const said = withoutNulls({ key, timeToLive });
  const subscriptions = Object.keys(said).length === 0 ? [] : [tree.create('aftercare:Subscription', said)];
  return {
    messageRef: name === '' ? undefined : tree.definition('bpmn:Message', { name }),
    extensions: [...subscriptions, ...writeMappings(payload, 'aftercare:Payload', tree)],
  };
}
