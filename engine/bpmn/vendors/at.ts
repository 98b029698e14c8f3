import type { ProblemMessage } from '../../core/model/problem.ts';
import { append } from '../tree/append.ts';
import { moddle } from '../tree/moddle.ts';
import { childOf, childrenOf, rawTextOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';
import type { ImportFile } from './importFile.ts';
import type { Outcome } from './importNote.ts';
import type { Vendor } from './vendor.ts';

/** Something that a vendor says, and how it is shown to people. */
export interface Said {
  readonly text: string;
  readonly setting: string;
}

/** A vendor's element, with its attributes by their names. */
export interface SaidElement {
  readonly node: Node;
  readonly setting: string;
  readonly name: string;
  attribute(name: string): string | null;
  /** Without the space around it. */
  readonly body: string;
  elements(name: string): readonly SaidElement[];
  readonly all: readonly SaidElement[];
}

/** Whether a process would go another way without a setting, or only people would miss it. */
type Weight = 'needed' | 'advice';

/** One element of BPMN with what one vendor says at it. What is asked for counts as dealt with. */
export interface At {
  readonly node: Node;
  readonly file: ImportFile;
  readonly vendor: Vendor;
  attribute(name: string): Said | null;
  elements(name: string): readonly SaidElement[];
  note(outcome: Outcome, setting: string, message: ProblemMessage): void;
  became(setting: string, what: string): void;
  /** The text as FEEL; null, and noted, where there are no words for it. */
  feel(said: Said, weight: Weight): string | null;
  /** Says it by a setting of ours, unless the file has one already. */
  put(type: string, property: string, said: Pick<Said, 'setting'>, value: string | boolean): void;
  header(name: string, value: string, said: Pick<Said, 'setting'>): void;
  map(type: MappingType, said: Pick<Said, 'setting'>, source: string, target: string): void;
  /** Notes all that was not asked for. */
  leftOver(): void;
}

export type MappingType = 'aftercare:Input' | 'aftercare:Output' | 'aftercare:Payload';

export function placeOf(node: Node, vendor: Vendor, file: ImportFile): At {
  const owner = file.ownerOf(node);
  const spoken = attributesOf(node, vendor, file);
  const holder = childOf(node, 'extensionElements');
  const children = (holder === null ? [] : childrenOf(holder, 'values')).filter((child) => isOf(child, vendor));
  const asked = new Set<string>();

  const note: At['note'] = (outcome, setting, message) => file.note({ outcome, element: owner, setting, message });
  const became: At['became'] = (setting, what) =>
    note('translated', setting, { en: `becomes ${what}`, 'zh-CN': `变为 ${what}` });
  const kept = (setting: string): void =>
    note('kept', setting, { en: 'a setting of ours says it already', 'zh-CN': '已有本引擎自己的设置' });

  function attribute(name: string): Said | null {
    asked.add(name);
    const said = spoken.get(name);
    return said === undefined || said.text.trim() === '' ? null : { ...said, text: said.text.trim() };
  }

  function elements(name: string): readonly SaidElement[] {
    asked.add(name);
    return children.filter((child) => child.$descriptor.ns.localName === name).map(saidElement);
  }

  const feel: At['feel'] = ({ text, setting }, weight) => {
    const translated = vendor.toFeel(text);
    if (translated.ok) return translated.value;
    note(weight === 'needed' ? 'refused' : 'lossy', setting, translated.failure);
    return null;
  };

  const put: At['put'] = (type, property, { setting }, value) => {
    const ours = file.ownOrMade(node, type);
    if (ours === null) {
      kept(setting);
      return;
    }
    ours.set(property, value);
    became(setting, `${elementNameOf(type)} ${property}=${JSON.stringify(String(value))}`);
  };

  const header: At['header'] = (name, value, { setting }) => {
    const job = file.ownOrMade(node, 'aftercare:Job');
    if (job === null) {
      kept(setting);
      return;
    }
    const added = moddle.create('aftercare:Header', { name, value });
    append(job, 'headers', added);
    became(setting, `aftercare:header ${name}`);
  };

  const map: At['map'] = (type, { setting }, source, target) => {
    if (file.extend(node, type, { source, target }) === null) {
      kept(setting);
      return;
    }
    became(setting, `${elementNameOf(type)} ${target} = ${source}`);
  };

  function leftOver(): void {
    const names = new Map([...spoken].map(([name, { setting }]) => [name, [setting]]));
    for (const child of children) {
      const name = child.$descriptor.ns.localName;
      names.set(name, [...(names.get(name) ?? []), child.$type]);
    }
    for (const [name, settings] of names) {
      if (asked.has(name)) continue;
      const missed = Object.hasOwn(vendor.missed, name) ? vendor.missed[name] : undefined;
      for (const setting of settings) note(missed === undefined ? 'kept' : 'lossy', setting, missed ?? notNeeded);
    }
  }

  return { node, file, vendor, attribute, elements, note, became, feel, put, header, map, leftOver };
}

const notNeeded: ProblemMessage = { en: 'stays in the file, has no effect', 'zh-CN': '保留在文件中，不起作用' };

const isOf = (node: Node, vendor: Vendor): boolean => vendor.namespaces.includes(node.$descriptor.ns.uri ?? '');

function attributesOf(node: Node, vendor: Vendor, file: ImportFile): ReadonlyMap<string, Said> {
  const said = Object.entries(node.$attrs ?? {}).flatMap(([name, text]): readonly (readonly [string, Said])[] => {
    const colon = name.indexOf(':');
    const uri = file.namespaces.get(name.slice(0, Math.max(colon, 0)));
    if (uri === undefined || !vendor.namespaces.includes(uri)) return [];
    return [[name.slice(colon + 1), { text, setting: `${name}="${shortened(text)}"` }]];
  });
  return new Map(said);
}

function saidElement(node: Node): SaidElement {
  const { prefix, localName } = node.$descriptor.ns;
  const children = childrenOf(node, '$children').map(saidElement);
  const attribute = (name: string): string | null => {
    const text = (rawTextOf(node, name) ?? rawTextOf(node, `${prefix}:${name}`))?.trim() ?? '';
    return text === '' ? null : text;
  };
  const about = attribute('name') ?? attribute('key') ?? attribute('target') ?? attribute('event');
  return {
    node,
    name: localName,
    setting: about === null ? node.$type : `${node.$type} "${shortened(about)}"`,
    attribute,
    body: rawTextOf(node, '$body')?.trim() ?? '',
    all: children,
    elements: (name) => children.filter((child) => child.name === name),
  };
}

export const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** `aftercare:Job` is written `aftercare:job`. */
const elementNameOf = (type: string): string => type.replace(/:./, (start) => start.toLowerCase());
