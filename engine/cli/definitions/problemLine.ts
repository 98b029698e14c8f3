import type { Language, Text } from '../language.ts';

/** What a problem of a file has, whoever found it. */
export interface ShownProblem {
  readonly place: string;
  readonly line: number | null;
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly element: string | null;
  readonly message: Text;
}

const severities = {
  error: { en: 'error', 'zh-CN': '错误' },
  warning: { en: 'warning', 'zh-CN': '警告' },
} as const satisfies Record<ShownProblem['severity'], Text>;

/** `file:line: severity code element: message`, which editors and build logs can follow. */
export function problemLine(
  { place, line, severity, code, element, message }: ShownProblem,
  language: Language,
): string {
  const where = `${place}:${line ?? 1}:`;
  const about = [severities[severity][language], code, ...(element === null ? [] : [element])].join(' ');
  return `${where} ${about}: ${message[language]}`;
}
