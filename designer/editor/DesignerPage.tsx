import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Failed } from '../components/Failed.tsx';
import { Loading } from '../components/Loading.tsx';
import { Only } from '../components/Only.tsx';
import { createHistory } from '../diagram/history.ts';
import { openDiagram } from '../diagram/openDiagram.ts';
import { editorTexts } from '../i18n/editorTexts.ts';
import { useTexts } from '../i18n/texts.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { useDefinitionXml, useVersions } from '../state/workflows.ts';
import type { Workflow } from '../state/workflows.ts';
import { Notice } from '../ui/Notice.tsx';
import { Editor } from './Editor.tsx';

/** Draws the newest version of a workflow. */
export function DesignerPage() {
  const { definition = '' } = useParams();
  const versions = useVersions(definition);
  const [newest] = versions.data?.items ?? [];
  return (
    <Only who="drawWorkflows">
      {versions.isPending && <Loading />}
      {versions.isError && <Failed error={versions.error} retry={versions.refetch} />}
      {newest !== undefined && <Newest key={newest.id} newest={newest} />}
    </Only>
  );
}

function Newest({ newest }: { readonly newest: Workflow }) {
  const xml = useDefinitionXml(newest.id);
  if (xml.isPending) return <Loading />;
  if (xml.isError) return <Failed error={xml.error} retry={xml.refetch} />;
  return <Opened newest={newest} xml={xml.data} />;
}

function Opened({ newest, xml }: { readonly newest: Workflow; readonly xml: string }) {
  const t = useTexts(editorTexts);
  const label = useLabel();
  const language = useLanguage();
  const opened = useQuery({
    queryKey: ['designer', newest.id],
    queryFn: async () => {
      const diagram = await openDiagram(xml);
      return diagram.ok ? { history: createHistory(diagram.value) } : { problems: diagram.failure };
    },
    staleTime: Infinity,
    structuralSharing: false,
  });
  if (opened.data === undefined) return <Loading />;
  if ('history' in opened.data)
    return <Editor history={opened.data.history} title={label(newest.labels, newest.name)} />;
  const [first] = opened.data.problems;
  return (
    <Notice title={t('notBpmn')} isUrgent>
      {first?.message[language === 'zh-CN' ? 'zh-CN' : 'en']}
    </Notice>
  );
}
