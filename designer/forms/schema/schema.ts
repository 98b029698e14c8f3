import type { Json } from '../../../engine/core/expressions.ts';

type TypeName = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';

/** The part of JSON Schema 2020-12 that forms are written in (docs/reference/extensions.md, Forms). */
export interface Schema {
  readonly type?: TypeName | readonly TypeName[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly enum?: readonly Json[];
  readonly const?: Json;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly title?: string;
}

/** What the schema says of the value at a JSON pointer. */
export function schemaAt(schema: Schema, place: string): Schema {
  const steps = place.split('/').slice(1);
  return steps.reduce<Schema>((at, step) => at.properties?.[unescaped(step)] ?? at.items ?? {}, schema);
}

const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');
