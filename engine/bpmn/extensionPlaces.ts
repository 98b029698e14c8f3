import { moddle } from './tree/moddle.ts';

/** Where each element of ours may stand: in the extension elements of these, and what inherits from them. */
const places: { readonly [type: string]: readonly string[] | undefined } = {
  'aftercare:Label': ['bpmn:BaseElement'],
  'aftercare:Case': ['bpmn:Process'],
  'aftercare:Variable': ['bpmn:Process', 'bpmn:SubProcess'],
  'aftercare:Assignment': ['bpmn:UserTask', 'bpmn:GlobalUserTask', 'bpmn:Lane'],
  'aftercare:Form': ['bpmn:UserTask', 'bpmn:GlobalUserTask', 'bpmn:StartEvent'],
  'aftercare:Schedule': ['bpmn:UserTask', 'bpmn:GlobalUserTask'],
  'aftercare:Job': ['bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:BusinessRuleTask', 'bpmn:ScriptTask', 'bpmn:GlobalTask'],
  'aftercare:Decision': ['bpmn:BusinessRuleTask', 'bpmn:GlobalBusinessRuleTask', 'bpmn:ServiceTask'],
  'aftercare:Result': ['bpmn:ScriptTask', 'bpmn:GlobalScriptTask'],
  'aftercare:Input': ['bpmn:Activity', 'bpmn:GlobalTask'],
  'aftercare:Output': ['bpmn:Activity', 'bpmn:GlobalTask', 'bpmn:CatchEvent'],
  'aftercare:Subscription': [
    'bpmn:Message',
    'bpmn:Event',
    'bpmn:MessageEventDefinition',
    'bpmn:ReceiveTask',
    'bpmn:SendTask',
  ],
  'aftercare:Payload': [
    'bpmn:ThrowEvent',
    'bpmn:MessageEventDefinition',
    'bpmn:SignalEventDefinition',
    'bpmn:SendTask',
  ],
  'aftercare:Call': ['bpmn:CallActivity'],
  'aftercare:AdHoc': ['bpmn:AdHocSubProcess'],
  'aftercare:Loop': ['bpmn:MultiInstanceLoopCharacteristics'],
};

/** Those of which an element may have several. */
const repeatable: ReadonlySet<string> = new Set([
  'aftercare:Label',
  'aftercare:Variable',
  'aftercare:Input',
  'aftercare:Output',
  'aftercare:Payload',
]);

/** The elements that an extension may stand in, or null where it may stand in that one. */
export function otherPlacesOf(extension: string, holder: string): readonly string[] | null {
  const allowed = places[extension];
  if (allowed === undefined) return null; // not an extension element of ours
  return allowed.some((place) => moddle.getType(holder).hasType(place)) ? null : allowed;
}

export const mayRepeat = (extension: string): boolean => !(extension in places) || repeatable.has(extension);
