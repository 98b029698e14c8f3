import { inboxTexts } from '../i18n/inboxTexts.ts';
import { useTexts } from '../i18n/texts.ts';
import { useFormats } from '../i18n/useFormats.ts';
import { useNow } from '../ui/useNow.ts';

/** When something is due, counted from now. */
export function DueText({ dueAt }: { readonly dueAt: string | null }) {
  const t = useTexts(inboxTexts);
  const { fromNow, moment } = useFormats();
  const now = useNow();
  if (dueAt === null) return <span>{t('noDue')}</span>;
  const isOver = new Date(dueAt).getTime() < now;
  const when = fromNow(dueAt, now);
  return (
    <time dateTime={dueAt} title={moment(dueAt)} className={isOver ? 'ac-overdue' : undefined}>
      {isOver ? t('overdue', { when }) : t('dueIn', { when })}
    </time>
  );
}
