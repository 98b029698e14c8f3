import type { Mapping } from '../../core/model/activity.ts';
import type { Report } from '../elements/elementFormat.ts';
import { childOf, childrenOf, idOf, textOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';
import { readAssignmentOf } from './dataAssignment.ts';
import { readExpression } from './expression.ts';
import { feelName } from './feelText.ts';
import { settingMissing } from './setting.ts';
import { withoutEffect } from './withoutEffect.ts';

/** The variable that a data object, property, input or output is: by its name, or else its id (BPMN 2.0.2, 10.4). */
export function variableOf(data: Node): string | null {
  const meant = data.$type === 'bpmn:DataObjectReference' ? (childOf(data, 'dataObjectRef') ?? data) : data;
  return textOf(meant, 'name') ?? idOf(meant);
}

/** The expression that answers what is in it. */
function valueOf(data: Node): string | null {
  const name = variableOf(data);
  return name && (feelName(name) ?? name);
}

/** What an activity takes in: its properties at first, then what its associations bring. */
export const readDataInputs = (node: Node, owner: string, report: Report): readonly Mapping[] => [
  ...propertiesOf(node).map((target) => ({ source: 'null', target })),
  ...inputsOf(node).flatMap((association) => readAssociation(association, owner, report)),
];

/** What an activity, or an event that catches, hands out; null where no association says so, and everything is. */
export function readDataOutputs(node: Node, owner: string, report: Report): readonly Mapping[] | null {
  const mappings = outputsOf(node).flatMap((association) => readAssociation(association, owner, report));
  return mappings.length === 0 ? null : mappings;
}

/** What a message or signal carries by the data inputs of the event or task that throws it; null for nothing. */
export function readDataPayload(thrower: Node, owner: string, report: Report): readonly Mapping[] | null {
  if (thrower.$instanceOf('bpmn:SendTask')) {
    const taken = inputsOf(thrower).flatMap((association) => readAssociation(association, owner, unheard));
    return taken.length === 0 ? null : taken.map(({ target }) => ({ source: feelName(target) ?? target, target }));
  }
  if (!thrower.$instanceOf('bpmn:ThrowEvent')) return null;
  const mappings = inputsOf(thrower).flatMap((association) => readAssociation(association, owner, report));
  return mappings.length === 0 ? null : mappings;
}

/** For what is reported elsewhere already. */
const unheard: Report = () => undefined;

/** Data of an event that nobody hears: its properties, and what comes in where nothing is carried out. */
export function reportUnheardData(event: Node, carries: boolean, owner: string, report: Report): void {
  if (propertiesOf(event).length > 0) report(withoutEffect(owner, 'property'));
  if (carries) return;
  const mappings = inputsOf(event).flatMap((association) => readAssociation(association, owner, unheard));
  if (mappings.length > 0) report(withoutEffect(owner, 'dataInputAssociation'));
}

/** A sub-process declares its properties itself; one that editors draw arrows to is no variable. */
const propertiesOf = (node: Node): readonly string[] =>
  node.$instanceOf('bpmn:SubProcess')
    ? []
    : childrenOf(node, 'properties').flatMap((property) =>
        isPlaceholder(property) ? [] : (variableOf(property) ?? []),
      );

const isPlaceholder = (node: Node): boolean => textOf(node, 'name') === '__targetRef_placeholder';

/** Without the list that a multi-instance takes in, which belongs to the body and not to each of its instances. */
function inputsOf(node: Node): readonly Node[] {
  const list = loopDataOf(node, 'loopDataInputRef');
  return childrenOf(node, 'dataInputAssociations').filter(
    (association) => list === null || childOf(association, 'targetRef') !== list,
  );
}

/** Without the list that a multi-instance gives out, and the item that each of its instances puts into it. */
function outputsOf(node: Node): readonly Node[] {
  const [list, item] = [loopDataOf(node, 'loopDataOutputRef'), loopDataOf(node, 'outputDataItem')];
  return childrenOf(node, 'dataOutputAssociations').filter(
    (association) =>
      (list === null || !childrenOf(association, 'sourceRef').includes(list)) &&
      (item === null || childOf(association, 'targetRef') !== item),
  );
}

function loopDataOf(node: Node, name: string): Node | null {
  const loop = childOf(node, 'loopCharacteristics');
  return loop && childOf(loop, name);
}

/** BPMN 2.0.2, 10.4.2: a transformation, then assignments; without both a copy. An arrow to nothing is a drawing only. */
function readAssociation(association: Node, owner: string, report: Report): readonly Mapping[] {
  const targetRef = childOf(association, 'targetRef');
  const sources = childrenOf(association, 'sourceRef');
  const store = [...sources, targetRef].find((end) => end !== null && isStore(end));
  if (store !== undefined && store !== null) {
    report(withoutEffect(owner, `dataStoreReference "${idOf(store) ?? ''}"`));
    return [];
  }
  const assigned = childrenOf(association, 'assignment').flatMap(
    (assignment) => readAssignmentOf(assignment, owner, report) ?? [],
  );
  const target = targetRef === null || isPlaceholder(targetRef) ? null : variableOf(targetRef);
  const isCopy = childrenOf(association, 'assignment').length === 0;
  const source = target === null ? null : readSource(association, isCopy ? sources : [], owner, report);
  return source === null || target === null ? assigned : [{ source, target }, ...assigned];
}

const isStore = (node: Node): boolean => node.$type === 'bpmn:DataStoreReference' || node.$type === 'bpmn:DataStore';

/** The transformation, or the one thing that is copied. */
function readSource(association: Node, copied: readonly Node[], owner: string, report: Report): string | null {
  const transformation = readExpression(association, 'transformation', owner, report);
  if (transformation !== null) return transformation;
  const [source, second] = copied;
  if (second !== undefined) report(settingMissing(owner, 'transformation'));
  return source === undefined ? null : valueOf(source);
}

/** The expression for the list that a multi-instance takes in: what its association brings, or else its own name. */
export function readLoopList(activity: Node, list: Node, owner: string, report: Report): string | null {
  const brought = childrenOf(activity, 'dataInputAssociations').filter((each) => childOf(each, 'targetRef') === list);
  return brought.flatMap((each) => readAssociation(each, owner, report))[0]?.source ?? valueOf(list);
}

/** The expression for what an instance puts into the list that is given out. */
export function readLoopItem(activity: Node, item: Node, owner: string, report: Report): string | null {
  const answered = childrenOf(activity, 'dataOutputAssociations').filter((each) => childOf(each, 'targetRef') === item);
  return answered.flatMap((each) => readAssociation(each, owner, report))[0]?.source ?? valueOf(item);
}

/** The variable that the list becomes which a multi-instance gives out. */
export function loopResultOf(activity: Node, list: Node): string | null {
  const given = childrenOf(activity, 'dataOutputAssociations').find((each) =>
    childrenOf(each, 'sourceRef').includes(list),
  );
  const target = given && childOf(given, 'targetRef');
  return variableOf(target ?? list);
}
