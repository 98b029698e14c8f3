/** What this engine reads of the expression language of Java (JUEL, EL 2.2). */
export type Juel =
  | { readonly kind: 'constant'; readonly value: null | boolean | number | string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'property'; readonly of: Juel; readonly name: string }
  | { readonly kind: 'index'; readonly of: Juel; readonly index: Juel }
  | { readonly kind: 'call'; readonly of: Juel | null; readonly name: string; readonly given: readonly Juel[] }
  | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Juel }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Juel; readonly right: Juel }
  | { readonly kind: 'choice'; readonly condition: Juel; readonly then: Juel; readonly otherwise: Juel };

export type UnaryOperator = 'not' | 'minus' | 'empty';

export type BinaryOperator = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | 'modulo';
