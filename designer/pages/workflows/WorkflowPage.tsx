import { PlusOutlined } from '@ant-design/icons';
import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { Failed } from '../../components/Failed.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Only } from '../../components/Only.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useLabel } from '../../i18n/useLabel.ts';
import { workflowTexts } from '../../i18n/workflowTexts.ts';
import { useCan } from '../../state/capabilities.ts';
import { paths } from '../../state/paths.ts';
import { useVersions } from '../../state/workflows.ts';
import type { Workflow } from '../../state/workflows.ts';
import { Card } from '../../ui/Card.tsx';

const WorkflowDiagram = lazy(() =>
  import('./WorkflowDiagram.tsx').then(({ WorkflowDiagram }) => ({ default: WorkflowDiagram })),
);

/** One workflow: how it is drawn, and its versions. */
export function WorkflowPage() {
  const { process = '' } = useParams();
  const versions = useVersions(process);
  const [newest] = versions.data?.items ?? [];
  return (
    <Only who="seeWorkflows">
      <div className="ac-page">
        {versions.isPending && <Loading />}
        {versions.isError && <Failed error={versions.error} retry={versions.refetch} />}
        {newest !== undefined && <Known newest={newest} versions={versions.data?.items ?? []} />}
      </div>
    </Only>
  );
}

function Known({ newest, versions }: { readonly newest: Workflow; readonly versions: readonly Workflow[] }) {
  const t = useTexts(workflowTexts);
  const label = useLabel();
  const { moment, number } = useFormats();
  const mayStart = useCan('startCases');
  return (
    <>
      <div className="ac-page-head">
        <h1>{label(newest.labels, newest.name)}</h1>
        {mayStart && (
          <Link to={paths.startOf(newest.process)} className="ac-page-link">
            <PlusOutlined aria-hidden />
            {t('start')}
          </Link>
        )}
      </div>
      <Card title={t('diagram')} note={t('versionNumber', { version: newest.version })}>
        <Suspense fallback={<Loading />}>
          <WorkflowDiagram definition={newest.id} />
        </Suspense>
      </Card>
      <h2 className="ac-page-section">{t('versions')}</h2>
      <table className="ac-table">
        <thead>
          <tr>
            <th scope="col">{t('version')}</th>
            <th scope="col">{t('deployed')}</th>
            <th scope="col" className="ac-number">
              {t('running')}
            </th>
            <th scope="col" className="ac-number">
              {t('failed')}
            </th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ id, version, deployedAt, running, incidents }) => (
            <tr key={id}>
              <td>{t('versionNumber', { version })}</td>
              <td data-label={t('deployed')}>
                <time dateTime={deployedAt}>{moment(deployedAt)}</time>
              </td>
              <td data-label={t('running')} className="ac-number">
                {number(running)}
              </td>
              <td data-label={t('failed')} className="ac-number">
                {number(incidents)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
