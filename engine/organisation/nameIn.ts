import type { Labels } from '../core/model/text.ts';

/** A name in the language asked for, else in any it has. */
export const nameIn = (labels: Labels, language: string, otherwise: string): string =>
  labels[language] ?? Object.values(labels)[0] ?? otherwise;
