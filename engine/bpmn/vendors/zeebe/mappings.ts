import { feelLiteral, feelName } from '../../parts/feelText.ts';
import type { At, MappingType, SaidElement } from '../at.ts';

/** `zeebe:ioMapping`; a target such as `order.id` sets one entry of a context. */
export function translateMappings(at: At): void {
  const mappings = at.elements('ioMapping').flatMap(({ all }) => all);
  const given = mappings.filter(({ name }) => name === 'input');
  const handedOn = mappings.filter(({ name }) => name === 'output');
  const isActivity = at.node.$instanceOf('bpmn:Activity');
  if (isActivity) put(at, 'aftercare:Input', given);
  else if (at.node.$instanceOf('bpmn:ThrowEvent')) put(at, 'aftercare:Payload', given);
  if (isActivity || at.node.$instanceOf('bpmn:CatchEvent')) put(at, 'aftercare:Output', handedOn);
  else for (const { setting } of handedOn) at.note('lossy', setting, nothingHandedOn);
}

const nothingHandedOn = {
  en: 'only activities and events that catch hand something on here',
  'zh-CN': '本引擎中只有活动和捕获事件有输出',
};

interface Mapping {
  readonly source: string;
  readonly settings: readonly string[];
}

/** All that goes into one variable is said by one expression, because none sees what another one sets. */
function put(at: At, type: MappingType, said: readonly SaidElement[]): void {
  const mappings = new Map<string, Mapping>();
  for (const each of said) {
    const target = each.attribute('target');
    const text = each.attribute('source');
    const value = text === null ? 'null' : at.feel({ text, setting: each.setting }, 'needed');
    if (target === null || value === null) continue;
    const [variable = '', ...path] = target.split('.');
    const before = mappings.get(variable);
    const source = path.length === 0 ? value : withEntry(before?.source ?? baseOf(type, variable), path, value);
    mappings.set(variable, { source, settings: [...(before?.settings ?? []), each.setting] });
  }
  for (const [variable, { source, settings }] of mappings) {
    at.map(type, { setting: settings.join(', ') }, source, variable);
  }
}

/** An input begins anew, an output adds to what is there. */
function baseOf(type: MappingType, variable: string): string {
  const name = feelName(variable);
  return type === 'aftercare:Input' || name === null ? '{}' : `if ${name} = null then {} else ${name}`;
}

const withEntry = (context: string, path: readonly string[], value: string): string =>
  `context put(${context}, [${path.map(feelLiteral).join(', ')}], ${value})`;
