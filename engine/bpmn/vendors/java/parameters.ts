import { feelLiteral } from '../../parts/feelText.ts';
import type { At, MappingType, SaidElement } from '../at.ts';
import { hasJuel } from '../juel/fromJuel.ts';

/** What an activity is given, and what of it is handed on. Only what catches hands something on beside activities. */
export function translateParameters(at: At): void {
  const isActivity = at.node.$instanceOf('bpmn:Activity');
  const outer = at.elements('inputOutput');
  const inner = at.elements('connector').flatMap((connector) => connector.elements('inputOutput'));
  for (const { all } of [...outer, ...inner]) {
    for (const parameter of all) {
      if (parameter.name === 'inputParameter' && isActivity) put(at, 'aftercare:Input', parameter);
      else if (parameter.name === 'outputParameter' && (isActivity || at.node.$instanceOf('bpmn:CatchEvent'))) {
        put(at, 'aftercare:Output', parameter);
      } else if (parameter.name.endsWith('Parameter')) at.note('lossy', parameter.setting, onlyAtActivities);
    }
  }
}

const onlyAtActivities = {
  en: 'only activities have mappings here, and what an event that catches keeps',
  'zh-CN': '本引擎中只有活动（以及捕获事件的输出）可设映射',
};

function put(at: At, type: MappingType, parameter: SaidElement): void {
  const target = parameter.attribute('name');
  const source = valueOf(at, parameter, parameter.setting);
  if (target !== null && source !== null) at.map(type, parameter, source, target);
}

/** A text, an expression, or a list or map of such; null, and noted, where one of them has no words in FEEL. */
function valueOf(at: At, said: SaidElement, setting: string): string | null {
  const [structure] = said.all;
  if (structure === undefined) return textValue(at, said.body, setting);
  if (structure.name === 'list') {
    const items = structure.all.map((item) => nestedValue(at, item, setting));
    return items.includes(null) ? null : `[${items.join(', ')}]`;
  }
  if (structure.name === 'map') {
    const entries = structure.all.map((entry) => {
      const value = valueOf(at, entry, setting);
      return value && `${feelLiteral(entry.attribute('key') ?? '')}: ${value}`;
    });
    return entries.includes(null) ? null : `{${entries.join(', ')}}`;
  }
  if (structure.name === 'script' && /feel/i.test(structure.attribute('scriptFormat') ?? '')) return structure.body;
  at.note('refused', setting, {
    en: `it is computed by <${structure.node.$type}>, which has no counterpart`,
    'zh-CN': `由 <${structure.node.$type}> 计算，没有对应写法`,
  });
  return null;
}

/** In a list a value stands in an element of its own, or a list or map does. */
const nestedValue = (at: At, item: SaidElement, setting: string): string | null =>
  item.name === 'list' || item.name === 'map' || item.name === 'script'
    ? valueOf(at, { ...item, all: [item] }, setting)
    : valueOf(at, item, setting);

function textValue(at: At, text: string, setting: string): string | null {
  if (text === '') return 'null';
  return hasJuel(text) ? at.feel({ text, setting }, 'needed') : feelLiteral(text);
}
