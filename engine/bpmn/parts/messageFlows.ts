import { childOf, childrenOf, idOf, textOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';

/** What the message flows of a file say of its flow nodes. Kept beside the tree, which is written again as it was read. */
const names = new WeakMap<Node, string>();

/**
 * A message flow joins who sends and who receives (BPMN 2.0.2, 9.4): where one of them names no message, the flow's own
 * or the other's is meant, and else one by the name of the flow.
 */
export function readMessageFlows(collaborations: readonly Node[]): void {
  for (const flow of collaborations.flatMap((collaboration) => childrenOf(collaboration, 'messageFlows'))) {
    const ends = ['sourceRef', 'targetRef'].flatMap((name) => childOf(flow, name) ?? []);
    const named = [childOf(flow, 'messageRef'), ...ends.map(messageOf)].find((message) => message !== null) ?? flow;
    const name = textOf(named, 'name') ?? idOf(named);
    for (const end of ends) if (name !== null && !names.has(end)) names.set(end, name);
  }
}

/** The message of a flow node that names none itself. */
export const messageFlowNameOf = (node: Node): string | null => names.get(node) ?? null;

/** The message that a task or the first message event definition of an event names. */
function messageOf(node: Node): Node | null {
  const definitions = childrenOf(node, 'eventDefinitions').map((definition) => childOf(definition, 'messageRef'));
  return childOf(node, 'messageRef') ?? definitions.find((message) => message !== null) ?? null;
}
