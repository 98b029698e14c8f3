import { useMemo } from 'react';
import { BpmnView } from '../../components/BpmnView.tsx';
import { Failed } from '../../components/Failed.tsx';
import { Loading } from '../../components/Loading.tsx';
import { useTokens } from '../../state/instances.ts';
import type { Instance } from '../../state/instances.ts';
import { usePathTaken } from '../../state/pathTaken.ts';
import { useDefinitionXml } from '../../state/workflows.ts';

const NOWHERE = { elements: new Set<string>(), flows: new Set<string>() };

/** The diagram of a case with where it stands and the way that it took. */
export function CaseDiagram({ instance }: { readonly instance: Instance }) {
  const xml = useDefinitionXml(instance.definition);
  const tokens = useTokens(instance.id);
  const path = usePathTaken(instance.id);
  const here = useMemo(() => {
    const counts = new Map<string, { readonly count: number; readonly isStuck: boolean }>();
    for (const { element, kind, incident } of tokens.data?.items ?? []) {
      if (kind === 'process') continue;
      const before = counts.get(element) ?? { count: 0, isStuck: false };
      counts.set(element, { count: before.count + 1, isStuck: before.isStuck || incident !== null });
    }
    return counts;
  }, [tokens.data]);
  if (xml.isPending) return <Loading />;
  if (xml.isError) return <Failed error={xml.error} retry={xml.refetch} />;
  return <BpmnView xml={xml.data} here={here} taken={path.data ?? NOWHERE} />;
}
