import { SearchOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { shellTexts } from '../i18n/shellTexts.ts';
import { useTexts } from '../i18n/texts.ts';
import { paths } from '../state/paths.ts';
import { Notice } from '../ui/Notice.tsx';

export function NotFoundPage() {
  const t = useTexts(shellTexts);
  return (
    <Notice
      isPage
      picture={<SearchOutlined />}
      title={t('notFound')}
      action={<Link to={paths.home()}>{t('toStart')}</Link>}
    >
      {t('notFoundHelp')}
    </Notice>
  );
}
