import { BugOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRouteError } from 'react-router';
import { shellTexts } from '../i18n/shellTexts.ts';
import { useTexts } from '../i18n/texts.ts';
import { Notice } from '../ui/Notice.tsx';

/** The error boundary of every page. A chunk that is gone means that a newer version was installed. */
export function PageCrashed() {
  const t = useTexts(shellTexts);
  const error = useRouteError();
  const isOutdated = error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
  return (
    <Notice
      isUrgent
      picture={<BugOutlined />}
      title={isOutdated ? t('newVersion') : t('crashed')}
      action={
        <Button type="primary" onClick={() => location.reload()}>
          {t('reload')}
        </Button>
      }
    >
      {isOutdated ? null : t('crashedHelp')}
    </Notice>
  );
}
