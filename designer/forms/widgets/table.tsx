import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Json } from '../../../engine/core/expressions.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLabel } from '../../i18n/useLabel.ts';
import type { ControlProps } from '../../ui/Field.tsx';
import type { FormField } from '../formDocument.ts';
import { formTexts } from '../formTexts.ts';
import { ReadOnlyValue } from '../ReadOnlyValue.tsx';
import { schemaAt } from '../schema/schema.ts';
import { useFaultText } from '../useFaultText.ts';
import { widgetOf } from './index.ts';
import type { Widget, WidgetProps } from './widget.ts';

type Row = { readonly [column: string]: Json };

/** Rows of a list. On a phone each row becomes a card. */
function Table({ control, field, schema, value, change, faultsWithin }: WidgetProps) {
  const t = useTexts(formTexts);
  const label = useLabel();
  const say = useFaultText(schema);
  const columns = field.columns ?? [];
  const rows = (Array.isArray(value) ? value : []) as readonly Row[];
  const put = (index: number, row: Row): void => change(rows.map((each, at) => (at === index ? row : each)));

  const cell = (column: FormField, row: Row, index: number) => {
    const name = label(column.label, column.field);
    const place = `/${index}/${column.field}`;
    const cellSchema = schemaAt(schema, place);
    const held = row[column.field] ?? null;
    if (column.readOnly === true) return <ReadOnlyValue field={column} schema={cellSchema} value={held} />;
    const faults = faultsWithin.filter((fault) => fault.place === place);
    const id = `${control.id}-${index}-${column.field}`;
    const wired: ControlProps & { readonly 'aria-label': string } = {
      id,
      'aria-label': t('cell', { column: name, number: index + 1 }),
      ...(faults.length === 0 ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-trouble` }),
    };
    const { Control } = widgetOf(column, cellSchema).inCell;
    return (
      <>
        <Control
          control={wired}
          field={column}
          schema={cellSchema}
          label={t('cell', { column: name, number: index + 1 })}
          value={held}
          change={(next) => put(index, { ...row, [column.field]: next })}
          faultsWithin={[]}
        />
        {faults.length > 0 && (
          <div className="ac-field-trouble" id={`${id}-trouble`}>
            {faults.map(say).join(' ')}
          </div>
        )}
      </>
    );
  };

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
            <th scope="col" className="ac-form-table-action">
              <span className="ac-unseen">{t('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // By position: a row has no other name.
            <tr key={index}>
              {columns.map((column) => (
                <td key={column.field} data-label={label(column.label, column.field)}>
                  {cell(column, row, index)}
                </td>
              ))}
              <td className="ac-form-table-action">
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('removeRow', { number: index + 1 })}
                  onClick={() => change(rows.filter((_, at) => at !== index))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <div className="ac-form-table-empty">{t('noRows')}</div>}
      {rows.length < (schema.maxItems ?? Infinity) && (
        <Button id={control.id} type="dashed" icon={<PlusOutlined />} onClick={() => change([...rows, {}])}>
          {t('addRow')}
        </Button>
      )}
    </div>
  );
}

export const table: Widget = { Control: Table, isGroup: true };
