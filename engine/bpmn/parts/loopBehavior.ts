import { elementId } from '../../core/identifiers.ts';
import { invariant } from '../../core/invariant.ts';
import type { InstanceThrow } from '../../core/model/activity.ts';
import type { SingleTrigger } from '../../core/model/trigger.ts';
import type { Report } from '../elements/elementFormat.ts';
import { extensionElements } from '../tree/newTree.ts';
import type { NewTree } from '../tree/newTree.ts';
import { childOf, childrenOf, idOf, rawTextOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';
import { readDefinition, readTrigger, writeDefinition, writeTrigger } from '../triggers/index.ts';
import { readExpression, writeExpression } from './expression.ts';
import { settingMissing } from './setting.ts';

/** What is thrown as instances complete (BPMN 2.0.2, table 10.30: behavior); nothing for `All`. */
export function readThrowing(loop: Node, owner: string, report: Report): readonly InstanceThrow[] {
  switch (rawTextOf(loop, 'behavior') ?? 'All') {
    case 'None':
      return readSimple(childOf(loop, 'noneBehaviorEventRef'), 'each', owner, report);
    case 'One':
      return readSimple(childOf(loop, 'oneBehaviorEventRef'), 'first', owner, report);
    case 'Complex':
      return childrenOf(loop, 'complexBehaviorDefinition').flatMap((definition, index) =>
        readComplex(definition, index, owner, report),
      );
    default:
      return [];
  }
}

/** Without an event there is nothing to throw, and nothing is. */
function readSimple(
  definition: Node | null,
  at: 'each' | 'first',
  owner: string,
  report: Report,
): readonly InstanceThrow[] {
  if (definition === null) return [];
  const trigger = readDefinition({ event: definition, definition, owner, report });
  return trigger === null ? [] : [{ at, condition: null, event: eventOf(owner, 0), trigger }];
}

function readComplex(definition: Node, index: number, owner: string, report: Report): readonly InstanceThrow[] {
  const condition = readExpression(definition, 'condition', owner, report);
  const event = childOf(definition, 'event');
  const trigger = event && readTrigger(event, owner, report);
  if (condition === null) report(settingMissing(owner, 'complexBehaviorDefinition condition'));
  if (event === null || trigger?.type === 'none') report(settingMissing(owner, 'complexBehaviorDefinition event'));
  if (condition === null || event === null || trigger === null || trigger.type === 'none') return [];
  const id = idOf(event);
  return [{ at: 'condition', condition, event: id === null ? eventOf(owner, index) : elementId(id), trigger }];
}

const eventOf = (owner: string, index: number) => elementId(`${owner}-throw-${index + 1}`);

/** The properties of the loop that say it. */
export function writeThrowing(throwing: readonly InstanceThrow[], tree: NewTree): object {
  const [first] = throwing;
  if (first === undefined) return {};
  if (first.at === 'condition') {
    return { behavior: 'Complex', complexBehaviorDefinition: throwing.map((each) => writeComplex(each, tree)) };
  }
  const name = first.at === 'each' ? 'None' : 'One';
  const definition = writeDefinition(singleOf(first), tree);
  return { behavior: name, [`${name.toLowerCase()}BehaviorEventRef`]: tree.eventDefinition(definition) };
}

function writeComplex({ condition, event, trigger }: InstanceThrow, tree: NewTree): Node {
  const { definitions, extensions } = writeTrigger(trigger, tree);
  return tree.create('bpmn:ComplexBehaviorDefinition', {
    condition: writeExpression(condition, tree),
    event: tree.create('bpmn:ImplicitThrowEvent', {
      id: event,
      ...extensionElements(tree, extensions),
      eventDefinitions: [...definitions],
    }),
  });
}

function singleOf({ at, trigger }: InstanceThrow): SingleTrigger {
  invariant(
    trigger.type !== 'none' && trigger.type !== 'multiple' && trigger.type !== 'parallelMultiple',
    `what is thrown at ${at} instance is one thing`,
  );
  return trigger;
}
