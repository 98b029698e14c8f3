import { Select } from 'antd';
import { useClearing } from '../../components/useClearing.ts';
import { inboxTexts } from '../../i18n/inboxTexts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLabel } from '../../i18n/useLabel.ts';
import { useUnits } from '../../state/organisation.ts';
import { useTally } from '../../state/tasks.ts';
import { Field } from '../../ui/Field.tsx';
import { dues, priorities } from './inboxView.ts';
import type { InboxView } from './inboxView.ts';

interface InboxFiltersProps {
  readonly view: InboxView;
  readonly change: (change: Partial<InboxView>) => void;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What the list can be narrowed down to, each with exactly as many tasks as it would hold. */
export function InboxFilters({ view, change }: InboxFiltersProps) {
  const t = useTexts(inboxTexts);
  const label = useLabel();
  const { nameOf } = useUnits();
  const { data } = useTally(view.whose);
  const tallies = data?.items ?? [];

  type Tally = (typeof tallies)[number];
  const isIn = (tally: Tally, ...by: readonly ('process' | 'element' | 'unit')[]): boolean =>
    by.every((name) => view[name] === '' || tally[name] === view[name]);
  const counted = (
    by: readonly Tally[],
    valueOf: (tally: Tally) => string,
    nameIn: (tally: Tally) => string,
  ): Choice[] => {
    const sums = new Map<string, { readonly name: string; readonly count: number }>();
    for (const tally of by) {
      const value = valueOf(tally);
      sums.set(value, { name: nameIn(tally), count: (sums.get(value)?.count ?? 0) + tally.tasks });
    }
    return [...sums].map(([value, { name, count }]) => ({ value, label: t('counted', { name, count }) }));
  };

  const workflows = counted(
    tallies.filter((tally) => isIn(tally, 'unit')),
    ({ process }) => process,
    ({ processLabels, processName }) => label(processLabels, processName),
  );
  const steps = counted(
    tallies.filter((tally) => isIn(tally, 'process', 'unit')),
    ({ element }) => element,
    ({ labels, name }) => label(labels, name),
  );
  const units = counted(
    tallies.filter((tally) => tally.unit !== null && isIn(tally, 'process', 'element')),
    ({ unit }) => unit ?? '',
    ({ unit }) => nameOf(unit ?? ''),
  );
  const urgencies = priorities.map((value) => ({
    value,
    label: value === '80' ? t('priorityUrgent') : t('priorityHigh'),
  }));
  const deadlines = dues.map((value) => ({
    value,
    label: value === 'overdue' ? t('dueOverdue') : value === 'today' ? t('dueToday') : t('dueWeek'),
  }));

  return (
    <div className="ac-inbox-filters" id="filters">
      <Filter
        name={t('workflow')}
        value={view.process}
        choices={workflows}
        choose={(process) => change({ process, element: '' })}
      />
      <Filter name={t('step')} value={view.element} choices={steps} choose={(element) => change({ element })} />
      <Filter name={t('unit')} value={view.unit} choices={units} choose={(unit) => change({ unit })} />
      <Filter
        name={t('priority')}
        value={view.priority}
        choices={urgencies}
        choose={(priority) => change({ priority })}
      />
      <Filter
        name={t('due')}
        value={view.due}
        choices={deadlines}
        choose={(due) => change({ due: dues.find((each) => each === due) ?? '' })}
      />
    </div>
  );
}

interface FilterProps {
  readonly name: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly choose: (value: string) => void;
}

function Filter({ name, value, choices, choose }: FilterProps) {
  const t = useTexts(inboxTexts);
  const clearing = useClearing();
  const isKnown = value === '' || choices.some((choice) => choice.value === value);
  const options = isKnown ? choices : [{ value, label: t('counted', { name: value, count: 0 }) }, ...choices];
  return (
    <Field label={name}>
      {(control) => (
        <Select<string>
          {...control}
          allowClear={clearing}
          placeholder={t('any')}
          value={value === '' ? null : value}
          options={[...options]}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(next: string | undefined) => choose(next ?? '')}
        />
      )}
    </Field>
  );
}
