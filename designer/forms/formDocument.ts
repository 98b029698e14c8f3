import type { Labels } from '../i18n/useLabel.ts';
import type { Schema } from './schema/schema.ts';

export type WidgetName =
  | 'text'
  | 'textarea'
  | 'number'
  | 'money'
  | 'date'
  | 'dateTime'
  | 'choice'
  | 'choices'
  | 'checkbox'
  | 'rating'
  | 'photo'
  | 'signature'
  | 'file'
  | 'phone'
  | 'table'
  | 'lookup';

export interface Option {
  readonly value: string | number | boolean;
  readonly label: Labels;
}

export interface FormField {
  readonly field: string;
  readonly widget?: WidgetName;
  readonly label?: Labels;
  readonly help?: Labels;
  readonly placeholder?: Labels;
  readonly width?: 'half' | 'full';
  /** FEEL over the form's values and the variables in reach. */
  readonly showIf?: string;
  /** Shown, not sent. */
  readonly readOnly?: boolean;
  /** FEEL that answers the first value. */
  readonly value?: string;
  readonly options?: readonly Option[];
  readonly columns?: readonly FormField[];
  /** Of a lookup: what is looked up. */
  readonly source?: string;
}

export interface FormGroup {
  readonly group: Labels;
  readonly fields: readonly LayoutItem[];
}

export type LayoutItem = FormField | FormGroup;

/** A form as docs/reference/extensions.md has it. */
export interface FormDocument {
  readonly title: Labels;
  readonly schema: Schema;
  readonly layout: readonly LayoutItem[];
}

export const isGroup = (item: LayoutItem): item is FormGroup => 'fields' in item;

/** Every field of a layout, whatever group it stands in. */
export const fieldsOf = (layout: readonly LayoutItem[]): readonly FormField[] =>
  layout.flatMap((item) => (isGroup(item) ? fieldsOf(item.fields) : [item]));

/**
 * Reads what the server keeps as an owner wrote it. The engine has looked at the schema only, so a layout that is missing or strange
 * becomes one field for each property.
 */
export function readFormDocument(document: unknown): FormDocument | null {
  if (!isRecord(document) || !isRecord(document['schema'])) return null;
  const schema = document['schema'] as Schema;
  const layout = Array.isArray(document['layout']) ? itemsIn(document['layout']) : [];
  return {
    title: isRecord(document['title']) ? (document['title'] as Labels) : {},
    schema,
    layout: layout.length > 0 ? layout : Object.keys(schema.properties ?? {}).map((field) => ({ field })),
  };
}

function itemsIn(layout: readonly unknown[]): readonly LayoutItem[] {
  return layout.flatMap((item): readonly LayoutItem[] => {
    if (!isRecord(item)) return [];
    if (Array.isArray(item['fields']))
      return [{ group: isRecord(item['group']) ? (item['group'] as Labels) : {}, fields: itemsIn(item['fields']) }];
    return typeof item['field'] === 'string' ? [item as unknown as FormField] : [];
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
