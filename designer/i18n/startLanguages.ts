import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { firstLanguage, rememberLanguage } from './language.ts';
import type { Language } from './language.ts';
import { pseudoText } from './pseudo.ts';

/** Must have run before any text is defined. */
void i18next
  .use(initReactI18next)
  .use({
    type: 'postProcessor',
    name: 'pseudo',
    process: (text: string) => (i18next.language === 'x-pseudo' ? pseudoText(text) : text),
  })
  .init({
    lng: firstLanguage(),
    fallbackLng: 'en',
    initAsync: false,
    resources: {},
    postProcess: ['pseudo'],
    interpolation: { escapeValue: false }, // React escapes
    react: { useSuspense: false },
  });

document.documentElement.lang = i18next.language;

export async function chooseLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
