import type { Meter } from '../../feel/evaluation/meter.ts';
import { areEqual } from '../../feel/values/equality.ts';
import type { Value } from '../../feel/values/value.ts';
import type { DecisionTable, HitPolicy, Rule } from '../model.ts';
import { aggregate } from './aggregate.ts';
import type { ComesBefore } from './priority.ts';
import { tableFault } from './tableFault.ts';

/** A rule that holds; its outputs are read only if the hit policy asks for them. */
export interface Hit {
  readonly rule: Rule;
  readonly values: () => readonly Value[];
}

/** The answer, and the hits that made it. */
export interface Settled {
  readonly value: Value;
  readonly hits: readonly Hit[];
}

export interface Settling {
  readonly decision: string;
  readonly valueOf: (values: readonly Value[]) => Value;
  readonly comesBefore: ComesBefore;
  readonly meter: Meter;
}

type Settle = (hits: readonly Hit[], settling: Settling, table: DecisionTable) => Settled;

/** DMN 1.5, 8.2.10. */
const policies: { readonly [Policy in HitPolicy]: Settle } = {
  UNIQUE: (hits, settling) => (hits.length > 1 ? severalMatch(hits, settling) : single(hits, settling)),
  FIRST: (hits, settling) => single(hits.slice(0, 1), settling),
  ANY: any,
  PRIORITY: (hits, settling) => single(ordered(hits, settling).slice(0, 1), settling),
  COLLECT: collect,
  'RULE ORDER': listed,
  'OUTPUT ORDER': (hits, settling) => listed(ordered(hits, settling), settling),
};

export const settleBy = (table: DecisionTable, hits: readonly Hit[], settling: Settling): Settled =>
  policies[table.hitPolicy](hits, settling, table);

function single(hits: readonly Hit[], { valueOf }: Settling): Settled {
  const [hit] = hits;
  return hit === undefined ? NOTHING : { value: valueOf(hit.values()), hits };
}

function listed(hits: readonly Hit[], { valueOf }: Settling): Settled {
  return hits.length === 0 ? NOTHING : { value: hits.map((hit) => valueOf(hit.values())), hits };
}

function any(hits: readonly Hit[], settling: Settling): Settled {
  const [first, ...others] = hits.map((hit) => settling.valueOf(hit.values()));
  if (first === undefined) return NOTHING;
  const differing = others.findIndex((value) => !areEqual(first, value, settling.meter));
  if (differing >= 0) outputsDiffer(hits[0], hits[differing + 1], settling);
  return { value: first, hits };
}

function collect(hits: readonly Hit[], settling: Settling, { aggregation }: DecisionTable): Settled {
  if (aggregation === 'COUNT') return { value: hits.length, hits };
  if (aggregation === null || hits.length === 0) return listed(hits, settling);
  const values = hits.map((hit) => settling.valueOf(hit.values()));
  const total = aggregate(aggregation, values);
  if (total !== undefined) return { value: total, hits };
  return tableFault(
    'notAggregable',
    settling.decision,
    `expected numbers${aggregation === 'SUM' ? '' : ', or values of one type that has an order,'} to aggregate by ${aggregation}; found others`,
    rulesOf(hits),
  );
}

/** Stable: hits of the same priority stay in the order of the rules. */
function ordered(hits: readonly Hit[], { comesBefore, meter }: Settling): readonly Hit[] {
  return hits
    .map(({ rule, values }) => ({ rule, read: values() }))
    .sort((one, other) => comesBefore(one.read, other.read, meter))
    .map(({ rule, read }) => ({ rule, values: () => read }));
}

const NOTHING: Settled = { value: null, hits: [] };

const rulesOf = (hits: readonly (Hit | undefined)[]): readonly Rule[] =>
  hits.flatMap((hit) => (hit === undefined ? [] : [hit.rule]));

const numbersOf = (rules: readonly Rule[]): string => rules.map(({ number }) => number).join(', ');

function severalMatch(hits: readonly Hit[], { decision }: Settling): never {
  const rules = rulesOf(hits);
  return tableFault(
    'severalRulesMatch',
    decision,
    `expected one rule to match by the hit policy UNIQUE; found rules ${numbersOf(rules)}`,
    rules,
  );
}

function outputsDiffer(one: Hit | undefined, other: Hit | undefined, { decision }: Settling): never {
  const rules = rulesOf([one, other]);
  return tableFault(
    'outputsDiffer',
    decision,
    `expected all matching rules to have the same outputs by the hit policy ANY; found others in rules ${numbersOf(rules)}`,
    rules,
  );
}
