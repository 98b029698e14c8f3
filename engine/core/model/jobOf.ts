import type { JobSettings } from './activity.ts';
import type { Element } from './element.ts';

/** The work that a task hands to a connector or an external worker. */
export function jobOf(element: Element): JobSettings | null {
  if (element.kind === 'serviceTask') return element.job;
  if (element.kind === 'sendTask') return element.sends.by === 'job' ? element.sends.job : null;
  if (element.kind === 'businessRuleTask') return element.rule.by === 'job' ? element.rule.job : null;
  if (element.kind === 'scriptTask') return element.runs.by === 'job' ? element.runs.job : null;
  return null;
}
