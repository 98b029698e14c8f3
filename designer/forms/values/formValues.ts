import type { Json, Variables } from '../../../engine/core/expressions.ts';
import { createEvaluate } from '../../../engine/feel/createEvaluate.ts';
import { fieldsOf, isGroup } from '../formDocument.ts';
import type { FormDocument, FormField, LayoutItem } from '../formDocument.ts';
import { schemaAt } from '../schema/schema.ts';

/** What stands in the fields, null where nothing does. */
export type FormValues = { readonly [field: string]: Json };

const evaluate = createEvaluate();

/** What the fields hold at first: what their expression answers, else nothing; a box that can be checked is unchecked. */
export function firstValues({ layout, schema }: FormDocument, variables: Variables): FormValues {
  return Object.fromEntries(
    fieldsOf(layout).map((field) => {
      const found = field.value === undefined ? null : answerTo(field.value, variables);
      const isBox = schemaAt(schema, `/${field.field}`).type === 'boolean';
      return [field.field, isBox && field.readOnly !== true ? (found ?? false) : found];
    }),
  );
}

/** The items that are to be seen now; a group of which nothing is to be seen is left out. */
export function shownItems(
  layout: readonly LayoutItem[],
  values: FormValues,
  variables: Variables,
): readonly LayoutItem[] {
  const reach = { ...variables, ...values };
  return layout.flatMap((item): readonly LayoutItem[] => {
    if (!isGroup(item)) return isShown(item, reach) ? [item] : [];
    const fields = shownItems(item.fields, values, variables);
    return fields.length === 0 ? [] : [{ ...item, fields }];
  });
}

/** What is sent: of the fields that are to be seen, those that may be filled in and are. */
export function answerOf({ layout }: FormDocument, values: FormValues, variables: Variables): FormValues {
  const shown = fieldsOf(shownItems(layout, values, variables));
  return Object.fromEntries(
    shown
      .filter(({ readOnly }) => readOnly !== true)
      .flatMap(({ field }) => {
        const value = withoutBlanks(values[field] ?? null);
        return value === null ? [] : [[field, value] as const];
      }),
  );
}

/** An expression that fails shows its field: better one too many than one that nobody can fill in. */
function isShown({ showIf }: FormField, reach: Variables): boolean {
  if (showIf === undefined) return true;
  const answer = evaluate(showIf, reach, Date.now());
  return !answer.ok || answer.value === true;
}

function answerTo(expression: string, variables: Variables): Json {
  const answer = evaluate(expression, variables, Date.now());
  return answer.ok ? answer.value : null;
}

/** Text of nothing but blanks is none; the rows of a table keep only what is filled in. */
function withoutBlanks(value: Json): Json {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map(withoutBlanks).filter((item) => item !== null);
    return items.length === 0 && value.length > 0 ? null : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, item]) => [name, withoutBlanks(item)] as const);
  return Object.fromEntries(entries.filter(([, item]) => item !== null));
}
