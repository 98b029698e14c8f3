import { pseudoData } from './pseudo.ts';
import { useLanguage } from './useLanguage.ts';
import type { Language } from './language.ts';

export type Labels = Readonly<Record<string, string>>;

/** What an owner wrote in several languages, in the user's one, else in any there is. */
export function labelIn(language: Language, labels: Labels | null | undefined, otherwise = ''): string {
  const known = labels ?? {};
  if (language === 'x-pseudo') return pseudoData(known['en'] ?? otherwise);
  return known[language] ?? known['en'] ?? known['zh-CN'] ?? Object.values(known)[0] ?? otherwise;
}

export function useLabel(): (labels: Labels | null | undefined, otherwise?: string) => string {
  const language = useLanguage();
  return (labels, otherwise) => labelIn(language, labels, otherwise);
}
