import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { Json } from '../../../engine/core/expressions.ts';
import { useTexts } from '../../i18n/texts.ts';
import { formTexts } from '../formTexts.ts';
import type { Widget, WidgetProps } from './widget.ts';

/** Variables hold references to files, never files (ARCHITECTURE.md). */
function References({ control, schema, value, change, help }: WidgetProps & { readonly help: string }) {
  const t = useTexts(formTexts);
  const isList = schema.type === 'array';
  const held: readonly Json[] = Array.isArray(value) ? value : value === null ? [] : [value];
  const put = (references: readonly Json[]): void =>
    change(isList ? references : references.length === 0 ? null : (references[0] ?? null));
  return (
    <div className="ac-form-references">
      <div className="ac-field-help">{help}</div>
      {held.map((reference, index) => (
        // By position: a reference has no other name than its text, which is being typed.
        <div key={index} className="ac-form-reference">
          <Input
            aria-label={t('reference', { number: index + 1 })}
            value={typeof reference === 'string' ? reference : ''}
            autoFocus={reference === ''}
            onChange={({ target }) => put(held.map((each, at) => (at === index ? target.value : each)))}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('removeReference', { number: index + 1 })}
            onClick={() => put(held.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {(isList || held.length === 0) && held.length < (schema.maxItems ?? Infinity) && (
        <Button id={control.id} type="dashed" icon={<PlusOutlined />} onClick={() => put([...held, ''])}>
          {t('addReference')}
        </Button>
      )}
    </div>
  );
}

function Photos(props: WidgetProps) {
  return <References {...props} help={useTexts(formTexts)('photoHelp')} />;
}

function Files(props: WidgetProps) {
  return <References {...props} help={useTexts(formTexts)('fileHelp')} />;
}

export const photo: Widget = { Control: Photos, isGroup: true };
export const file: Widget = { Control: Files, isGroup: true };
