import type { Language } from '../language.ts';

/** To the second, in UTC as the API gives it. */
export const momentText = (moment: string | null): string =>
  moment === null ? '-' : moment.replace('T', ' ').replace(/(\.\d+)?Z$/, 'Z');

export const nameIn = (labels: Readonly<Record<string, string>>, name: string, language: Language): string =>
  labels[language] ?? (name === '' ? '-' : name);
