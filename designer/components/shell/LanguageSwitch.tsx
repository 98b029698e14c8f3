import { GlobalOutlined } from '@ant-design/icons';
import { offeredLanguages } from '../../i18n/language.ts';
import { shellTexts } from '../../i18n/shellTexts.ts';
import { chooseLanguage } from '../../i18n/startLanguages.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { DropDown } from '../../ui/DropDown.tsx';

export function LanguageSwitch() {
  const t = useTexts(shellTexts);
  const chosen = useLanguage();
  return (
    <DropDown label={t('language')} face={<GlobalOutlined />}>
      {offeredLanguages.map(({ language, name }) => (
        <button
          key={language}
          type="button"
          lang={language}
          className="ac-drop-down-item"
          aria-current={language === chosen}
          onClick={() => void chooseLanguage(language)}
        >
          {name}
        </button>
      ))}
    </DropDown>
  );
}
