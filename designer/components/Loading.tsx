import { Spin } from 'antd';
import { shellTexts } from '../i18n/shellTexts.ts';
import { useTexts } from '../i18n/texts.ts';

export function Loading() {
  const t = useTexts(shellTexts);
  return (
    <div className="ac-notice" role="status" aria-label={t('loading')}>
      <Spin size="large" />
    </div>
  );
}
