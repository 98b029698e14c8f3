import type { Json } from '../../engine/core/expressions.ts';
import { useFormats } from '../i18n/useFormats.ts';
import { useTexts } from '../i18n/texts.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { usePeople, useUnits } from '../state/organisation.ts';
import type { FormField } from './formDocument.ts';
import { formTexts } from './formTexts.ts';
import { schemaAt } from './schema/schema.ts';
import type { Schema } from './schema/schema.ts';
import { optionsOf } from './widgets/optionsOf.ts';

interface ReadOnlyValueProps {
  readonly field: FormField;
  readonly schema: Schema;
  readonly value: Json;
}

/** A value to be read, as its widget would show it. */
export function ReadOnlyValue(props: ReadOnlyValueProps) {
  const { field, schema, value } = props;
  const text = useValueText();
  if (Array.isArray(value) && field.columns !== undefined && value.length > 0) return <ReadOnlyTable {...props} />;
  if (field.widget === 'signature' && typeof value === 'string' && value.startsWith('data:image/'))
    return <img className="ac-form-signed" src={value} alt="" />;
  return <span className="ac-form-value">{text(field, schema, value)}</span>;
}

function ReadOnlyTable({ field, schema, value }: ReadOnlyValueProps) {
  const label = useLabel();
  const rows = value as readonly { readonly [column: string]: Json }[];
  const columns = field.columns ?? [];
  return (
    <div className="ac-form-table">
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.field} scope="col">
                {label(column.label, column.field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map((column) => (
                <td key={column.field} data-label={label(column.label, column.field)}>
                  <ReadOnlyValue
                    field={column}
                    schema={schemaAt(schema, `/${index}/${column.field}`)}
                    value={row[column.field] ?? null}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const NOTHING = '—';

function useValueText(): (field: FormField, schema: Schema, value: Json) => string {
  const t = useTexts(formTexts);
  const label = useLabel();
  const formats = useFormats();
  const units = useUnits();
  const people = usePeople();
  return (field, schema, value) => {
    if (value === null || value === '') return NOTHING;
    const option = optionsOf(field, schema).find((each) => each.value === value);
    if (option !== undefined) return label(option.label, plain(value));
    if (typeof value === 'boolean') return value ? t('yes') : t('no');
    if (typeof value === 'number') return field.widget === 'money' ? formats.money(value) : formats.number(value);
    if (typeof value !== 'string') return Array.isArray(value) && value.length === 0 ? NOTHING : plain(value);
    if (field.widget === 'lookup') return field.source === 'units' ? units.nameOf(value) : people.nameOf(value);
    return INSTANT.test(value) ? formats.moment(value) : value;
  };
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

const plain = (value: Json): string =>
  Array.isArray(value)
    ? (value as readonly Json[]).map(plain).join(', ')
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
