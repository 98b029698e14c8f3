import type { Loop, MultiInstance, StandardLoop } from '../../core/model/activity.ts';
import { unreachable } from '../../core/invariant.ts';
import type { Report } from '../elements/elementFormat.ts';
import { extensionElements, withoutNulls } from '../tree/newTree.ts';
import type { NewTree } from '../tree/newTree.ts';
import { childOf, extensionOf, isSet, numberOf, textOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';
import { loopResultOf, readLoopItem, readLoopList, variableOf } from './data.ts';
import { readExpression, writeExpression } from './expression.ts';
import { readThrowing, writeThrowing } from './loopBehavior.ts';
import { settingInvalid, settingMissing } from './setting.ts';

export function readLoop(activity: Node, owner: string, report: Report): Loop | null {
  const loop = childOf(activity, 'loopCharacteristics');
  if (loop === null) return null;
  return loop.$type === 'bpmn:StandardLoopCharacteristics'
    ? readStandardLoop(loop, owner, report)
    : readMultiInstance(loop, activity, owner, report);
}

export function writeLoop(loop: Loop | null, tree: NewTree): Node | null {
  if (loop === null) return null;
  switch (loop.type) {
    case 'standard':
      return writeStandardLoop(loop, tree);
    case 'multiInstance':
      return writeMultiInstance(loop, tree);
    default:
      return unreachable(loop);
  }
}

/** With a maximum alone it repeats until that is reached. */
function readStandardLoop(loop: Node, owner: string, report: Report): StandardLoop | null {
  const maximum = numberOf(loop, 'loopMaximum');
  const condition = readExpression(loop, 'loopCondition', owner, report) ?? (maximum === null ? null : 'true');
  if (condition === null) {
    report(settingMissing(owner, 'loopCondition'));
    return null;
  }
  if (maximum !== null && !Number.isSafeInteger(maximum)) {
    report(settingInvalid(owner, 'loopMaximum', { en: 'a whole number', 'zh-CN': '整数' }, String(maximum)));
    return null;
  }
  return { type: 'standard', testBefore: isSet(loop, 'testBefore'), condition, maximum };
}

const writeStandardLoop = ({ testBefore, condition, maximum }: StandardLoop, tree: NewTree): Node =>
  tree.create(
    'bpmn:StandardLoopCharacteristics',
    withoutNulls({ testBefore, loopMaximum: maximum, loopCondition: writeExpression(condition, tree) }),
  );

function readMultiInstance(loop: Node, activity: Node, owner: string, report: Report): MultiInstance {
  const said = extensionOf(loop, 'aftercare:Loop');
  const read = (name: string): string | null => (said === null ? null : textOf(said, name));
  const data = readLoopData(loop, activity, owner, report);
  return {
    type: 'multiInstance',
    sequential: isSet(loop, 'isSequential'),
    cardinality: readExpression(loop, 'loopCardinality', owner, report),
    collection: read('collection') ?? data.collection,
    item: read('item') ?? data.item,
    outputCollection: read('outputCollection') ?? data.outputCollection,
    outputItem: read('outputItem') ?? data.outputItem,
    completionCondition: readExpression(loop, 'completionCondition', owner, report),
    throwing: readThrowing(loop, owner, report),
  };
}

/** The standard's way to say what a multi-instance works on (BPMN 2.0.2, table 10.30). */
function readLoopData(loop: Node, activity: Node, owner: string, report: Report) {
  const [input, output] = ['loopDataInputRef', 'loopDataOutputRef'].map((name) => childOf(loop, name));
  const [inputItem, outputItem] = ['inputDataItem', 'outputDataItem'].map((name) => childOf(loop, name));
  return {
    collection: input ? readLoopList(activity, input, owner, report) : null,
    item: inputItem ? variableOf(inputItem) : null,
    outputCollection: output ? loopResultOf(activity, output) : null,
    outputItem: outputItem ? readLoopItem(activity, outputItem, owner, report) : null,
  };
}

function writeMultiInstance(loop: MultiInstance, tree: NewTree): Node {
  const { collection, item, outputCollection, outputItem } = loop;
  const said = withoutNulls({ collection, item, outputCollection, outputItem });
  const extensions = Object.keys(said).length === 0 ? [] : [tree.create('aftercare:Loop', said)];
  return tree.create(
    'bpmn:MultiInstanceLoopCharacteristics',
    withoutNulls({
      ...extensionElements(tree, extensions),
      isSequential: loop.sequential,
      loopCardinality: writeExpression(loop.cardinality, tree),
      completionCondition: writeExpression(loop.completionCondition, tree),
      ...writeThrowing(loop.throwing, tree),
    }),
  );
}
