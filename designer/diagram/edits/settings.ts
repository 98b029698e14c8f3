import { childOf, childrenOf, extensionOf, extensionsOf, textOf } from '../../../engine/bpmn/tree/node.ts';
import type { Node } from '../../../engine/bpmn/tree/node.ts';
import { elementIn } from '../diagram.ts';
import type { Draft } from '../draft.ts';
import type { Edit } from '../history.ts';

/** An attribute of a node, or its text; null takes it away. */
export const setProperty =
  (node: Node, name: string, value: string | number | boolean | null): Edit =>
  ({ set }) => {
    set(node, name, value ?? undefined);
    return null;
  };

/** A reference to another node; null takes it away. */
export const setReference =
  (node: Node, name: string, to: Node | null): Edit =>
  ({ set }) => {
    set(node, name, to ?? undefined);
    return null;
  };

/** An expression that a node contains; nothing is written for an empty one. */
export const setExpression =
  (node: Node, name: string, body: string): Edit =>
  (draft) => {
    const known = childOf(node, name);
    if (body.trim() === '') draft.hold(node, name, null);
    else if (known === null) draft.hold(node, name, draft.create('bpmn:FormalExpression', { body }));
    else draft.set(known, 'body', body);
    return null;
  };

/** A child that there is one of, such as what repeats an activity; null takes it away. */
export const setChild =
  (node: Node, name: string, type: string | null, properties: object = {}): Edit =>
  (draft) => {
    if (childOf(node, name)?.$type !== type)
      draft.hold(node, name, type === null ? null : draft.create(type, properties));
    return null;
  };

/** One attribute of the extension of ours that an element has once; the extension goes with its last attribute. */
export const setExtension =
  (node: Node, type: string, name: string, value: string | boolean | null): Edit =>
  (draft) => {
    const known = extensionOf(node, type);
    if (known === null && value !== null) addExtension(draft, node, draft.create(type, { [name]: value }));
    if (known === null) return null;
    draft.set(known, name, value ?? undefined);
    if (isBare(known)) takeExtension(draft, node, known);
    return null;
  };

/** All extensions of one type: mappings, variables, headers of none. */
export const setExtensions =
  (node: Node, type: string, rows: readonly { readonly [name: string]: string }[]): Edit =>
  (draft) => {
    for (const known of extensionsOf(node, type)) takeExtension(draft, node, known);
    for (const row of rows) addExtension(draft, node, draft.create(type, row));
    return null;
  };

/** The fixed settings of a connector. */
export const setHeaders =
  (node: Node, rows: readonly { readonly name: string; readonly value: string }[]): Edit =>
  (draft) => {
    const job = extensionOf(node, 'aftercare:Job') ?? draft.create('aftercare:Job');
    if (extensionOf(node, 'aftercare:Job') === null) addExtension(draft, node, job);
    draft.set(job, 'headers', []);
    for (const row of rows) draft.insert(job, 'headers', draft.create('aftercare:Header', row));
    if (isBare(job)) takeExtension(draft, node, job);
    return null;
  };

/** Lets an event or a task mean the message, signal, error or escalation of that name, made where there is none. */
export const setMeaning =
  (holder: Node, reference: string, type: string, { name, code }: { name: string; code?: string }): Edit =>
  (draft) => {
    const wanted = name.trim();
    if (wanted === '') {
      draft.set(holder, reference, undefined);
      return null;
    }
    const { definitions } = draft.diagram;
    const roots = childrenOf(definitions, 'rootElements');
    const key = code ?? 'name';
    const known = roots.find((root) => root.$type === type && textOf(root, key) === wanted);
    const meant = known ?? draft.create(type, { id: draft.freshId(type.slice('bpmn:'.length)), [key]: wanted });
    if (known === undefined) draft.insert(definitions, 'rootElements', meant, firstProcessAt(roots));
    draft.set(holder, reference, meant);
    return null;
  };

/** A flow's mark; it is the default of where it leaves. */
export const setDefault =
  (flow: Node, isDefault: boolean): Edit =>
  (draft) => {
    const source = childOf(flow, 'sourceRef');
    if (source === null) return null;
    draft.set(source, 'default', isDefault ? flow : undefined);
    if (isDefault) draft.hold(flow, 'conditionExpression', null);
    return null;
  };

/** The name of an element in one language: its label there, and its plain name where that said the same. */
export const rename =
  (id: string, text: string, language: 'en' | 'zh-CN' | null): Edit =>
  (draft) => {
    const node = elementIn(draft.diagram, id);
    if (node.$type === 'bpmn:TextAnnotation') return setProperty(node, 'text', text)(draft);
    const labels = extensionsOf(node, 'aftercare:Label');
    const label = labels.find((each) => textOf(each, 'lang') === language);
    const isPlain = labels.length === 0 || (label !== undefined && textOf(label, 'text') === textOf(node, 'name'));
    if (isPlain || language === null) setProperty(node, 'name', text === '' ? null : text)(draft);
    if (language !== null && labels.length > 0) setLabel(draft, node, language, text);
    return null;
  };

/** A label of its own for one language; its first one is the plain name too. */
export const setLabelIn =
  (node: Node, language: 'en' | 'zh-CN', text: string): Edit =>
  (draft) => {
    setLabel(draft, node, language, text);
    if (textOf(node, 'name') === null && text !== '') draft.set(node, 'name', text);
    return null;
  };

function setLabel(draft: Draft, node: Node, language: string, text: string): void {
  const label = extensionsOf(node, 'aftercare:Label').find((each) => textOf(each, 'lang') === language);
  if (label === undefined && text !== '') {
    addExtension(draft, node, draft.create('aftercare:Label', { lang: language, text }), 0);
  } else if (label !== undefined && text === '') takeExtension(draft, node, label);
  else if (label !== undefined) draft.set(label, 'text', text);
}

const firstProcessAt = (roots: readonly Node[]): number =>
  Math.max(0, roots.findIndex((root) => root.$type === 'bpmn:Process')); // prettier-ignore

function addExtension(draft: Draft, node: Node, extension: Node, at?: number): void {
  if (childOf(node, 'extensionElements') === null) {
    draft.hold(node, 'extensionElements', draft.create('bpmn:ExtensionElements'));
  }
  const holder = childOf(node, 'extensionElements');
  if (holder !== null) draft.insert(holder, 'values', extension, at);
}

function takeExtension(draft: Draft, node: Node, extension: Node): void {
  const holder = childOf(node, 'extensionElements');
  if (holder === null) return;
  draft.take(holder, 'values', extension);
  if (childrenOf(holder, 'values').length === 0) draft.hold(node, 'extensionElements', null);
}

const isBare = (extension: Node): boolean =>
  (extension.$descriptor.properties ?? []).every(({ name }) => {
    const value = extension.get(name);
    return value === undefined || (Array.isArray(value) && value.length === 0);
  }) && Object.keys(extension.$attrs ?? {}).length === 0;
