import { PlayCircleOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { Failed } from '../../components/Failed.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Only } from '../../components/Only.tsx';
import { caseTexts } from '../../i18n/caseTexts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLabel } from '../../i18n/useLabel.ts';
import { paths } from '../../state/paths.ts';
import { useWorkflows } from '../../state/workflows.ts';
import { Notice } from '../../ui/Notice.tsx';
import './start.css';

/** Which workflow a new case is of. */
export function StartPage() {
  const t = useTexts(caseTexts);
  return (
    <Only who="startCases">
      <div className="ac-page ac-start">
        <h1>{t('startTitle')}</h1>
        <p className="ac-quiet">{t('startHelp')}</p>
        <Startable />
      </div>
    </Only>
  );
}

function Startable() {
  const t = useTexts(caseTexts);
  const label = useLabel();
  const workflows = useWorkflows();
  if (workflows.isPending) return <Loading />;
  if (workflows.isError) return <Failed error={workflows.error} retry={workflows.refetch} />;
  const { items } = workflows.data;
  if (items.length === 0)
    return (
      <Notice picture={<PlayCircleOutlined />} title={t('startNothing')}>
        {t('startNothingHelp')}
      </Notice>
    );
  return (
    <ul className="ac-start-list">
      {items.map(({ process, labels, name }) => (
        <li key={process}>
          <Link to={paths.startOf(process)}>
            <PlayCircleOutlined aria-hidden />
            {label(labels, name)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
