/** What `instance of` and typed parameters name (DMN 1.5, 10.3.2.9 and table 47). */
export type FeelType =
  | { readonly kind: 'simple'; readonly name: SimpleTypeName }
  | { readonly kind: 'list'; readonly item: FeelType }
  | { readonly kind: 'range'; readonly item: FeelType }
  | { readonly kind: 'context'; readonly entries: readonly { readonly name: string; readonly type: FeelType }[] }
  | { readonly kind: 'function' };

const simpleTypeNames = [
  'Any',
  'Null',
  'boolean',
  'number',
  'string',
  'date',
  'time',
  'date and time',
  'days and time duration',
  'years and months duration',
  'list',
  'context',
  'range',
  'function',
] as const;

export type SimpleTypeName = (typeof simpleTypeNames)[number];

export const simpleTypeName = (text: string): SimpleTypeName | undefined =>
  simpleTypeNames.find((name) => name === text);
