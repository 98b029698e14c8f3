import { inboxTexts } from '../i18n/inboxTexts.ts';
import { useTexts } from '../i18n/texts.ts';
import './priorityMark.css';

/** From here on a task counts as high, and as urgent; 50 is the usual. */
const HIGH = 60;
const URGENT = 80;

export function PriorityMark({ priority }: { readonly priority: number }) {
  const t = useTexts(inboxTexts);
  if (priority >= URGENT) return <span className="ac-mark ac-mark-bad">{t('urgent')}</span>;
  if (priority >= HIGH) return <span className="ac-mark ac-mark-warning">{t('high')}</span>;
  return null;
}
