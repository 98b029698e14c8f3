import { useTranslation } from 'react-i18next';
import { languages } from './language.ts';
import type { Language } from './language.ts';

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return languages.find((language) => language === i18n.language) ?? 'en';
}
