import type { At } from '../at.ts';
import { putForm } from '../putForm.ts';
import { translateAssignment } from './assignment.ts';
import { translateCall } from './call.ts';
import { translateDecision, translateDecisionTask } from './decision.ts';
import { translateError, translateMessageEvent, translateReceive, translateSignal, translateStart } from './events.ts';
import { translateJob } from './job.ts';
import { translateLoop } from './loop.ts';
import { translateParameters } from './parameters.ts';
import { translatePeople } from './people.ts';
import { translateSchedule } from './schedule.ts';
import { translateScript } from './script.ts';
import { translateData } from './data.ts';

/** What Camunda 7, Activiti and Flowable say alike, by the element of BPMN that they say it at. */
const translators: { readonly [type: string]: ((at: At) => void) | undefined } = {
  'bpmn:StartEvent': (at) => {
    translateStart(at);
    translateForm(at);
  },
  'bpmn:UserTask': (at) => {
    translatePeople(at);
    translateAssignment(at);
    translateSchedule(at);
    translateForm(at);
  },
  'bpmn:ServiceTask': (at) => {
    if (!translateDecisionTask(at)) translateJob(at);
  },
  'bpmn:SendTask': translateJob,
  'bpmn:BusinessRuleTask': (at) => {
    if (!translateDecision(at)) translateJob(at);
  },
  'bpmn:ScriptTask': translateScript,
  'bpmn:ReceiveTask': translateReceive,
  'bpmn:CallActivity': translateCall,
  'bpmn:MultiInstanceLoopCharacteristics': translateLoop,
  'bpmn:ErrorEventDefinition': translateError,
  'bpmn:SignalEventDefinition': translateSignal,
  'bpmn:MessageEventDefinition': (at) => translateMessageEvent(at, workers),
  'bpmn:DataObject': translateData,
};

const workers = ['topic', 'class', 'delegateExpression', 'expression', 'type'];

export function translateJava(at: At): void {
  translators[at.node.$type]?.(at);
  translateParameters(at);
}

function translateForm(at: At): void {
  const form = at.attribute('formKey') ?? at.attribute('formRef');
  if (form !== null) putForm(at, form);
}
