import { unreachable } from '../../core/invariant.ts';
import { childrenOf } from './childrenOf.ts';
import type { Expression, Source, Test } from './expression.ts';

/** The names that the expression itself gives around a place in it. */
export type Given = ReadonlySet<string>;

/** Visits every expression inside with the names given there by `for`, `some`, `function`, contexts and filters. */
export function walk(
  expression: Expression | Test,
  given: Given,
  visit: (expression: Expression, given: Given) => void,
): void {
  const inside = (child: Expression | Test, names: Given = given): void => walk(child, names, visit);
  if (expression.kind === 'compareTest' || expression.kind === 'matchTest') {
    childrenOf(expression).forEach((child) => inside(child));
    return;
  }
  visit(expression, given);
  switch (expression.kind) {
    case 'iteration':
    case 'quantified': {
      const names = walkSources(expression.sources, given, visit);
      inside(expression.body, expression.kind === 'iteration' ? withNames(names, ['partial']) : names);
      return;
    }
    case 'function':
      inside(
        expression.body,
        withNames(
          given,
          expression.parameters.map(({ name }) => name),
        ),
      );
      return;
    case 'filter':
      inside(expression.source);
      inside(expression.condition, withNames(given, ['item']));
      return;
    case 'context':
      expression.entries.reduce((names, { key, value }) => {
        inside(value, names);
        return withNames(names, [key]);
      }, given);
      return;
    case 'literal':
    case 'name':
    case 'path':
    case 'call':
    case 'chain':
    case 'negation':
    case 'comparison':
    case 'between':
    case 'membership':
    case 'connective':
    case 'choice':
    case 'list':
    case 'range':
    case 'instanceOf':
      childrenOf(expression).forEach((child) => inside(child));
      return;
    default:
      unreachable(expression);
  }
}

/** Each source sees the names before it. */
function walkSources(
  sources: readonly Source[],
  given: Given,
  visit: (expression: Expression, given: Given) => void,
): Given {
  return sources.reduce((names, { name, from, to }) => {
    walk(from, names, visit);
    if (to !== null) walk(to, names, visit);
    return withNames(names, [name]);
  }, given);
}

const withNames = (given: Given, names: readonly string[]): Given => new Set([...given, ...names]);
