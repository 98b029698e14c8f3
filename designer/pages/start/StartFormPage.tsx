import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { Failed } from '../../components/Failed.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Only } from '../../components/Only.tsx';
import { readFormDocument } from '../../forms/formDocument.ts';
import type { FormDocument } from '../../forms/formDocument.ts';
import { FormView } from '../../forms/FormView.tsx';
import type { FormValues } from '../../forms/values/formValues.ts';
import { caseTexts } from '../../i18n/caseTexts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLabel } from '../../i18n/useLabel.ts';
import { useTroubleText } from '../../i18n/useTroubleText.ts';
import { useStartInstance } from '../../state/instances.ts';
import { paths } from '../../state/paths.ts';
import { useDefinition, useStartForm, useVersions } from '../../state/workflows.ts';
import type { Workflow } from '../../state/workflows.ts';
import { Banner } from '../../ui/Banner.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import './start.css';

/** The start form of a workflow; sending it begins a case. */
export function StartFormPage() {
  const { process = '' } = useParams();
  const t = useTexts(caseTexts);
  const versions = useVersions(process);
  const newest = versions.data?.items[0];
  return (
    <Only who="startCases">
      <div className="ac-page ac-start">
        <Link to={paths.start()}>
          <ArrowLeftOutlined aria-hidden /> {t('back')}
        </Link>
        {versions.isPending && <Loading />}
        {versions.isError && <Failed error={versions.error} retry={versions.refetch} />}
        {newest !== undefined && <Start workflow={newest} />}
      </div>
    </Only>
  );
}

const NOTHING_ASKED: FormDocument = { title: {}, schema: {}, layout: [] };

function Start({ workflow }: { readonly workflow: Workflow }) {
  const t = useTexts(caseTexts);
  const label = useLabel();
  const definition = useDefinition(workflow.id);
  const byHand = definition.data?.starts.find(({ trigger }) => trigger === 'none');
  const form = useStartForm(workflow.id, byHand?.form ?? null);
  if (definition.isError) return <Failed error={definition.error} retry={definition.refetch} />;
  if (form.isError) return <Failed error={form.error} retry={form.refetch} />;
  if (definition.isPending) return <Loading />;
  if (byHand === undefined) return <Banner tone="info">{t('startTroubleAt')}</Banner>;
  if (byHand.form !== null && form.isPending) return <Loading />;
  const document = readFormDocument(form.data) ?? NOTHING_ASKED;
  return (
    <div className="ac-start-form">
      <h1>{label(document.title, label(workflow.labels, workflow.name))}</h1>
      {byHand.form === null && <p className="ac-quiet">{t('noStartForm')}</p>}
      <StartForm process={workflow.process} startEvent={byHand.element} document={document} />
    </div>
  );
}

interface StartFormProps {
  readonly process: string;
  readonly startEvent: string;
  readonly document: FormDocument;
}

const NO_VARIABLES = {};

function StartForm({ process, startEvent, document }: StartFormProps) {
  const t = useTexts(caseTexts);
  const say = useTroubleText();
  const toast = useToast();
  const navigate = useNavigate();
  const start = useStartInstance();
  const submit = (variables: FormValues): void =>
    start.mutate(
      { process, startEvent, variables },
      {
        onSuccess: ({ id }) => {
          toast.good(t('startedNow'));
          void navigate(paths.case(id));
        },
      },
    );
  return (
    <FormView
      document={document}
      variables={NO_VARIABLES}
      error={start.error}
      submit={submit}
      note={start.isError && <Banner tone="bad">{say(start.error)}</Banner>}
      actions={
        <Button type="primary" size="large" htmlType="submit" loading={start.isPending}>
          {t('start')}
        </Button>
      }
    />
  );
}
