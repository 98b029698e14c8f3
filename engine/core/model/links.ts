import type { ElementId } from '../identifiers.ts';
import type { Element } from './element.ts';
import { isEvent } from './element.ts';
import type { ProcessModel } from './process.ts';
import { triggersOf } from './trigger.ts';

/** By scope and name, where a token goes on that a throwing link takes. Worked out once a model. */
const targetsByModel = new WeakMap<ProcessModel, ReadonlyMap<string, ElementId>>();

/** The catching link of that name in a scope; undefined where there is none (BPMN 2.0.2, 10.5.5). */
export function linkTargetIn(model: ProcessModel, scope: ElementId, name: string): ElementId | undefined {
  const known = targetsByModel.get(model);
  if (known !== undefined) return known.get(keyOf(scope, name));
  const targets = new Map(Object.values(model.elements).flatMap(targetsOf));
  targetsByModel.set(model, targets);
  return targets.get(keyOf(scope, name));
}

/** Where the links that an element throws lead to. */
export function linkTargetsOf(model: ProcessModel, element: Element): readonly ElementId[] {
  if (!isEvent(element) || element.kind !== 'intermediateThrowEvent') return [];
  return triggersOf(element.trigger).flatMap((trigger) =>
    trigger.type === 'link' ? (linkTargetIn(model, element.scope, trigger.name) ?? []) : [],
  );
}

/** The elements whose links lead to this one. */
export const linkSourcesOf = (model: ProcessModel, target: Element): readonly ElementId[] =>
  target.kind === 'intermediateCatchEvent' && target.trigger.type === 'link'
    ? Object.values(model.elements).flatMap((element) =>
        element.scope === target.scope && linkTargetsOf(model, element).includes(target.id) ? [element.id] : [],
      )
    : [];

function targetsOf(element: Element): readonly (readonly [key: string, target: ElementId])[] {
  if (element.kind !== 'intermediateCatchEvent' || element.trigger.type !== 'link') return [];
  return [[keyOf(element.scope, element.trigger.name), element.id]];
}

const keyOf = (scope: ElementId, name: string): string => `${scope} ${name}`;
