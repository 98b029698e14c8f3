import { SmileOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Failed } from '../../components/Failed.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Only } from '../../components/Only.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useLabel } from '../../i18n/useLabel.ts';
import { workflowTexts } from '../../i18n/workflowTexts.ts';
import { useCan } from '../../state/capabilities.ts';
import { usePeople } from '../../state/organisation.ts';
import { paths } from '../../state/paths.ts';
import { useIncidents } from '../../state/workflows.ts';
import type { Incident } from '../../state/workflows.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import '../../ui/card.css';
import { RetryDialog } from './RetryDialog.tsx';

/** What holds cases up until a person looks at it. */
export function IncidentsPage() {
  const t = useTexts(workflowTexts);
  return (
    <Only who="seeIncidents">
      <div className="ac-page">
        <div className="ac-page-head">
          <h1>{t('incidents')}</h1>
        </div>
        <Incidents />
      </div>
    </Only>
  );
}

function Incidents() {
  const t = useTexts(workflowTexts);
  const [search, setSearch] = useSearchParams();
  const state = search.get('state') === 'resolved' ? 'resolved' : 'open';
  const process = search.get('process');
  const instance = search.get('instance');
  const incidents = useIncidents({
    state,
    ...(process === null ? {} : { process }),
    ...(instance === null ? {} : { instance }),
  });

  const list = (): React.ReactNode => {
    if (incidents.isPending) return <Loading />;
    if (incidents.isError) return <Failed error={incidents.error} retry={incidents.refetch} />;
    const items = incidents.data.pages.flatMap((page) => page.items);
    if (items.length === 0)
      return (
        <Notice picture={<SmileOutlined />} title={state === 'open' ? t('noIncidents') : t('noResolved')}>
          {state === 'open' ? t('noIncidentsHelp') : null}
        </Notice>
      );
    return (
      <>
        <p className="ac-quiet" role="status">
          {t('total', { count: incidents.data.pages[0]?.total ?? 0 })}
        </p>
        <IncidentTable items={items} />
        {incidents.hasNextPage && (
          <Button
            block
            type="text"
            loading={incidents.isFetchingNextPage}
            onClick={() => void incidents.fetchNextPage()}
          >
            {t('more')}
          </Button>
        )}
      </>
    );
  };

  return (
    <>
      <div className="ac-page-tools">
        <Tabs
          label={t('whichIncidents')}
          chosen={state}
          tabs={[
            { value: 'open', name: t('incidentsOpen') },
            { value: 'resolved', name: t('incidentsResolved') },
          ]}
          choose={(next) => {
            const changed = new URLSearchParams(search);
            changed.set('state', next);
            setSearch(changed, { replace: true });
          }}
        />
      </div>
      {list()}
    </>
  );
}

function IncidentTable({ items }: { readonly items: readonly Incident[] }) {
  const t = useTexts(workflowTexts);
  return (
    <table className="ac-table">
      <thead>
        <tr>
          {(['case', 'step', 'message', 'raised'] as const).map((name) => (
            <th key={name} scope="col">
              {t(name)}
            </th>
          ))}
          <th scope="col">
            <span className="ac-unseen">{t('retry')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((incident) => (
          <IncidentRow key={incident.id} incident={incident} />
        ))}
      </tbody>
    </table>
  );
}

function IncidentRow({ incident }: { readonly incident: Incident }) {
  const t = useTexts(workflowTexts);
  const label = useLabel();
  const { moment } = useFormats();
  const people = usePeople();
  const mayResolve = useCan('resolveIncidents');
  const [isRetrying, setRetrying] = useState(false);
  return (
    <tr>
      <td>
        <Link to={paths.case(incident.instance)}>
          <strong>
            {incident.title ?? incident.businessKey ?? label(incident.processLabels, incident.processName)}
          </strong>
        </Link>
        <div className="ac-quiet">{label(incident.processLabels, incident.processName)}</div>
      </td>
      <td data-label={t('step')}>{incident.element}</td>
      <td>
        <code>{incident.message}</code>
      </td>
      <td data-label={t('raised')}>
        <time dateTime={incident.raisedAt}>{moment(incident.raisedAt)}</time>
      </td>
      <td>
        {incident.resolvedHow === null && mayResolve && <Button onClick={() => setRetrying(true)}>{t('retry')}</Button>}
        {incident.resolvedHow === 'retried' && t('resolvedRetried', { name: people.nameOf(incident.resolvedBy ?? '') })}
        {incident.resolvedHow === 'cancelled' && t('resolvedCancelled')}
        {isRetrying && <RetryDialog incident={incident} close={() => setRetrying(false)} />}
      </td>
    </tr>
  );
}
