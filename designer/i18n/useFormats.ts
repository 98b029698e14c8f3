import { useMemo } from 'react';
import { pseudoData } from './pseudo.ts';
import { useLanguage } from './useLanguage.ts';
import type { Language } from './language.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** The enterprise's money; one until tenants can say theirs. */
const CURRENCY = 'CNY';

export interface Formats {
  readonly moment: (moment: string) => string;
  readonly day: (moment: string) => string;
  /** From now: “in 2 hours”, “3 days ago”. */
  readonly fromNow: (moment: string, now: number) => string;
  readonly number: (value: number) => string;
  readonly money: (value: number) => string;
}

/** Dates, numbers and money as the user's language writes them. */
export function useFormats(): Formats {
  const language = useLanguage();
  return useMemo(() => formatsIn(language), [language]);
}

function formatsIn(language: Language): Formats {
  const locale = language === 'x-pseudo' ? 'en' : language;
  const shown = language === 'x-pseudo' ? pseudoData : (text: string): string => text;
  const moment = new Intl.DateTimeFormat(locale, {
    ...{ year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false },
  } as const);
  const day = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', day: 'numeric' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always', style: 'short' });
  const number = new Intl.NumberFormat(locale);
  const money = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: CURRENCY,
    currencyDisplay: 'narrowSymbol',
  });
  return {
    moment: (text) => shown(moment.format(new Date(text))),
    day: (text) => shown(day.format(new Date(text))),
    fromNow: (text, now) => shown(relativeText(new Date(text).getTime() - now, relative)),
    number: (value) => number.format(value),
    money: (value) => money.format(value),
  };
}

function relativeText(ms: number, format: Intl.RelativeTimeFormat): string {
  const distance = Math.abs(ms);
  if (distance < HOUR_MS) return format.format(Math.round(ms / MINUTE_MS), 'minute');
  if (distance < 2 * DAY_MS) return format.format(Math.round(ms / HOUR_MS), 'hour');
  return format.format(Math.round(ms / DAY_MS), 'day');
}
