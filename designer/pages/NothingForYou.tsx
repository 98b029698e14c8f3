import { SmileOutlined } from '@ant-design/icons';
import { shellTexts } from '../i18n/shellTexts.ts';
import { useTexts } from '../i18n/texts.ts';
import { Notice } from '../ui/Notice.tsx';

/** A role that has no page here, a machine's for one. */
export function NothingForYou() {
  const t = useTexts(shellTexts);
  return (
    <Notice isPage picture={<SmileOutlined />} title={t('nothingForYou')}>
      {t('noPermissionHelp')}
    </Notice>
  );
}
