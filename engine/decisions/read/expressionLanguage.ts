import { decisionProblem, type Report } from '../problem.ts';
import { attribute, type Element } from '../xml/element.ts';

const FEEL = /^(?:feel|https?:\/\/www\.omg\.org\/spec\/(?:DMN|FEEL)\/\S*)$/i;

/** Another language than FEEL would be read as FEEL and mean something else. */
export function checkLanguage(element: Element, id: string | null, report: Report): void {
  const language = attribute(element, 'expressionLanguage');
  if (language === null || language === '' || FEEL.test(language)) return;
  report(
    decisionProblem(
      'expressionLanguageUnknown',
      { id, line: element.line },
      `Expected the expression language FEEL; found "${language}"`,
      `表达式语言应为 FEEL，实际为“${language}”`,
    ),
  );
}
