import type { ActivitySettings } from '../../core/model/activity.ts';
import { flowId } from '../../core/identifiers.ts';
import type { FlowNodePart, Place } from '../elements/elementFormat.ts';
import { reference, withoutNulls } from '../tree/newTree.ts';
import type { NewTree } from '../tree/newTree.ts';
import { childOf, idOf, isSet, numberOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';
import { readDataInputs } from './data.ts';
import { writeFlowNode } from './flowNode.ts';
import { readLoop, writeLoop } from './loop.ts';
import { readMappings, readOutputs, writeMappings } from './mappings.ts';
import { reportResources } from './withoutEffect.ts';

/** What every activity has, whatever its kind. */
export function readActivity(node: Node, place: Place): FlowNodePart & ActivitySettings {
  const { flowNode, boundaryEvents, compensatedBy, report } = place;
  reportResources(node, flowNode.id, report);
  return {
    ...flowNode,
    defaultFlow: readDefaultFlow(node),
    loop: readLoop(node, flowNode.id, report),
    inputs: [
      ...readDataInputs(node, flowNode.id, report),
      ...readMappings(node, 'aftercare:Input', flowNode.id, report),
    ],
    outputs: readOutputs(node, flowNode.id, report),
    boundaryEvents,
    compensatedBy,
    isForCompensation: isSet(node, 'isForCompensation'),
    startQuantity: numberOf(node, 'startQuantity') ?? 1,
    completionQuantity: numberOf(node, 'completionQuantity') ?? 1,
  };
}

interface Written {
  readonly properties?: object;
  readonly extensions?: readonly Node[];
}

export function writeActivity(
  type: string,
  activity: FlowNodePart & ActivitySettings,
  tree: NewTree,
  { properties = {}, extensions = [] }: Written = {},
): Node {
  return writeFlowNode(type, activity, tree, {
    properties: {
      ...withoutNulls({
        isForCompensation: activity.isForCompensation,
        startQuantity: activity.startQuantity,
        completionQuantity: activity.completionQuantity,
        default: writeDefaultFlow(activity),
        loopCharacteristics: writeLoop(activity.loop, tree),
      }),
      ...properties,
    },
    extensions: [
      ...extensions,
      ...writeMappings(activity.inputs, 'aftercare:Input', tree),
      ...writeMappings(activity.outputs, 'aftercare:Output', tree),
    ],
  });
}

export function readDefaultFlow(node: Node): ActivitySettings['defaultFlow'] {
  const flow = childOf(node, 'default');
  const id = flow === null ? null : idOf(flow);
  return id === null ? null : flowId(id);
}

export const writeDefaultFlow = ({ defaultFlow }: Pick<ActivitySettings, 'defaultFlow'>): object | null =>
  defaultFlow === null ? null : reference(defaultFlow);
