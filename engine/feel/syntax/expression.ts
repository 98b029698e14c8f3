import type { Value } from '../values/value.ts';
import type { Place } from './place.ts';
import type { FeelType } from './feelType.ts';

/** An expression of FEEL (DMN 1.5, 10.3.1.2) as a tree. Operators that chain are one node, so that long chains stay flat. */
export type Expression =
  | Node<'literal', { readonly value: Value }>
  | Node<'name', { readonly name: string }>
  | Node<'path', { readonly source: Expression; readonly name: string }>
  | Node<'filter', { readonly source: Expression; readonly condition: Expression | Test }>
  | Node<'call', { readonly callee: Expression; readonly given: Given }>
  | Node<'chain', { readonly first: Expression; readonly links: readonly Link[] }>
  | Node<'negation', { readonly operand: Expression }>
  | Node<'comparison', { readonly operator: ComparisonOperator; readonly left: Expression; readonly right: Expression }>
  | Node<'between', { readonly operand: Expression; readonly low: Expression; readonly high: Expression }>
  | Node<'membership', { readonly operand: Expression; readonly tests: readonly Test[] }>
  | Node<'connective', { readonly operator: 'and' | 'or'; readonly operands: readonly Expression[] }>
  | Node<'choice', { readonly condition: Expression; readonly then: Expression; readonly otherwise: Expression }>
  | Node<'iteration', { readonly sources: readonly Source[]; readonly body: Expression }>
  | Node<
      'quantified',
      { readonly quantifier: 'some' | 'every'; readonly sources: readonly Source[]; readonly body: Expression }
    >
  | Node<'list', { readonly items: readonly Expression[] }>
  | Node<'context', { readonly entries: readonly Entry[] }>
  | Node<'range', RangeEnds>
  | Node<'function', { readonly parameters: readonly FormalParameter[]; readonly body: Expression }>
  | Node<'instanceOf', { readonly operand: Expression; readonly type: FeelType }>;

export type ExpressionKind = Expression['kind'];
export type ExpressionOf<Kind extends ExpressionKind> = Extract<Expression, { readonly kind: Kind }>;

/** A positive unary test (10.3.1.2, rule 7): a comparison with the input, or an expression that is compared with it. */
export type Test =
  | Node<'compareTest', { readonly operator: ComparisonOperator; readonly operand: Expression }>
  | Node<'matchTest', { readonly expression: Expression }>;

/** The content of a decision table's input cell (10.3.1.2, rule 15). */
export type Tests =
  | { readonly kind: 'anything' }
  | { readonly kind: 'tests'; readonly negated: boolean; readonly tests: readonly Test[] };

export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '**';

export interface Link {
  readonly operator: ArithmeticOperator;
  readonly operand: Expression;
  readonly place: Place;
}

/** What a call hands over: in order, or by name. */
export type Given =
  | { readonly by: 'position'; readonly values: readonly Expression[] }
  | { readonly by: 'name'; readonly values: readonly NamedArgument[] };

export interface NamedArgument {
  readonly name: string;
  readonly value: Expression;
}

/** `name in list` or `name in first..last`. */
export interface Source {
  readonly name: string;
  readonly from: Expression;
  readonly to: Expression | null;
  readonly place: Place;
}

export interface Entry {
  readonly key: string;
  readonly value: Expression;
}

export interface FormalParameter {
  readonly name: string;
  readonly type: FeelType | null;
}

interface RangeEnds {
  readonly start: Expression;
  readonly end: Expression;
  readonly startIncluded: boolean;
  readonly endIncluded: boolean;
}

type Node<Kind extends string, Content> = { readonly kind: Kind; readonly place: Place } & Content;
