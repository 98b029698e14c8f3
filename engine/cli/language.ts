/** The languages that the command line speaks. */
export type Language = 'en' | 'zh-CN';

/** The same words in both of them. */
export type Text = Readonly<Record<Language, string>>;

export const text = (en: string, chinese: string): Text => ({ en, 'zh-CN': chinese });

/** `--lang`, else what the environment says, else English. */
export function languageOf(asked: string | undefined, { LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  const tag = asked ?? [LC_ALL, LC_MESSAGES, LANG].find((each) => each !== undefined && each !== '') ?? 'en';
  return /^(zh|cn)\b|^zh[_-]/i.test(tag) ? 'zh-CN' : 'en';
}
