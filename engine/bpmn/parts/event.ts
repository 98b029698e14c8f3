import type { Trigger } from '../../core/model/trigger.ts';
import type { ActivitySettings } from '../../core/model/activity.ts';
import type { FlowNodePart } from '../elements/elementFormat.ts';
import type { NewTree } from '../tree/newTree.ts';
import type { Node } from '../tree/node.ts';
import { writeTrigger } from '../triggers/index.ts';
import { writeFlowNode } from './flowNode.ts';
import { writeMappings } from './mappings.ts';

interface EventPart extends FlowNodePart {
  readonly trigger: Trigger;
  /** Of an event that catches. */
  readonly outputs?: ActivitySettings['outputs'];
}

interface Written {
  readonly properties?: object;
  readonly extensions?: readonly Node[];
}

export function writeEvent(
  type: string,
  event: EventPart,
  tree: NewTree,
  { properties = {}, extensions = [] }: Written = {},
): Node {
  const trigger = writeTrigger(event.trigger, tree);
  return writeFlowNode(type, event, tree, {
    properties: {
      eventDefinitions: [...trigger.definitions],
      ...(event.trigger.type === 'parallelMultiple' ? { parallelMultiple: true } : {}),
      ...properties,
    },
    extensions: [
      ...extensions,
      ...trigger.extensions,
      ...writeMappings(event.outputs ?? null, 'aftercare:Output', tree),
    ],
  });
}
