import type { ElementId } from '../../identifiers.ts';
import { isActivity } from '../element.ts';
import type { Element } from '../element.ts';
import { instantiatingIn } from '../instantiating.ts';
import { linkTargetsOf } from '../links.ts';
import { rootScopeOf } from '../process.ts';
import type { ProcessModel, ScopeModel } from '../process.ts';
import { elementsOf, elementsOfKind } from './rule.ts';
import type { Rule } from './rule.ts';

/** What no token can ever reach is drawn by mistake, or cut off by one. */
export const unreachable: Rule<'unreachable'> = {
  code: 'unreachable',
  severity: 'warning',
  looksAt: 'process',
  find(model) {
    const reached = reachedIn(model);
    return elementsOf(model)
      .filter(({ id }) => !reached.has(id))
      .map(({ id }) => ({
        element: id,
        message: {
          en: `Expected a way from a start to "${id}"; found none`,
          'zh-CN': `没有任何路径能从开始到达“${id}”`,
        },
      }));
  },
};

function reachedIn(model: ProcessModel): ReadonlySet<ElementId> {
  const reached = new Set([
    ...beginningsOf(model.scopes[rootScopeOf(model)]),
    ...instantiatingIn(model).map(({ element }) => element),
    ...elementsOfKind(model, 'eventBasedGateway').flatMap(({ id, instantiates }) =>
      instantiates === null ? [] : [id],
    ),
  ]);
  for (const id of reached) {
    for (const next of nextOf(model.elements[id], model)) reached.add(next); // the loop visits what it adds
  }
  return reached;
}

function nextOf(element: Element | undefined, model: ProcessModel): readonly ElementId[] {
  if (element === undefined) return [];
  const targets = [
    ...element.outgoing.flatMap((flow) => model.flows[flow]?.target ?? []),
    ...linkTargetsOf(model, element),
  ];
  if (!isActivity(element)) return targets;
  const thrown = element.loop?.type === 'multiInstance' ? element.loop.throwing.map(({ event }) => event) : [];
  const handler = element.compensatedBy === null ? [] : [element.compensatedBy];
  return [...targets, ...thrown, ...element.boundaryEvents, ...handler, ...beginningsOf(model.scopes[element.id])];
}

const beginningsOf = (scope: ScopeModel | undefined): readonly ElementId[] =>
  scope === undefined ? [] : [...scope.starts, ...scope.implicitStarts, ...scope.eventSubProcesses];
