import { elementId } from '../../core/identifiers.ts';
import type { InstanceThrow } from '../../core/model/activity.ts';
import type { Trigger } from '../../core/model/trigger.ts';
import type { Report } from '../elements/elementFormat.ts';
import { withoutNulls } from '../tree/newTree.ts';
import type { NewTree } from '../tree/newTree.ts';
import { childOf, childrenOf, rawTextOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';
import { readDefinition, readTrigger, writeTrigger } from '../triggers/index.ts';
import { readExpression, writeExpression } from './expression.ts';
import { settingMissing } from './setting.ts';

/** What is thrown as instances complete (BPMN 2.0.2, table 10.30: behavior); nothing for `All`. */
export function readThrowing(loop: Node, activity: Node, owner: string, report: Report): readonly InstanceThrow[] {
  switch (rawTextOf(loop, 'behavior')) {
    case 'None':
      return readSimple(loop, 'noneBehaviorEventRef', 'each', { activity, owner, report });
    case 'One':
      return readSimple(loop, 'oneBehaviorEventRef', 'first', { activity, owner, report });
    case 'Complex':
      return childrenOf(loop, 'complexBehaviorDefinition').flatMap((definition, index) =>
        readComplex(definition, index, { activity, owner, report }),
      );
    default:
      return [];
  }
}

interface Place {
  readonly activity: Node;
  readonly owner: string;
  readonly report: Report;
}

/** Without an event there is nothing to throw, and nothing is. */
function readSimple(loop: Node, name: string, at: 'each' | 'first', place: Place): readonly InstanceThrow[] {
  const definition = childOf(loop, name);
  if (definition === null) return [];
  const trigger = readDefinition({ event: place.activity, definition, owner: place.owner, report: place.report });
  return trigger === null ? [] : [{ at, condition: null, event: eventOf(place.owner, 0), trigger }];
}

function readComplex(definition: Node, index: number, { owner, report }: Place): readonly InstanceThrow[] {
  const condition = readExpression(definition, 'condition', owner, report);
  const event = childOf(definition, 'event');
  if (condition === null) report(settingMissing(owner, 'complexBehaviorDefinition condition'));
  const trigger = event && readTrigger(event, owner, report);
  if (condition === null || trigger === null || trigger.type === 'none') return [];
  return [{ at: 'condition', condition, event: eventOf(owner, index), trigger }];
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
  return {
    behavior: name,
    [`${name.toLowerCase()}BehaviorEventRef`]: tree.eventDefinition(definitionOf(first.trigger, tree)),
  };
}

const writeComplex = ({ condition, trigger }: InstanceThrow, tree: NewTree): Node =>
  tree.create(
    'bpmn:ComplexBehaviorDefinition',
    withoutNulls({
      condition: writeExpression(condition, tree),
      event: tree.create('bpmn:ImplicitThrowEvent', { eventDefinitions: [...writeTrigger(trigger, tree).definitions] }),
    }),
  );

function definitionOf(trigger: Trigger, tree: NewTree): Node {
  const [definition] = writeTrigger(trigger, tree).definitions;
  return definition ?? tree.create('bpmn:SignalEventDefinition', {});
}
