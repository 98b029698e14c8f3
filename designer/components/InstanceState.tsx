import { caseTexts } from '../i18n/caseTexts.ts';
import { useTexts } from '../i18n/texts.ts';
import type { Instance } from '../state/instances.ts';
import './priorityMark.css';

const tones = { running: 'info', completed: 'good', cancelled: 'quiet' } as const;

/** How a case stands, and whether it needs help. */
export function InstanceState({ instance }: { readonly instance: Pick<Instance, 'status' | 'incidents'> }) {
  const t = useTexts(caseTexts);
  const { status, incidents } = instance;
  return (
    <>
      <span className={`ac-mark ac-mark-${tones[status]}`}>{t(status)}</span>
      {incidents > 0 && <span className="ac-mark ac-mark-bad">{t('incidents', { count: incidents })}</span>}
    </>
  );
}
