import { unreachable } from '../invariant.ts';
import type { Loop, Mapping } from './activity.ts';
import { isActivity } from './element.ts';
import type { ActivityElement, Element } from './element.ts';
import type { ProcessModel } from './process.ts';
import type { Expression } from './text.ts';
import type { Trigger } from './trigger.ts';

/** An expression and where it stands. */
export interface PlacedExpression {
  /** The id of the element, flow, scope or process. */
  readonly owner: string;
  readonly setting: string;
  readonly expression: Expression;
}

type Settings = { readonly [setting: string]: Expression | null };

/** Every expression of a process, so that nothing that asks about expressions forgets one. */
export function expressionsIn(model: ProcessModel): readonly PlacedExpression[] {
  return [
    ...placed(model.id, { businessKey: model.businessKey, title: model.title }),
    ...Object.values(model.scopes).flatMap(({ id, variables }) => placed(id, variables)),
    ...Object.values(model.elements).flatMap((element) => expressionsOf(element)),
    ...Object.values(model.flows).flatMap(({ id, condition }) => placed(id, { condition })),
  ];
}

const placed = (owner: string, settings: Settings): readonly PlacedExpression[] =>
  Object.entries(settings).flatMap(([setting, expression]) =>
    expression === null ? [] : [{ owner, setting, expression }],
  );

function expressionsOf(element: Element): readonly PlacedExpression[] {
  const outputs = 'outputs' in element ? (element.outputs ?? []) : [];
  return [
    ...ownExpressions(element),
    ...mapped(element.id, 'output', outputs),
    ...(isActivity(element) ? activityExpressions(element) : []),
  ];
}

/** What only elements of one kind have. */
function ownExpressions(element: Element): readonly PlacedExpression[] {
  switch (element.kind) {
    case 'startEvent':
    case 'endEvent':
    case 'intermediateCatchEvent':
    case 'intermediateThrowEvent':
    case 'implicitThrowEvent':
    case 'boundaryEvent':
      return triggerExpressions(element.id, element.trigger);
    case 'userTask': {
      const { unit, assignee, candidates, exclude } = element.assignment;
      const { due, followUp, priority } = element;
      return placed(element.id, { unit, assignee, candidates, exclude, due, followUp, priority });
    }
    case 'sendTask':
      return element.sends.by === 'message' ? triggerExpressions(element.id, element.sends.message) : [];
    case 'receiveTask':
      return triggerExpressions(element.id, element.message);
    case 'scriptTask':
      return element.runs.by === 'feel' ? placed(element.id, { script: element.runs.script }) : [];
    case 'callActivity':
      return placed(element.id, { businessKey: element.businessKey });
    case 'complexGateway':
      return placed(element.id, { activationCondition: element.activationCondition });
    case 'adHocSubProcess': {
      const { completionCondition, activeElements } = element;
      return placed(element.id, { completionCondition, activeElements });
    }
    case 'task':
    case 'manualTask':
    case 'serviceTask':
    case 'businessRuleTask':
    case 'subProcess':
    case 'transaction':
    case 'eventSubProcess':
    case 'exclusiveGateway':
    case 'inclusiveGateway':
    case 'parallelGateway':
    case 'eventBasedGateway':
      return [];
    default:
      return unreachable(element);
  }
}

const mapped = (owner: string, setting: string, mappings: readonly Mapping[]): readonly PlacedExpression[] =>
  mappings.map(({ source, target }) => ({ owner, setting: `${setting} "${target}"`, expression: source }));

const activityExpressions = ({ id, inputs, loop }: ActivityElement): readonly PlacedExpression[] => [
  ...mapped(id, 'input', inputs),
  ...(loop === null ? [] : [...placed(id, loopSettings(loop)), ...throwConditions(id, loop)]),
];

const throwConditions = (owner: string, loop: Loop): readonly PlacedExpression[] =>
  loop.type === 'standard' ? [] : loop.throwing.flatMap(({ condition }) => placed(owner, { behavior: condition }));

function loopSettings(loop: Loop): Settings {
  switch (loop.type) {
    case 'standard':
      return { loopCondition: loop.condition };
    case 'multiInstance': {
      const { cardinality: loopCardinality, collection, outputItem, completionCondition } = loop;
      return { loopCardinality, collection, outputItem, completionCondition };
    }
    default:
      return unreachable(loop);
  }
}

function triggerExpressions(owner: string, trigger: Trigger): readonly PlacedExpression[] {
  switch (trigger.type) {
    case 'message':
      return [...placed(owner, { key: trigger.key }), ...mapped(owner, 'payload', trigger.payload ?? [])];
    case 'signal':
      return mapped(owner, 'payload', trigger.payload ?? []);
    case 'timer':
      return placed(owner, { timer: trigger.expression });
    case 'conditional':
      return placed(owner, { condition: trigger.condition });
    case 'none':
    case 'error':
    case 'escalation':
    case 'compensation':
    case 'terminate':
    case 'link':
    case 'cancel':
      return [];
    case 'multiple':
    case 'parallelMultiple':
      return trigger.triggers.flatMap((single) => triggerExpressions(owner, single));
    default:
      return unreachable(trigger);
  }
}
