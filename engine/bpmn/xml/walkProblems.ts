import { errorAt, warningAt } from '../../core/model/problem.ts';
import type { Problem } from '../../core/model/problem.ts';

/** An element where BPMN has no place for it: of BPMN or of ours it has a meaning that would be lost. */
export function unknownElement(name: string, isOurs: boolean, around: string): Problem {
  const message = {
    en: `Expected within <${around}> only what BPMN has there; found <${name}>, which is left out`,
    'zh-CN': `<${around}> 中不应有 <${name}>，已忽略`,
  };
  return (isOurs ? errorAt : warningAt)({ code: 'unknownElement', element: null, message });
}

/** A slip in a setting of ours would change what runs; at an element of BPMN it is somebody's habit. */
export function unknownAttribute(name: string, element: string, isOurs: boolean): Problem {
  const message = {
    en: `Expected only known attributes at <${element}>; found ${name}, which has no effect`,
    'zh-CN': `<${element}> 没有属性 ${name}，该属性不起作用`,
  };
  return (isOurs ? errorAt : warningAt)({ code: 'unknownAttribute', element: null, message });
}

export const extensionMisplaced = (name: string, holder: string, allowed: readonly string[]): Problem =>
  errorAt({
    code: 'extensionMisplaced',
    element: null,
    message: {
      en: `Expected <${name}> at ${allowed.join(', ')}; found it at <${holder}>`,
      'zh-CN': `<${name}> 只能用于 ${allowed.join('、')}，实际用于 <${holder}>`,
    },
  });

export const extensionRepeated = (name: string, holder: string): Problem =>
  errorAt({
    code: 'extensionRepeated',
    element: null,
    message: {
      en: `Expected at most one <${name}> at <${holder}>; found another`,
      'zh-CN': `<${holder}> 中最多只能有一个 <${name}>，实际有多个`,
    },
  });

export const strayText = (around: string, text: string): Problem =>
  warningAt({
    code: 'strayText',
    element: null,
    message: {
      en: `Expected no text directly within <${around}>; found "${shortened(text)}", which is left out`,
      'zh-CN': `<${around}> 中不应直接写文本“${shortened(text)}”，已忽略`,
    },
  });

const shortened = (text: string): string => {
  const trimmed = text.trim();
  return trimmed.length > 40 ? `${trimmed.slice(0, 39)}…` : trimmed;
};

export const idMissing = (name: string): Problem =>
  errorAt({
    code: 'idMissing',
    element: null,
    message: { en: `Expected an id at <${name}>; found none`, 'zh-CN': `<${name}> 缺少 id` },
  });
