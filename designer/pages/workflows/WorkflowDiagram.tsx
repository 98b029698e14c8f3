import { BpmnView } from '../../components/BpmnView.tsx';
import { Failed } from '../../components/Failed.tsx';
import { Loading } from '../../components/Loading.tsx';
import { useDefinitionXml } from '../../state/workflows.ts';

const NOBODY_HERE = new Map<string, never>();
const NOTHING_TAKEN = { elements: new Set<string>(), flows: new Set<string>() };

export function WorkflowDiagram({ definition }: { readonly definition: string }) {
  const xml = useDefinitionXml(definition);
  if (xml.isPending) return <Loading />;
  if (xml.isError) return <Failed error={xml.error} retry={xml.refetch} />;
  return <BpmnView xml={xml.data} here={NOBODY_HERE} taken={NOTHING_TAKEN} />;
}
