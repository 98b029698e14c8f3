import i18next from 'i18next';
import { ApiTrouble } from '../api/apiTrouble.ts';
import { pseudoText } from './pseudo.ts';
import { troubleTexts } from './troubleTexts.ts';
import { useTexts } from './texts.ts';
import type { KeyOf, Translate } from './texts.ts';
import { useLanguage } from './useLanguage.ts';
import type { Language } from './language.ts';

type Key = KeyOf<typeof troubleTexts>;

/** Says in the user's language what went wrong. */
export function useTroubleText(): (error: unknown) => string {
  const t = useTexts(troubleTexts);
  const language = useLanguage();
  return (error) => troubleText(error, t, language);
}

function troubleText(error: unknown, t: Translate<Key>, language: Language): string {
  if (!(error instanceof ApiTrouble)) return t('internal');
  const { trouble } = error;
  if (trouble.code === 'unintelligible') return t('unintelligible', { status: trouble.status });
  if (trouble.code === 'unreachable') return t('unreachable');
  if (i18next.exists(trouble.code, { ns: troubleTexts.namespace })) return t(trouble.code as Key);
  if (language === 'x-pseudo') return pseudoText(trouble.title);
  return language === 'zh-CN' ? trouble['x-title-zh'] : trouble.title;
}
