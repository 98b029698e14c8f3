import { Link } from 'react-router';
import { InstanceState } from '../../components/InstanceState.tsx';
import { caseTexts } from '../../i18n/caseTexts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLabel } from '../../i18n/useLabel.ts';
import { useRelated } from '../../state/instances.ts';
import type { Instance } from '../../state/instances.ts';
import { paths } from '../../state/paths.ts';
import { Card } from '../../ui/Card.tsx';

/** What belongs to the same case; nothing where it stands alone. */
export function RelatedCases({ instance }: { readonly instance: Instance }) {
  const t = useTexts(caseTexts);
  const label = useLabel();
  const { data } = useRelated(instance.id);
  const others = (data?.items ?? []).filter(({ id }) => id !== instance.id);
  if (others.length === 0) return null;
  return (
    <Card title={t('related')}>
      <ul className="ac-case-list">
        {others.map((other) => (
          <li key={other.id}>
            <Link to={paths.case(other.id)}>
              <strong>{label(other.processLabels, other.processName)}</strong>
            </Link>
            <div className="ac-case-wait">
              <InstanceState instance={other} />
              {other.title}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
