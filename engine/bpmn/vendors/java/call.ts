import { feelName } from '../../parts/feelText.ts';
import type { At, SaidElement } from '../at.ts';
import { hasJuel } from '../juel/fromJuel.ts';
import { refuseComputed } from '../refuseComputed.ts';
import { textOf } from '../../tree/node.ts';

/** What a called process gets and gives back. There nothing comes back that no mapping names. */
export function translateCall(at: At): void {
  const called = textOf(at.node, 'calledElement') ?? '';
  if (hasJuel(called)) refuseComputed(at, `calledElement="${called}"`);
  putBinding(at);
  const inherited = at.attribute('inheritVariables');
  if (inherited?.text === 'true') at.put('aftercare:Call', 'passAllVariables', inherited, true);
  for (const element of at.elements('in')) putIn(at, element);
  putKey(at);

  const outs = at.elements('out');
  const all = outs.find((element) => element.attribute('variables') === 'all');
  for (const element of outs) if (element !== all) putOut(at, element, all !== undefined);
  if (all !== undefined) at.became(all.setting, 'aftercare:call returnAllVariables="true"');
  else if (outs.length === 0) putNothingReturned(at);
}

/** With mappings, only they count; without any, nothing comes back. */
function putNothingReturned(at: At): void {
  const outputs = at.elements('inputOutput').flatMap((element) => element.elements('outputParameter'));
  if (outputs.length === 0) at.put('aftercare:Call', 'returnAllVariables', { setting: 'callActivity' }, false);
}

function putBinding(at: At): void {
  const sameDeployment = at.attribute('sameDeployment');
  if (sameDeployment?.text === 'true') at.put('aftercare:Call', 'binding', sameDeployment, 'deployment');
  const binding = at.attribute('calledElementBinding');
  if (binding?.text === 'deployment' || binding?.text === 'latest') {
    at.put('aftercare:Call', 'binding', binding, binding.text);
  } else if (binding !== null) {
    at.note('lossy', binding.setting, {
      en: 'a call takes the latest version, or the one deployed with it',
      'zh-CN': '调用只能取最新版本，或一同部署的版本',
    });
  }
}

function putKey(at: At): void {
  const inherited = at.attribute('inheritBusinessKey');
  if (inherited?.text === 'true') at.became(inherited.setting, 'aftercare:call, which hands the business key on');
  const key = at.attribute('businessKey');
  const value = key && at.feel(key, 'needed');
  if (key !== null && value !== null) at.put('aftercare:Call', 'businessKey', key, value);
}

function putIn(at: At, element: SaidElement): void {
  const key = element.attribute('businessKey');
  if (key !== null) {
    const value = at.feel({ text: key, setting: element.setting }, 'needed');
    if (value !== null) at.put('aftercare:Call', 'businessKey', element, value);
  }
  if (element.attribute('variables') === 'all') at.put('aftercare:Call', 'passAllVariables', element, true);
  const mapping = mappingOf(at, element);
  if (mapping !== null) at.map('aftercare:Input', element, mapping.source, mapping.target);
}

function putOut(at: At, element: SaidElement, areAllReturned: boolean): void {
  const mapping = mappingOf(at, element);
  if (mapping === null) return;
  if (!areAllReturned) at.map('aftercare:Output', element, mapping.source, mapping.target);
  else if (mapping.source === feelName(mapping.target)) at.became(element.setting, 'aftercare:call returnAllVariables');
  else {
    at.note('lossy', element.setting, {
      en: 'either all variables come back or those that are mapped',
      'zh-CN': '要么返回全部变量，要么只返回映射的变量',
    });
  }
}

/** `source` is the name of a variable, `sourceExpression` answers a value. */
export function mappingOf(at: At, element: SaidElement): { readonly source: string; readonly target: string } | null {
  const target = element.attribute('target') ?? element.attribute('targetExpression');
  const name = element.attribute('source');
  const text = element.attribute('sourceExpression') ?? (name !== null && hasJuel(name) ? name : null);
  if (target === null) return null;
  const source = text === null ? feelName(name ?? '') : at.feel({ text, setting: element.setting }, 'needed');
  return source === null ? null : { source, target };
}
