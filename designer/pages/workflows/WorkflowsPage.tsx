import { ApartmentOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { Failed } from '../../components/Failed.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Only } from '../../components/Only.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useLabel } from '../../i18n/useLabel.ts';
import { workflowTexts } from '../../i18n/workflowTexts.ts';
import { useCan } from '../../state/capabilities.ts';
import { paths } from '../../state/paths.ts';
import { useWorkflows } from '../../state/workflows.ts';
import type { Workflow } from '../../state/workflows.ts';
import { Notice } from '../../ui/Notice.tsx';
import '../../ui/card.css';

/** The newest version of each workflow, with what runs and what needs help. */
export function WorkflowsPage() {
  const t = useTexts(workflowTexts);
  return (
    <Only who="seeWorkflows">
      <div className="ac-page">
        <div className="ac-page-head">
          <h1>{t('workflows')}</h1>
        </div>
        <Workflows />
      </div>
    </Only>
  );
}

function Workflows() {
  const t = useTexts(workflowTexts);
  const workflows = useWorkflows();
  if (workflows.isPending) return <Loading />;
  if (workflows.isError) return <Failed error={workflows.error} retry={workflows.refetch} />;
  const { items } = workflows.data;
  if (items.length === 0)
    return (
      <Notice picture={<ApartmentOutlined />} title={t('empty')}>
        {t('emptyHelp')}
      </Notice>
    );
  return (
    <table className="ac-table">
      <thead>
        <tr>
          <th scope="col">{t('workflow')}</th>
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
        {items.map((workflow) => (
          <WorkflowRow key={workflow.id} workflow={workflow} />
        ))}
      </tbody>
    </table>
  );
}

function WorkflowRow({ workflow }: { readonly workflow: Workflow }) {
  const t = useTexts(workflowTexts);
  const label = useLabel();
  const { moment, number } = useFormats();
  const maySeeIncidents = useCan('seeIncidents');
  const { process, labels, version, deployedAt, running, incidents } = workflow;
  const name = label(labels, workflow.name);
  return (
    <tr>
      <td>
        <Link to={paths.workflow(process)}>
          <strong>{name}</strong>
        </Link>
      </td>
      <td data-label={t('version')}>{version}</td>
      <td data-label={t('deployed')}>
        <time dateTime={deployedAt}>{moment(deployedAt)}</time>
      </td>
      <td data-label={t('running')} className="ac-number">
        <Link
          to={`${paths.cases()}?process=${process}&status=running`}
          aria-label={`${t('showRunning', { name })}: ${running}`}
        >
          {number(running)}
        </Link>
      </td>
      <td data-label={t('failed')} className="ac-number">
        {maySeeIncidents && incidents > 0 ? (
          <Link
            to={`${paths.incidents()}?process=${process}`}
            className="ac-overdue"
            aria-label={`${t('showIncidents', { name })}: ${incidents}`}
          >
            {number(incidents)}
          </Link>
        ) : (
          number(incidents)
        )}
      </td>
    </tr>
  );
}
