import { childOf, extensionOf, rawTextOf, textOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';
import { shortened } from './at.ts';
import type { At } from './at.ts';
import { translateScript } from './java/script.ts';
import { fromJuel, hasJuel } from './juel/fromJuel.ts';
import type { Vendor } from './vendor.ts';
import { fromZeebe } from './zeebe/fromZeebe.ts';

/** What is read in the file of any tool, and of none. */
export const standard: Vendor = {
  title: 'BPMN',
  namespaces: [],
  toFeel: fromJuel,
  translate: (at) => {
    if (at.node.$instanceOf('bpmn:Expression')) translateBody(at);
    if (extensionOf(at.node, 'aftercare:Job') !== null) return;
    if (at.node.$type === 'bpmn:ScriptTask') translateScript(at);
    if (at.node.$type === 'bpmn:ServiceTask') translateService(at);
  },
  missed: {},
};

/** An expression in the text of an element: `${…}`, or FEEL behind `=`. */
function translateBody(at: At): void {
  const text = textOf(at.node, 'body') ?? '';
  if (at.node.$parent?.$type === 'bpmn:TimerEventDefinition' && isCron(text)) {
    refuseCron(at, text);
    return;
  }
  const language = textOf(at.node, 'language') ?? '';
  const isPeople = at.node.$parent?.$type === 'bpmn:ResourceAssignmentExpression';
  const isForeign = language !== '' && !/juel|feel/i.test(language) && !/:\/\//.test(language);
  if (isPeople || isForeign || !(hasJuel(text) || text.startsWith('='))) return;
  const translated = hasJuel(text) && !text.startsWith('=') ? fromJuel(text) : fromZeebe(text);
  if (!translated.ok) {
    at.note('refused', shortened(text), translated.failure);
    return;
  }
  at.node.set('body', translated.value);
  if (!/feel/i.test(language)) at.node.set('language', undefined);
  at.became(shortened(text), translated.value);
}

/** Five to seven fields, one of them a wildcard. */
const isCron = (text: string): boolean => /[*?]/.test(text) && /^[\d*?/,#a-z-]+(?:\s+[\d*?/,#a-z-]+){4,6}$/i.test(text);

const refuseCron = (at: At, text: string): void =>
  at.note('refused', text, {
    en: 'it is a cron expression; here a repetition is ISO 8601, such as R/2026-01-05T09:00:00Z/P1D',
    'zh-CN': '这是 cron 表达式；本引擎的重复周期为 ISO 8601，例如 R/2026-01-05T09:00:00Z/P1D',
  });

/** A service that BPMN itself names: an operation of an interface, or an implementation by its address. */
function translateService(at: At): void {
  const operation = childOf(at.node, 'operationRef');
  const implementation = textOf(at.node, 'implementation') ?? '##';
  const said = operation?.$instanceOf('bpmn:Operation') === true ? nameOf(operation) : null;
  if (said !== null) at.put('aftercare:Job', 'type', { setting: `operationRef="${said}"` }, said);
  else if (!implementation.startsWith('##')) {
    at.put('aftercare:Job', 'type', { setting: `implementation="${implementation}"` }, implementation);
  }
}

const nameOf = (node: Node): string | null => textOf(node, 'name') ?? rawTextOf(node, 'id');
