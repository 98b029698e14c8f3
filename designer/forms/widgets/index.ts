import type { FormField, WidgetName } from '../formDocument.ts';
import type { Schema } from '../schema/schema.ts';
import { checkbox, choice, choices } from './choice.tsx';
import { date, dateTime } from './date.tsx';
import { folded } from './folded.tsx';
import { lookup } from './lookup.tsx';
import { money, number } from './number.tsx';
import { rating } from './rating.tsx';
import { file, photo } from './references.tsx';
import { signature } from './signature.tsx';
import { table } from './table.tsx';
import { phone, text, textarea } from './text.tsx';
import type { Widget } from './widget.ts';

const registry: Readonly<Record<WidgetName, Widget>> = {
  text,
  textarea,
  number,
  money,
  date,
  dateTime,
  choice,
  choices,
  checkbox,
  rating,
  photo,
  signature,
  file,
  phone,
  table,
  lookup,
};

/** In a cell there is no room for a choice at a glance, nor for a label. */
const inCells: Partial<Record<WidgetName, Widget>> = { textarea: text, choice: folded };

export function widgetOf(field: FormField, schema: Schema): Widget & { readonly inCell: Widget } {
  const name = field.widget !== undefined && field.widget in registry ? field.widget : guessed(field, schema);
  return { ...registry[name], inCell: inCells[name] ?? registry[name] };
}

function guessed({ columns }: FormField, { type, enum: listed, format, items }: Schema): WidgetName {
  if (listed !== undefined) return 'choice';
  if (type === 'boolean') return 'checkbox';
  if (type === 'number' || type === 'integer') return 'number';
  if (type === 'array') return columns === undefined && items?.enum !== undefined ? 'choices' : 'table';
  if (format === 'date') return 'date';
  return format === 'date-time' ? 'dateTime' : 'text';
}
