import { Select } from 'antd';
import { useClearing } from '../../components/useClearing.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLabel } from '../../i18n/useLabel.ts';
import { formTexts } from '../formTexts.ts';
import { optionsOf } from './optionsOf.ts';
import type { Widget, WidgetProps } from './widget.ts';

function Folded({ control, field, schema, label: name, value, change }: WidgetProps) {
  const t = useTexts(formTexts);
  const clearing = useClearing();
  const label = useLabel();
  const options = optionsOf(field, schema);
  const chosen = options.findIndex((option) => option.value === value);
  return (
    <Select<number>
      {...control}
      aria-label={name}
      allowClear={clearing}
      placeholder={t('choose')}
      value={chosen < 0 ? null : chosen}
      options={options.map((option, index) => ({ value: index, label: label(option.label, String(option.value)) }))}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(index: number | undefined) => change(index === undefined ? null : (options[index]?.value ?? null))}
    />
  );
}

/** A choice in one line. */
export const folded: Widget = { Control: Folded };
