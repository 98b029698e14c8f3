import { rawTextOf } from '../../tree/node.ts';
import type { At, SaidElement } from '../at.ts';
import { listed } from '../listed.ts';
import { putForm } from '../putForm.ts';
import { putGroups } from '../putGroups.ts';
import { putPriority, putTime } from '../putSchedule.ts';
import { refuseComputed } from '../refuseComputed.ts';
import { fixedName } from './fromZeebe.ts';
import { translateJob, translateThrow } from './job.ts';
import { translateMappings } from './mappings.ts';

/** By the element of BPMN that it is said at. */
const translators: { readonly [type: string]: ((at: At) => void) | undefined } = {
  'bpmn:StartEvent': translateForm,
  'bpmn:UserTask': (at) => {
    translateAssignment(at);
    translateSchedule(at);
    translateForm(at);
  },
  'bpmn:ServiceTask': translateJob,
  'bpmn:SendTask': translateJob,
  'bpmn:BusinessRuleTask': (at) => {
    if (!translateJob(at)) translateDecision(at);
  },
  'bpmn:ScriptTask': (at) => {
    if (!translateJob(at)) translateScript(at);
  },
  'bpmn:IntermediateThrowEvent': translateThrow,
  'bpmn:EndEvent': translateThrow,
  'bpmn:CallActivity': translateCall,
  'bpmn:MultiInstanceLoopCharacteristics': translateLoop,
  'bpmn:Message': translateMessage,
  'bpmn:Signal': refuseComputedName,
  'bpmn:Error': (at) => refuseComputedCode(at, 'errorCode'),
  'bpmn:Escalation': (at) => refuseComputedCode(at, 'escalationCode'),
};

export function translateZeebe(at: At): void {
  translators[at.node.$type]?.(at);
  translateMappings(at);
}

const partOf = (element: SaidElement | undefined, name: string) => {
  const text = element?.attribute(name) ?? null;
  return element === undefined || text === null ? null : { text, setting: `${element.setting} ${name}="${text}"` };
};

function translateAssignment(at: At): void {
  const [definition] = at.elements('assignmentDefinition');
  const assignee = partOf(definition, 'assignee');
  const name = assignee && at.feel(assignee, 'advice');
  if (assignee !== null && name !== null) at.put('aftercare:Assignment', 'assignee', assignee, name);

  const users = partOf(definition, 'candidateUsers');
  const fixed = users === null || users.text.startsWith('=') ? null : listed(users.text);
  const candidates =
    fixed === null ? users && at.feel(users, 'advice') : `[${fixed.map((each) => JSON.stringify(each)).join(', ')}]`;
  if (users !== null && candidates !== null) at.put('aftercare:Assignment', 'candidates', users, candidates);

  const groups = partOf(definition, 'candidateGroups');
  if (groups !== null) putGroups(at, { ...groups, text: fixedGroups(groups.text) });
}

/** A list that is written as FEEL, if all in it are texts. */
function fixedGroups(text: string): string {
  const [, list] = /^=\s*\[([^[\]]*)\]\s*$/.exec(text) ?? [];
  const names = list === undefined ? [fixedName(text)] : listed(list).map((each) => fixedName(`=${each}`));
  return names.includes(null) ? '${computed}' : names.join(', ');
}

function translateSchedule(at: At): void {
  const [schedule] = at.elements('taskSchedule');
  const due = partOf(schedule, 'dueDate');
  if (due !== null) putTime(at, 'due', due);
  const followUp = partOf(schedule, 'followUpDate');
  if (followUp !== null) putTime(at, 'followUp', followUp);
  const priority = partOf(at.elements('priorityDefinition')[0], 'priority');
  if (priority !== null) putPriority(at, priority);
}

function translateForm(at: At): void {
  const [definition] = at.elements('formDefinition');
  const form = ['formId', 'formKey', 'externalReference'].map((name) => partOf(definition, name)).find(Boolean);
  if (form) putForm(at, form);
}

function translateDecision(at: At): void {
  const [called] = at.elements('calledDecision');
  const decision = partOf(called, 'decisionId');
  if (decision === null) return;
  const id = fixedName(decision.text);
  if (id === null) {
    refuseComputed(at, decision.setting);
    return;
  }
  at.put('aftercare:Decision', 'ref', decision, id);
  const result = partOf(called, 'resultVariable');
  if (result !== null) at.put('aftercare:Decision', 'resultVariable', result, result.text);
}

function translateScript(at: At): void {
  const [script] = at.elements('script');
  const expression = partOf(script, 'expression');
  if (script === undefined || expression === null) return;
  const value = at.feel(expression, 'needed');
  if (value === null) return;
  if (rawTextOf(at.node, 'script') === null) {
    at.node.set('script', value);
    at.node.set('scriptFormat', 'feel');
    at.became(script.setting, `FEEL: ${value}`);
  }
  const result = partOf(script, 'resultVariable');
  if (result !== null) at.put('aftercare:Result', 'variable', result, result.text);
}

/** There a called process gets all variables and hands all of them back, unless it is said otherwise. */
function translateCall(at: At): void {
  const [called] = at.elements('calledElement');
  if (called === undefined) return;
  const process = partOf(called, 'processId');
  const id = process && fixedName(process.text);
  if (process !== null && id === null) refuseComputed(at, process.setting);
  if (process !== null && id !== null && rawTextOf(at.node, 'calledElement') === null) {
    at.node.set('calledElement', id);
    at.became(process.setting, `calledElement="${id}"`);
  }
  const passesAll = called.attribute('propagateAllParentVariables') !== 'false';
  at.put('aftercare:Call', 'passAllVariables', called, passesAll);
  const hasOutputs = at.elements('ioMapping').some((mapping) => mapping.elements('output').length > 0);
  if (called.attribute('propagateAllChildVariables') === 'false' && !hasOutputs) {
    at.put('aftercare:Call', 'returnAllVariables', called, false);
  }
  const binding = partOf(called, 'bindingType');
  if (binding?.text === 'deployment' || binding?.text === 'latest') {
    at.put('aftercare:Call', 'binding', binding, binding.text);
  } else if (binding !== null) {
    at.note('lossy', binding.setting, {
      en: 'a call takes the latest version, or the one deployed with it',
      'zh-CN': '调用只能取最新版本，或一同部署的版本',
    });
  }
}

function translateLoop(at: At): void {
  const [loop] = at.elements('loopCharacteristics');
  const collection = partOf(loop, 'inputCollection');
  const items = collection && at.feel(collection, 'needed');
  if (collection !== null && items !== null) at.put('aftercare:Loop', 'collection', collection, items);
  const output = partOf(loop, 'outputElement');
  const value = output && at.feel(output, 'needed');
  if (output !== null && value !== null) at.put('aftercare:Loop', 'outputItem', output, value);
  for (const [name, property] of [
    ['inputElement', 'item'],
    ['outputCollection', 'outputCollection'],
  ] as const) {
    const said = partOf(loop, name);
    if (said !== null) at.put('aftercare:Loop', property, said, said.text);
  }
}

function translateMessage(at: At): void {
  const [subscription] = at.elements('subscription');
  const key = partOf(subscription, 'correlationKey');
  const value = key && at.feel(key, 'needed');
  if (key !== null && value !== null) at.put('aftercare:Subscription', 'key', key, value);
  refuseComputedName(at);
}

function refuseComputedName(at: At): void {
  refuseComputedCode(at, 'name');
}

function refuseComputedCode(at: At, property: string): void {
  const text = rawTextOf(at.node, property)?.trim() ?? '';
  const name = fixedName(text);
  if (name === null) refuseComputed(at, `${property}="${text}"`);
  else if (name !== text) {
    at.node.set(property, name);
    at.became(`${property}="${text}"`, `${property}="${name}"`);
  }
}
