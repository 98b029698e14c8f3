import { GlobalOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { offeredLanguages } from '../../i18n/language.ts';
import { shellTexts } from '../../i18n/shellTexts.ts';
import { chooseLanguage } from '../../i18n/startLanguages.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';

export function LanguageSwitch() {
  const t = useTexts(shellTexts);
  const language = useLanguage();
  const items = offeredLanguages.map((each) => ({
    key: each.language,
    label: <span lang={each.language}>{each.name}</span>,
    onClick: () => void chooseLanguage(each.language),
  }));
  return (
    <Dropdown menu={{ items, selectable: true, selectedKeys: [language] }} trigger={['click']}>
      <Button type="text" icon={<GlobalOutlined />} aria-label={t('language')} />
    </Dropdown>
  );
}
