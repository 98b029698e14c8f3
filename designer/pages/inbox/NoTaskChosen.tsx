import { InboxOutlined } from '@ant-design/icons';
import { inboxTexts } from '../../i18n/inboxTexts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Notice } from '../../ui/Notice.tsx';

export function NoTaskChosen() {
  const t = useTexts(inboxTexts);
  return (
    <Notice picture={<InboxOutlined />} title={t('choose')}>
      {t('chooseHelp')}
    </Notice>
  );
}
