import { placeOf } from '../../core/model/check/triggerNotAllowed.ts';
import type { TriggerPlace } from '../../core/model/check/triggerNotAllowed.ts';
import type { ActivityElement, Element, EventElement } from '../../core/model/element.ts';
import { isActivity, isEvent } from '../../core/model/element.ts';
import type { ProcessModel } from '../../core/model/process.ts';
import { triggersOf } from '../../core/model/trigger.ts';

/** What is remarkable about an element, in words that a list of all of them can be made of. */
export function featuresOf(element: Element, model: ProcessModel): readonly string[] {
  return [
    element.kind,
    ...(isEvent(element) ? featuresOfEvent(element, placeOf(element, model)) : []),
    ...(isActivity(element) ? featuresOfActivity(element) : []),
    ...(element.kind === 'eventBasedGateway'
      ? [`${element.kind} instantiates ${element.instantiates ?? 'nothing'}`]
      : []),
    ...(element.kind === 'receiveTask' ? [`${element.kind} ${element.instantiates ? 'instantiates' : 'waits'}`] : []),
    ...(element.kind === 'adHocSubProcess' ? [`${element.kind} ${element.ordering}`] : []),
  ];
}

function featuresOfEvent(event: EventElement, place: TriggerPlace): readonly string[] {
  const { trigger } = event;
  const where =
    'interrupting' in event && place !== 'process' ? `${place}${event.interrupting ? '' : ' beside'}` : place;
  const isSeveral = trigger.type === 'multiple' || trigger.type === 'parallelMultiple';
  const among = isSeveral ? triggersOf(trigger).map(({ type }) => `${place} ${trigger.type} of ${type}`) : [];
  return [`${place === 'subProcess' ? place : where} ${trigger.type}`, ...among];
}

function featuresOfActivity(activity: ActivityElement): readonly string[] {
  const { loop, compensatedBy, isForCompensation, startQuantity, completionQuantity, inputs, outputs } = activity;
  return [
    ...(loop === null
      ? []
      : [`loop ${loop.type === 'standard' ? 'standard' : loop.sequential ? 'sequential' : 'parallel'}`]),
    ...(loop?.type === 'multiInstance' ? loop.throwing.map(({ at }) => `throws at ${at}`) : []),
    ...(compensatedBy === null ? [] : ['compensated']),
    ...(isForCompensation ? ['compensates'] : []),
    ...(startQuantity > 1 ? ['startQuantity'] : []),
    ...(completionQuantity > 1 ? ['completionQuantity'] : []),
    ...(inputs.length > 0 ? ['inputs'] : []),
    ...(outputs === null ? [] : ['outputs']),
  ];
}
