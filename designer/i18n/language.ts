/** The languages of the web app, and one that shows which texts were forgotten: everything translated stands in it in brackets. */
export const languages = ['zh-CN', 'en', 'x-pseudo'] as const;

export type Language = (typeof languages)[number];

/** What people choose from. */
export const offeredLanguages = [
  { language: 'zh-CN', name: '简体中文' },
  { language: 'en', name: 'English' },
] as const satisfies readonly { readonly language: Language; readonly name: string }[];

const STORED_AS = 'aftercare.language';

/** What was chosen last in this browser, else the first of the browser's languages that we speak. */
export function firstLanguage(): Language {
  const stored = readStored();
  return languages.find((language) => language === stored) ?? spokenOf(navigator.languages);
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(STORED_AS, language);
  } catch {
    // A browser may refuse to keep anything; then the choice holds for this visit.
  }
}

export function spokenOf(wanted: readonly string[]): Language {
  for (const each of wanted) {
    if (/^zh\b/i.test(each)) return 'zh-CN';
    if (/^en\b/i.test(each)) return 'en';
  }
  return 'en';
}

function readStored(): string | null {
  try {
    return localStorage.getItem(STORED_AS);
  } catch {
    return null;
  }
}
