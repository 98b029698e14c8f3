import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import { Failed } from '../../components/Failed.tsx';
import { InstanceState } from '../../components/InstanceState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Only } from '../../components/Only.tsx';
import { caseTexts } from '../../i18n/caseTexts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useLabel } from '../../i18n/useLabel.ts';
import { caseNumberOf } from '../../state/caseNumberOf.ts';
import { useCan } from '../../state/capabilities.ts';
import { useInstance } from '../../state/instances.ts';
import type { Instance } from '../../state/instances.ts';
import { usePeople, useUnits } from '../../state/organisation.ts';
import { paths } from '../../state/paths.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Card } from '../../ui/Card.tsx';
import { CancelDialog } from './CancelDialog.tsx';
import { CaseTasks } from './CaseTasks.tsx';
import { CaseTimeline } from './CaseTimeline.tsx';
import { CaseVariables } from './CaseVariables.tsx';
import { RelatedCases } from './RelatedCases.tsx';
import { WhatHappensNow } from './WhatHappensNow.tsx';
import './case.css';

const CaseDiagram = lazy(() => import('./CaseDiagram.tsx').then(({ CaseDiagram }) => ({ default: CaseDiagram })));

/** Everything about one case, or about one process that it called. */
export function CasePage() {
  const { instance = '' } = useParams();
  return (
    <Only who="seeCases">
      <div className="ac-page">
        <Case key={instance} id={instance} />
      </div>
    </Only>
  );
}

function Case({ id }: { readonly id: string }) {
  const instance = useInstance(id);
  if (instance.isPending) return <Loading />;
  if (instance.isError) return <Failed error={instance.error} retry={instance.refetch} />;
  return <KnownCase instance={instance.data} />;
}

function KnownCase({ instance }: { readonly instance: Instance }) {
  const t = useTexts(caseTexts);
  const maySeeIncidents = useCan('seeIncidents');
  return (
    <>
      <CaseHead instance={instance} />
      {instance.incidents > 0 && (
        <Banner
          tone="bad"
          action={
            maySeeIncidents && <Link to={`${paths.incidents()}?instance=${instance.id}`}>{t('seeIncidents')}</Link>
          }
        >
          {t('troubles')}
        </Banner>
      )}
      <div className="ac-case">
        <div className="ac-case-wide">
          <Card title={t('diagram')} note={t('diagramHelp')}>
            <Suspense fallback={<Loading />}>
              <CaseDiagram instance={instance} />
            </Suspense>
          </Card>
        </div>
        <div className="ac-case-column">
          <WhatHappensNow instance={instance} />
          <CaseTasks instance={instance.id} />
          <RelatedCases instance={instance} />
        </div>
        <div className="ac-case-column">
          <CaseTimeline instance={instance.id} />
          <CaseVariables instance={instance.id} />
        </div>
      </div>
    </>
  );
}

function CaseHead({ instance }: { readonly instance: Instance }) {
  const t = useTexts(caseTexts);
  const label = useLabel();
  const { moment } = useFormats();
  const people = usePeople();
  const units = useUnits();
  const mayCancel = useCan('cancelCases');
  const [isCancelling, setCancelling] = useState(false);
  const number = caseNumberOf(instance);
  const facts: readonly (readonly [string, string])[] = [
    [t('unit'), instance.unit === null ? '—' : units.nameOf(instance.unit)],
    [t('started'), moment(instance.startedAt)],
    [t('startedBy'), people.nameOf(instance.startedBy)],
    ...(instance.endedAt === null ? [] : [[t('ended'), moment(instance.endedAt)] as const]),
  ];
  return (
    <header className="ac-case-head">
      <div className="ac-case-title">
        <h1>{instance.title ?? instance.businessKey ?? t('untitled')}</h1>
        <InstanceState instance={instance} />
        {mayCancel && instance.status === 'running' && (
          <Button danger className="ac-case-cancel" onClick={() => setCancelling(true)}>
            {t('cancel')}
          </Button>
        )}
      </div>
      <p className="ac-quiet">
        {[
          ...(number === null ? [] : [number]),
          label(instance.processLabels, instance.processName),
          t('version', { version: instance.version }),
        ].join(' · ')}
      </p>
      {instance.caller !== null && <Link to={paths.case(instance.root)}>{t('calledBy')}</Link>}
      <dl className="ac-case-facts" aria-label={t('facts')}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {isCancelling && <CancelDialog instance={instance.id} close={() => setCancelling(false)} />}
    </header>
  );
}
