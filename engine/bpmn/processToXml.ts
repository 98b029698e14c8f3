import type { ElementId } from '../core/identifiers.ts';
import type { Element, ElementOf } from '../core/model/element.ts';
import { rootScopeOf } from '../core/model/process.ts';
import type { ProcessModel, SequenceFlow } from '../core/model/process.ts';
import { AFTERCARE_NAMESPACE } from './descriptor.ts';
import type { WrittenKind } from './elements/index.ts';
import { writeElement } from './elements/index.ts';
import { grouped } from './grouped.ts';
import { writeExpression } from './parts/expression.ts';
import { named } from './parts/flowNode.ts';
import { writeLabels } from './parts/labels.ts';
import { extensionElements, newTree, reference, withoutNulls } from './tree/newTree.ts';
import type { NewTree } from './tree/newTree.ts';
import { childOf, childrenOf } from './tree/node.ts';
import type { Node } from './tree/node.ts';
import { writeBpmn } from './writeBpmn.ts';
import { writeCompensation } from './writeCompensation.ts';

/** Writes processes as one file without a diagram. Read again they are the same processes. */
export async function processToXml(...models: readonly ProcessModel[]): Promise<string> {
  const tree = newTree(new Set(models.flatMap(idsIn)));
  const processes = models.map((model) => writeProcess(model, tree));
  const definitions = tree.create('bpmn:Definitions', {
    targetNamespace: AFTERCARE_NAMESPACE,
    rootElements: [...tree.definitions(), ...processes],
  });
  return writeBpmn({ definitions });
}

const idsIn = (model: ProcessModel): readonly string[] => [
  model.id,
  ...Object.keys(model.elements),
  ...Object.keys(model.flows),
];

function writeProcess(model: ProcessModel, tree: NewTree): Node {
  const process = tree.create('bpmn:Process', {
    ...named(model),
    isExecutable: true,
    ...extensionElements(tree, [...writeLabels(model.labels, tree), ...writeCase(model, tree)]),
  });
  const elements = Object.values(model.elements);
  fill(process, rootScopeOf(model), {
    model,
    tree,
    elements: grouped(elements, ({ scope }) => scope),
    flows: grouped(Object.values(model.flows), ({ source }) => model.elements[source]?.scope ?? rootScopeOf(model)),
  });
  return process;
}

interface Writing {
  readonly model: ProcessModel;
  readonly tree: NewTree;
  /** By the scope that they stand in. */
  readonly elements: ReadonlyMap<ElementId, readonly Element[]>;
  readonly flows: ReadonlyMap<ElementId, readonly SequenceFlow[]>;
}

/** Writes into a process or sub-process what stands in its scope. */
function fill(container: Node, scope: ElementId, writing: Writing): void {
  const { model, tree } = writing;
  extend(container, writeVariables(model, scope, tree), tree);
  const elements = writing.elements.get(scope) ?? [];
  const compensations = elements.flatMap((element) => writeCompensation(element, tree));
  container.set('flowElements', [
    ...elements.flatMap((element) =>
      element.kind === 'implicitThrowEvent' ? [] : writeWithContents(element, writing),
    ),
    ...compensations.map(({ boundary }) => boundary),
    ...(writing.flows.get(scope) ?? []).map((flow) => writeFlow(flow, tree)),
  ]);
  container.set(
    'artifacts',
    compensations.map(({ association }) => association),
  );
}

function writeWithContents(element: ElementOf<WrittenKind>, writing: Writing): Node {
  const node = writeElement(element, writing.tree);
  if (element.id in writing.model.scopes) fill(node, element.id, writing);
  return node;
}

const writeFlow = ({ id, name, labels, source, target, condition }: SequenceFlow, tree: NewTree): Node =>
  tree.create('bpmn:SequenceFlow', {
    ...named({ id, name }),
    ...extensionElements(tree, writeLabels(labels, tree)),
    sourceRef: reference(source),
    targetRef: reference(target),
    ...withoutNulls({ conditionExpression: writeExpression(condition, tree) }),
  });

function writeCase({ title, businessKey, searchable }: ProcessModel, tree: NewTree): readonly Node[] {
  const names = searchable.length === 0 ? null : searchable.join(', ');
  const said = withoutNulls({ title, businessKey, searchable: names });
  return Object.keys(said).length === 0 ? [] : [tree.create('aftercare:Case', said)];
}

const writeVariables = (model: ProcessModel, scope: ElementId, tree: NewTree): readonly Node[] =>
  Object.entries(model.scopes[scope]?.variables ?? {}).map(([name, value]) =>
    tree.create('aftercare:Variable', withoutNulls({ name, value })),
  );

function extend(node: Node, values: readonly Node[], tree: NewTree): void {
  if (values.length === 0) return;
  const holder = childOf(node, 'extensionElements');
  const known = holder === null ? [] : childrenOf(holder, 'values');
  node.set('extensionElements', tree.create('bpmn:ExtensionElements', { values: [...known, ...values] }));
}
