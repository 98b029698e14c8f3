import i18next from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import './startLanguages.ts';

/** A key as code names it: i18next adds to it which number a text speaks of. */
type KeyIn<English> = BaseOf<keyof English & string>;
type BaseOf<Key extends string> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;

/** Chinese has no plural: its texts have no `_one`. */
type ChineseOf<English> = {
  readonly [Key in keyof English as Key extends `${string}_one` ? never : Key]: string;
};

export interface Texts<Key extends string> {
  readonly namespace: string;
  /** There for its type only. */
  readonly keys: readonly Key[];
}

export type KeyOf<Defined> = Defined extends Texts<infer Key> ? Key : never;

type Values = Readonly<Record<string, string | number>>;

export type Translate<Key extends string> = (key: Key, values?: Values) => string;

/**
 * The texts of one part of the app, in both languages. They travel with the route that imports them. A text may name
 * values in double braces, and speak of a `count` in two forms, `_one` and `_other`.
 */
export function defineTexts<const English extends Readonly<Record<string, string>>>(
  namespace: string,
  { en, 'zh-CN': chinese }: { readonly en: English; readonly 'zh-CN': ChineseOf<English> },
): Texts<KeyIn<English>> {
  i18next.addResourceBundle('en', namespace, en, true, true);
  i18next.addResourceBundle('zh-CN', namespace, chinese, true, true);
  return { namespace, keys: [] };
}

/** Translates for a component, which is drawn anew when the language changes. */
export function useTexts<Key extends string>({ namespace }: Texts<Key>): Translate<Key> {
  const { t } = useTranslation(namespace);
  return useMemo(() => (key, values) => t(key, { ...values }), [t]);
}
