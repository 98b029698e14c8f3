import { pseudoText } from './pseudo.ts';

/** Marks every text of a library's locale as translated: what the library says besides is not. */
export function pseudoLocale<Locale>(locale: Locale): Locale {
  return marked(locale) as Locale;
}

function marked(value: unknown): unknown {
  if (typeof value === 'string') return pseudoText(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === 'locale' ? inner : marked(inner)]),
  );
}
