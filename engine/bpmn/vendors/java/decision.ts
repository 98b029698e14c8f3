import type { At } from '../at.ts';
import { hasJuel } from '../juel/fromJuel.ts';
import { refuseComputed } from '../refuseComputed.ts';

/** A service task of Flowable that asks a decision table. False where it is of another kind. */
export function translateDecisionTask(at: At): boolean {
  const kind = at.attribute('type');
  const field = at
    .elements('field')
    .find((each) => /^decision(Table|Service)ReferenceKey$/.test(each.attribute('name') ?? ''));
  const key = field?.attribute('stringValue') ?? field?.all.map(({ body }) => body).find((body) => body !== '');
  if (kind?.text !== 'dmn' || field === undefined || key === undefined) return false;
  if (hasJuel(key)) refuseComputed(at, field.setting);
  else at.put('aftercare:Decision', 'ref', field, key);
  return true;
}

/** A decision table asked by its id. False where none is named. */
export function translateDecision(at: At): boolean {
  const decision = at.attribute('decisionRef');
  if (decision === null) return false;
  if (hasJuel(decision.text)) refuseComputed(at, decision.setting);
  else at.put('aftercare:Decision', 'ref', decision, decision.text);
  const result = at.attribute('resultVariable');
  if (result !== null) at.put('aftercare:Decision', 'resultVariable', result, result.text);

  const mapped = at.attribute('mapDecisionResult');
  if (mapped !== null && mapped.text !== 'singleEntry') {
    at.note('lossy', mapped.setting, {
      en: 'the answer has the shape of the table here: a value for one output, a context for several, a list where rules are collected',
      'zh-CN': '结果的形状由决策表决定：单个输出为值，多个输出为上下文，收集规则时为列表',
    });
  }
  const binding = at.attribute('decisionRefBinding');
  if (binding !== null && binding.text !== 'latest' && binding.text !== 'deployment') {
    at.note('lossy', binding.setting, {
      en: 'a decision is one deployed with the process',
      'zh-CN': '只能使用与流程一同部署的决策',
    });
  }
  return true;
}
