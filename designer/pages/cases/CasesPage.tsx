import { FolderOpenOutlined, PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { Failed } from '../../components/Failed.tsx';
import { InstanceState } from '../../components/InstanceState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Only } from '../../components/Only.tsx';
import { useClearing } from '../../components/useClearing.ts';
import { caseTexts } from '../../i18n/caseTexts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useLabel } from '../../i18n/useLabel.ts';
import { caseNumberOf } from '../../state/caseNumberOf.ts';
import { useCan } from '../../state/capabilities.ts';
import { useInstances } from '../../state/instances.ts';
import type { Instance, InstanceQuery } from '../../state/instances.ts';
import { usePeople, useUnits } from '../../state/organisation.ts';
import { paths } from '../../state/paths.ts';
import { useWorkflows } from '../../state/workflows.ts';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import '../../ui/card.css';

const statuses = ['running', 'completed', 'cancelled'] as const;

/** The cases that somebody may see, the newest first. */
export function CasesPage() {
  const t = useTexts(caseTexts);
  const mayStart = useCan('startCases');
  return (
    <Only who="seeCases">
      <div className="ac-page">
        <div className="ac-page-head">
          <h1>{t('cases')}</h1>
          {mayStart && (
            <Link to={paths.start()} className="ac-page-link">
              <PlusOutlined aria-hidden />
              {t('newCase')}
            </Link>
          )}
        </div>
        <Cases />
      </div>
    </Only>
  );
}

function Cases() {
  const t = useTexts(caseTexts);
  const [search, setSearch] = useSearchParams();
  const cases = useInstances(queryIn(search));
  const change = (name: string, value: string): void => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };

  const list = (): React.ReactNode => {
    if (cases.isPending) return <Loading />;
    if (cases.isError) return <Failed error={cases.error} retry={cases.refetch} />;
    const items = cases.data.pages.flatMap((page) => page.items);
    if (items.length === 0)
      return (
        <Notice
          picture={<FolderOpenOutlined />}
          title={search.size > 0 ? t('emptyFiltered') : t('empty')}
          action={
            search.size > 0 ? (
              <Button onClick={() => setSearch({}, { replace: true })}>{t('clearFilters')}</Button>
            ) : undefined
          }
        >
          {search.size > 0 ? null : t('emptyHelp')}
        </Notice>
      );
    return (
      <>
        <CaseTable items={items} />
        {cases.hasNextPage && (
          <Button block type="text" loading={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
            {t('more')}
          </Button>
        )}
      </>
    );
  };

  return (
    <>
      <CaseFilters search={search} change={change} />
      <p className="ac-quiet" role="status">
        {cases.isSuccess ? t('total', { count: cases.data.pages[0]?.total ?? 0 }) : ''}
      </p>
      {list()}
    </>
  );
}

interface CaseFiltersProps {
  readonly search: URLSearchParams;
  readonly change: (name: string, value: string) => void;
}

function CaseFilters({ search, change }: CaseFiltersProps) {
  const t = useTexts(caseTexts);
  const label = useLabel();
  const workflows = useWorkflows();
  const clearing = useClearing();
  return (
    <div className="ac-page-tools">
      <Field label={t('search')}>
        {(control) => (
          <Input
            {...control}
            type="search"
            allowClear
            prefix={<SearchOutlined aria-hidden />}
            placeholder={t('searchHint')}
            value={search.get('text') ?? ''}
            onChange={({ target }) => change('text', target.value)}
          />
        )}
      </Field>
      <Field label={t('workflow')}>
        {(control) => (
          <Select<string>
            {...control}
            allowClear={clearing}
            placeholder={t('any')}
            value={search.get('process')}
            options={(workflows.data?.items ?? []).map(({ process, labels, name }) => ({
              value: process,
              label: label(labels, name),
            }))}
            onChange={(next: string | undefined) => change('process', next ?? '')}
          />
        )}
      </Field>
      <Field label={t('state')}>
        {(control) => (
          <Select<string>
            {...control}
            allowClear={clearing}
            placeholder={t('any')}
            value={search.get('status')}
            options={statuses.map((status) => ({ value: status, label: t(status) }))}
            onChange={(next: string | undefined) => change('status', next ?? '')}
          />
        )}
      </Field>
      <label className="ac-check">
        <input
          type="checkbox"
          checked={search.get('incidents') === 'true'}
          onChange={({ target }) => change('incidents', target.checked ? 'true' : '')}
        />
        {t('trouble')}
      </label>
    </div>
  );
}

function queryIn(search: URLSearchParams): InstanceQuery {
  const status = statuses.find((each) => each === search.get('status'));
  const process = search.get('process') ?? '';
  const text = (search.get('text') ?? '').trim();
  return {
    cases: true,
    ...(status === undefined ? {} : { status }),
    ...(process === '' ? {} : { process }),
    ...(text === '' ? {} : { text }),
    ...(search.get('incidents') === 'true' ? { incidents: true } : {}),
  };
}

function CaseTable({ items }: { readonly items: readonly Instance[] }) {
  const t = useTexts(caseTexts);
  const label = useLabel();
  const { moment } = useFormats();
  const units = useUnits();
  const people = usePeople();
  return (
    <table className="ac-table">
      <thead>
        <tr>
          {(['title', 'workflow', 'state', 'unit', 'started', 'startedBy'] as const).map((name) => (
            <th key={name} scope="col">
              {t(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((instance) => (
          <tr key={instance.id}>
            <td>
              <Link to={paths.case(instance.id)}>
                <strong>{instance.title ?? instance.businessKey ?? t('untitled')}</strong>
              </Link>
              <div className="ac-quiet">{caseNumberOf(instance)}</div>
            </td>
            <td>{label(instance.processLabels, instance.processName)}</td>
            <td>
              <InstanceState instance={instance} />
            </td>
            <td data-label={t('unit')}>{instance.unit === null ? '—' : units.nameOf(instance.unit)}</td>
            <td data-label={t('started')}>
              <time dateTime={instance.startedAt}>{moment(instance.startedAt)}</time>
            </td>
            <td data-label={t('startedBy')}>{people.nameOf(instance.startedBy)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
