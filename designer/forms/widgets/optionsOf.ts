import type { Json } from '../../../engine/core/expressions.ts';
import type { FormField, Option } from '../formDocument.ts';
import type { Schema } from '../schema/schema.ts';

/** What can be chosen: as the layout names it, else as the schema lists it. */
export function optionsOf({ options }: FormField, schema: Schema): readonly Option[] {
  if (options !== undefined) return options;
  if (schema.enum !== undefined)
    return schema.enum.flatMap((value) => (isChoosable(value) ? [{ value, label: {} }] : []));
  return (schema.oneOf ?? []).flatMap(({ const: value, title }) =>
    isChoosable(value) ? [{ value, label: title === undefined ? {} : { en: title, 'zh-CN': title } }] : [],
  );
}

const isChoosable = (value: Json | undefined): value is Option['value'] =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
