import { DisconnectOutlined, LockOutlined, SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { ApiTrouble } from '../api/apiTrouble.ts';
import { shellTexts } from '../i18n/shellTexts.ts';
import { useTexts } from '../i18n/texts.ts';
import { useTroubleText } from '../i18n/useTroubleText.ts';
import { Notice } from '../ui/Notice.tsx';

interface FailedProps {
  readonly error: unknown;
  readonly retry: () => unknown;
}

/** In place of what could not be loaded, with a way out. */
export function Failed({ error, retry }: FailedProps) {
  const t = useTexts(shellTexts);
  const say = useTroubleText();
  const status = error instanceof ApiTrouble && 'status' in error.trouble ? error.trouble.status : 0;
  const isForGood = status === 403 || status === 404;
  return (
    <Notice
      isUrgent
      picture={status === 403 ? <LockOutlined /> : status === 404 ? <SearchOutlined /> : <DisconnectOutlined />}
      title={t('failed')}
      action={isForGood ? undefined : <Button onClick={() => void retry()}>{t('tryAgain')}</Button>}
    >
      {say(error)}
    </Notice>
  );
}
