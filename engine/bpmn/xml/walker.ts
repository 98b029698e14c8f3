import type { Problem } from '../../core/model/problem.ts';
import { spacingEdits, valueEdits, wideCharacterEdits } from './attributeEdits.ts';
import { ATTRIBUTES_PER_ELEMENT_MAX, ATTRIBUTE_LENGTH_MAX, DEPTH_MAX, ELEMENTS_MAX } from './bounds.ts';
import { decodeReferences } from './characterReferences.ts';
import type { Edit } from './edits.ts';
import type { IdRegister } from './idRegister.ts';
import { lineCounter } from './lineCounter.ts';
import { namespaceReader, rootNamespaces } from './namespaces.ts';
import type { Namespaces } from './namespaces.ts';
import { mayRepeat, otherPlacesOf } from '../extensionPlaces.ts';
import { attributeName, elementName } from './qualifiedName.ts';
import type { Attribute, Handlers, Tag } from './scan.ts';
import { contentWithin, definitions, needsId, takesText } from './vocabulary.ts';
import type { Content } from './vocabulary.ts';
import {
  extensionMisplaced,
  extensionRepeated,
  idMissing,
  strayText,
  unknownAttribute,
  unknownElement,
} from './walkProblems.ts';
import { tooMuch, XmlFault } from './xmlFault.ts';

interface Frame {
  readonly tag: Tag;
  readonly namespaces: Namespaces;
  /** Null for what is cut. */
  readonly content: Content | null;
  /** The extension elements of ours met in it so far. */
  readonly extensions: Set<string>;
}

type Span = Pick<Edit, 'start' | 'end'>;

interface Walker extends Handlers {
  readonly edits: readonly Edit[];
  /** Where other elements are referred to; whether they exist is known at the end only. */
  readonly references: readonly Span[];
}

/** Holds a file to its bounds, learns its ids, and notes what must change before bpmn-moddle reads it. */
export function walker(text: string, ids: IdRegister, report: (problem: Problem) => void): Walker {
  const frames: Frame[] = [];
  const edits: Edit[] = [];
  const references: Span[] = [];
  const lineAt = lineCounter(text);
  const namespacesIn = namespaceReader(text);
  let elements = 0;

  function open(tag: Tag): void {
    elements += 1;
    refuseTooMuch(tag, elements, frames.length + 1);
    const around = frames.at(-1);
    const namespaces = namespacesIn(tag, around?.namespaces ?? rootNamespaces);
    const content = around === undefined ? rootContent(tag, namespaces) : contentOf(tag, namespaces, around);
    frames.push({ tag, namespaces, content, extensions: new Set() });
    for (const attribute of tag.attributes) readAttribute(attribute, frames.at(-1));
    if (content !== null && needsId(content) && !tag.attributes.some(({ name }) => name === 'id')) {
      tell(idMissing(tag.name), tag.start);
    }
  }

  function contentOf(tag: Tag, namespaces: Namespaces, around: Frame): Content | null {
    const name = elementName(tag.name, namespaces, tag.start);
    if (around.content === null) return null;
    const content = contentWithin(around.content, name, typeOf(text, tag, namespaces));
    const isOurs = /^(bpmn|aftercare):/.test(name);
    if (content === null) tell(unknownElement(tag.name, isOurs, around.tag.name), tag.start);
    else if (name.startsWith('aftercare:') && content.is === 'element')
      checkPlace(content.descriptor.name, tag, around);
    return content;
  }

  function checkPlace(extension: string, tag: Tag, around: Frame): void {
    const holder = frames.at(-2);
    if (holder?.content?.is !== 'element') return;
    const others = otherPlacesOf(extension, holder.content.descriptor.name);
    if (others !== null) tell(extensionMisplaced(tag.name, holder.tag.name, others), tag.start);
    else if (around.extensions.has(extension) && !mayRepeat(extension))
      tell(extensionRepeated(tag.name, holder.tag.name), tag.start);
    around.extensions.add(extension);
  }

  /** A problem of the innermost element that has an id. */
  function tell(problem: Problem, offset: number): void {
    const ids = frames.flatMap(({ tag }) => tag.attributes.filter(({ name }) => name === 'id'));
    const id = ids.at(-1);
    report({
      ...problem,
      element: id === undefined ? null : decodeReferences(text.slice(id.start, id.end)),
      line: lineAt(offset),
    });
  }

  function readAttribute(attribute: Attribute, frame: Frame | undefined): void {
    edits.push(...spacingEdits(attribute));
    if (frame === undefined || /^xmlns(:|$)/.test(attribute.name)) return;
    const { tag, namespaces, content } = frame;
    const name = attributeName(attribute.name, namespaces, tag.start);
    const descriptor = content?.is === 'element' ? content.descriptor : null;
    const property = descriptor?.propertiesByName[name];
    if (property !== undefined && property === descriptor?.idProperty) noteId(attribute, tag);
    else if (property?.isReference === true) references.push(attribute);
    else edits.push(...valueEdits(text, attribute, property));
    if (descriptor !== null && property === undefined) checkUnknown(name, descriptor.name, tag);
  }

  /** Attributes of other namespaces are welcome everywhere in BPMN. */
  function checkUnknown(name: string, type: string, tag: Tag): void {
    const isOurs = !name.includes(':') || /^(bpmn|aftercare):/.test(name);
    if (isOurs && /^(bpmn|aftercare):/.test(type))
      tell(unknownAttribute(name, tag.name, type.startsWith('aftercare:')), tag.start);
  }

  function noteId({ start, end }: Attribute, tag: Tag): void {
    const id = decodeReferences(text.slice(start, end)).trim();
    edits.push({ start, end, text: ids.add(id, lineAt(tag.start)) });
  }

  function close(end: number): void {
    const frame = frames.pop();
    const around = frames.at(-1);
    if (frame?.content === null && around?.content !== null) edits.push({ start: frame.tag.start, end, text: '' });
  }

  function readText(start: number, end: number, isLiteral: boolean): void {
    const { content, tag } = frames.at(-1) ?? {};
    if (content === undefined || content === null || tag === undefined) return;
    const raw = text.slice(start, end);
    if (content.is === 'reference') references.push({ start, end });
    else if (takesText(content)) edits.push(...(isLiteral ? [] : wideCharacterEdits(text, start, end)));
    else if (raw.trim() !== '') {
      edits.push({ start, end, text: '' });
      tell(strayText(tag.name, raw), start);
    }
  }

  return { open, close, text: readText, edits, references };
}

function rootContent(tag: Tag, namespaces: Namespaces): Content {
  if (elementName(tag.name, namespaces, tag.start) === 'bpmn:definitions') return definitions;
  throw new XmlFault(tag.start, 'notBpmn', {
    en: `Expected <definitions> of BPMN 2.0 at the root of the file; found <${tag.name}>`,
    'zh-CN': `文件的根元素应为 BPMN 2.0 的 <definitions>，实际为 <${tag.name}>`,
  });
}

/** What `xsi:type` says, with the prefix that bpmn-moddle knows. */
function typeOf(text: string, tag: Tag, namespaces: Namespaces): string | null {
  const said = tag.attributes.find(
    ({ name, nameEnd }) => name.endsWith(':type') && attributeName(name, namespaces, nameEnd) === 'xsi:type',
  );
  return said === undefined
    ? null
    : elementName(decodeReferences(text.slice(said.start, said.end)).trim(), namespaces, said.start);
}

function refuseTooMuch(tag: Tag, elements: number, depth: number): void {
  if (elements > ELEMENTS_MAX) throw tooMuch(tag.start, 'tooManyElements', ELEMENTS_MAX, 'elements', '个元素');
  if (depth > DEPTH_MAX) throw tooMuch(tag.start, 'tooDeep', DEPTH_MAX, 'elements within each other', '层嵌套');
  if (tag.attributes.length > ATTRIBUTES_PER_ELEMENT_MAX) {
    throw tooMuch(tag.start, 'tooManyAttributes', ATTRIBUTES_PER_ELEMENT_MAX, 'attributes at an element', '个属性');
  }
  if (tag.attributes.some(({ start, end }) => end - start > ATTRIBUTE_LENGTH_MAX)) {
    throw tooMuch(tag.start, 'attributeTooLong', ATTRIBUTE_LENGTH_MAX, 'characters in an attribute', '个字符的属性值');
  }
}
