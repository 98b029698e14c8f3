import fc from 'fast-check';
import { childrenOf, idOf } from '../../engine/bpmn/tree/node.ts';
import { boundsIn } from '../../designer/diagram/diagram.ts';
import { attach, canHost, moveBoundaryEvent } from '../../designer/diagram/edits/attach.ts';
import { changeType } from '../../designer/diagram/edits/changeType.ts';
import { bend, connect, reconnect, wayOf } from '../../designer/diagram/edits/connect.ts';
import { appendElement, createElement } from '../../designer/diagram/edits/createElement.ts';
import { moveElements, moveLabel, resizeElement } from '../../designer/diagram/edits/moveElements.ts';
import { paste } from '../../designer/diagram/edits/paste.ts';
import { removeElements } from '../../designer/diagram/edits/removeElements.ts';
import { rename, setExtension, setExtensions, setProperty } from '../../designer/diagram/edits/settings.ts';
import { fragmentOf } from '../../designer/diagram/fragment.ts';
import type { History } from '../../designer/diagram/history.ts';
import { openDiagram } from '../../designer/diagram/openDiagram.ts';
import { templates } from '../../designer/diagram/template.ts';
import type { Template } from '../../designer/diagram/template.ts';

const kinds = [
  ...['create', 'append', 'remove', 'move', 'resize', 'connect', 'reconnect', 'bend', 'rename', 'changeType'],
  ...['set', 'extend', 'attach', 'detach', 'paste', 'label', 'undo', 'redo'],
] as const;

export interface RandomEdit {
  readonly kind: string;
  readonly at: readonly [number, number, number];
  readonly text: string;
}

export const randomEdits = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    at: fc.tuple(fc.nat(10_000), fc.nat(10_000), fc.nat(10_000)),
    text: fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replace(/[^\P{C}\n]|[\uFFFE\uFFFF]/gu, '')),
  }),
  { minLength: 1, maxLength: 25 },
);

/** Does to a diagram what the numbers say, to elements that are there. */
export async function perform(history: History, { kind, at: [one, two, three], text }: RandomEdit): Promise<void> {
  const { diagram } = history;
  const { elements, shapes, edges, planes } = diagram.catalog();
  const plane = planes[0]!;
  const drawn = [...shapes.keys()].filter((id) => elements.has(id));
  const lines = [...edges.keys()].filter((id) => elements.has(id));
  const names = Object.values(templates) as readonly Template[];
  const id = drawn.length === 0 ? null : drawn[one % drawn.length]!;
  const other = drawn.length === 0 ? null : drawn[two % drawn.length]!;
  const line = lines.length === 0 ? null : lines[one % lines.length]!;
  const template = names[three % names.length]!;
  const node = id === null ? null : elements.get(id)!;
  const point = { x: one % 2000, y: two % 1000 };
  if (kind === 'undo') {
    history.undo();
    return;
  }
  if (kind === 'redo') {
    history.redo();
    return;
  }
  if (kind === 'create') {
    const host =
      template.type === 'bpmn:BoundaryEvent' ? drawn.find((each) => canHost(elements.get(each)!)) : undefined;
    if (template.type === 'bpmn:BoundaryEvent' && host === undefined) return;
    const place = {
      ...(host === undefined ? {} : { host }),
      ...(line === null || three % 3 > 0 ? {} : { flow: line }),
    };
    history.edit('create', createElement(template, plane, point, place));
  }
  if (id === null || other === null || node === null) return;
  if (kind === 'append') history.edit('create', appendElement(template, id));
  if (kind === 'remove') history.edit('remove', removeElements(three % 3 === 0 ? [id, other] : [id]));
  if (kind === 'move') {
    const by = { x: (two % 80) * 10 - 400, y: (three % 60) * 10 - 300 };
    history.edit('move', moveElements(three % 2 === 0 ? [id] : [...new Set([id, other])], by));
  }
  if (kind === 'resize') {
    const bounds = boundsIn(diagram, id)!;
    history.edit('resize', resizeElement(id, { ...bounds, width: 30 + (two % 300), height: 30 + (three % 300) }));
  }
  if (kind === 'connect') history.edit('connect', connect(id, other));
  if (kind === 'reconnect' && line !== null) {
    history.edit('connect', reconnect(line, three % 2 === 0 ? 'source' : 'target', other));
  }
  if (kind === 'bend' && line !== null) {
    history.edit('bend', bend(line, [...wayOf(diagram, line).slice(0, -1), point, { x: point.y, y: point.x }]));
  }
  if (kind === 'rename') history.edit('rename', rename(id, text, three % 2 === 0 ? 'en' : 'zh-CN'));
  if (kind === 'changeType' && node.$instanceOf('bpmn:FlowNode')) {
    const fitting = names.filter(({ type }) => isAlike(type, node.$type));
    if (fitting.length > 0) history.edit('changeType', changeType(id, fitting[three % fitting.length]!));
  }
  if (kind === 'set' && node.$instanceOf('bpmn:FlowNode')) history.edit('set', setProperty(node, 'name', text));
  if (kind === 'extend' && node.$type === 'bpmn:UserTask') {
    history.edit('set', setExtension(node, 'aftercare:Assignment', 'role', three % 3 === 0 ? null : text));
    history.edit('set', setExtensions(node, 'aftercare:Input', [{ source: text, target: 'a' }]));
  }
  if (kind === 'attach' && canHost(elements.get(other)!)) history.edit('move', attach(id, other, point));
  if (kind === 'detach' && node.$type === 'bpmn:BoundaryEvent') {
    const host = three % 2 === 0 ? drawn.find((each) => canHost(elements.get(each)!)) : undefined;
    history.edit('move', moveBoundaryEvent(id, { x: 200, y: 100 }, host ?? null));
  }
  if (kind === 'label') history.edit('move', moveLabel(id, { ...point, width: 60, height: 14 }));
  if (kind === 'paste') {
    const fragment = await fragmentOf(diagram, [id, other]);
    const opened = fragment === null ? null : await openDiagram(fragment);
    if (opened?.ok === true) history.edit('paste', paste(opened.value, plane, point));
  }
}

const isAlike = (one: string, other: string): boolean =>
  one.slice(-4) === other.slice(-4) && one !== 'bpmn:BoundaryEvent' && other !== 'bpmn:BoundaryEvent';

/** Every reference of the tree names something that is in it, and no id is there twice. */
export function damageIn({ diagram }: History): readonly string[] {
  const { elements, shapes, edges } = diagram.catalog();
  const seen = [...elements.values()];
  const lost = seen.flatMap((node) =>
    (node.$descriptor.properties ?? []).flatMap(({ name, isReference }) => {
      if (isReference !== true) return [];
      const value = node.get(name);
      const named = Array.isArray(value) ? value : [value];
      return named.flatMap((each) =>
        typeof each === 'object' && each !== null && '$type' in each && elements.get(idOf(each)!) !== each
          ? [`${idOf(node)} ${name} ${idOf(each)}`]
          : [],
      );
    }),
  );
  const undrawn = [...shapes, ...edges].flatMap(([id]) => (elements.has(id) ? [] : [`drawing of ${id}`]));
  const unlisted = seen.flatMap((node) =>
    node.$type === 'bpmn:SequenceFlow' && !childrenOf(node.get('targetRef') as never, 'incoming').includes(node)
      ? [`${idOf(node)} is not listed`]
      : [],
  );
  return [...lost, ...undrawn, ...unlisted];
}
