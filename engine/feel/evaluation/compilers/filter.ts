import type { Expression, Test } from '../../syntax/expression.ts';
import { weightOf } from '../../syntax/weightOf.ts';
import { described } from '../../values/described.ts';
import { isContext, isList, type ListValue, type Value } from '../../values/value.ts';
import type { Compile, Compiler } from '../compile.ts';
import { compileTests } from '../compileTests.ts';
import { fault } from '../fault.ts';
import { Meter } from '../meter.ts';
import { withEntries, withName, type Scope } from '../scope.ts';

/** What a filter says of one item: a position in the list, or whether to keep it. */
interface Judge {
  readonly of: (item: Value, scope: Scope) => Value;
  /** What judging one item costs. */
  readonly steps: number;
}

/**
 * `list[2]`, `list[-1]` and `list[price > 5]` (DMN 1.5, 10.3.2.5). A condition sees each item as `item` and the entries
 * of an item that is a context by their names. What is no list is a list of one.
 */
export const filter: Compiler<'filter'> = (expression, compile) => {
  const source = compile(expression.source);
  const judge = compileJudge(expression.condition, compile);
  const isCondition = CONDITIONS.has(expression.condition.kind);
  const { place } = expression;
  return (scope) => {
    const value = source(scope);
    if (value === null) return null;
    const items: ListValue = isList(value) ? value : [value];
    if (isCondition) return keptOf(items, scope, judge, place);
    // Whether a name or a sum is a position or a condition shows with the first item.
    const first = judge.of(items[0] ?? null, scope);
    return typeof first === 'number' ? itemAt(items, first) : keptOf(items, scope, judge, place);
  };
};

/** The kinds that are never a position. */
const CONDITIONS: ReadonlySet<string> = new Set<Expression['kind'] | Test['kind']>([
  'comparison',
  'connective',
  'membership',
  'between',
  'quantified',
  'instanceOf',
  'compareTest',
]);

/** `list[< 5]` tests each item itself. */
function compileJudge(condition: Expression | Test, compile: Compile): Judge {
  const steps = Meter.stepsFor(weightOf(condition));
  if (condition.kind === 'compareTest' || condition.kind === 'matchTest')
    return { of: compileTests([condition], compile), steps };
  const run = compile(condition);
  return { of: (item, scope) => run(scopeOfItem(scope, item)), steps };
}

function keptOf(items: ListValue, scope: Scope, judge: Judge, place: Expression['place']): ListValue {
  return items.filter((item) => {
    scope.meter.spend(judge.steps);
    const answer = judge.of(item, scope);
    if (answer === null || typeof answer === 'boolean') return answer === true;
    return fault(`Expected a position or a condition in the filter; found ${described(answer)}`, place);
  });
}

function scopeOfItem(scope: Scope, item: Value): Scope {
  const named = withName(scope, 'item', item);
  return isContext(item) ? withEntries(named, item) : named;
}

/** Positions count from one, and from the end where negative; where there is no item there is null. */
const itemAt = (items: ListValue, position: number): Value =>
  items[position < 0 ? items.length + position : position - 1] ?? null;
