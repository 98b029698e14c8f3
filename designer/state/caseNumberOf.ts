import type { Instance } from './instances.ts';

/** The number that people call a case by, where its workflow makes it searchable under that name. */
export function caseNumberOf({ searchable, businessKey }: Instance): string | null {
  const number = searchable['caseNumber'];
  return typeof number === 'string' ? number : businessKey;
}
