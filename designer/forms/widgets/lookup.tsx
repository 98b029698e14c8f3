import { Input, Select } from 'antd';
import { useClearing } from '../../components/useClearing.ts';
import { useTexts } from '../../i18n/texts.ts';
import { usePeople, useUnits } from '../../state/organisation.ts';
import { formTexts } from '../formTexts.ts';
import type { Widget, WidgetProps } from './widget.ts';

interface Found {
  readonly value: string;
  readonly label: string;
}

/** Finds one of many by typing: units and people; what is looked up elsewhere is typed. */
function Lookup(props: WidgetProps) {
  const { control, field, value, change } = props;
  if (field.source === 'units') return <UnitLookup {...props} />;
  if (field.source === 'users') return <PersonLookup {...props} />;
  const shown = typeof value === 'string' ? value : '';
  return <Input {...control} value={shown} onChange={({ target }) => change(target.value)} />;
}

function UnitLookup(props: WidgetProps) {
  const { all, nameOf } = useUnits();
  return <Finder {...props} found={all.map(({ code }) => ({ value: code, label: `${nameOf(code)} (${code})` }))} />;
}

function PersonLookup(props: WidgetProps) {
  const { all, nameOf } = usePeople();
  return (
    <Finder
      {...props}
      found={all.map(({ username }) => ({ value: username, label: `${nameOf(username)} (${username})` }))}
    />
  );
}

function Finder({ control, label, value, change, found }: WidgetProps & { readonly found: readonly Found[] }) {
  const t = useTexts(formTexts);
  const clearing = useClearing();
  const chosen = typeof value === 'string' && value !== '' ? value : null;
  const isKnown = found.some((each) => each.value === chosen);
  const options = chosen === null || isKnown ? found : [{ value: chosen, label: chosen }, ...found];
  return (
    <Select<string>
      {...control}
      aria-label={label}
      allowClear={clearing}
      placeholder={t('search')}
      value={chosen}
      options={[...options]}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(next: string | undefined) => change(next ?? null)}
    />
  );
}

export const lookup: Widget = { Control: Lookup };
