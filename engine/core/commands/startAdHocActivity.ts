import { adHocAt, startableIn } from '../elements/shared/adHoc.ts';
import type { AdHocSubProcess } from '../model/element.ts';
import type { VisitId } from '../identifiers.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import type { Visit } from '../state/instance.ts';
import type { Decider, Given } from './decider.ts';
import type { Refusal } from './refusal.ts';
import { refusal } from './refusal.ts';

export const startAdHocActivity: Decider<'startAdHocActivity'> = ({ visit: id, element }, given) => {
  const open = openAdHoc(id, given);
  if (!open.ok) return open;
  const { visit, adHoc } = open.value;
  const startable = startableIn(given.model, adHoc.id);
  if (!startable.includes(element)) {
    return fail(refusal('activityNotStartable', `one of ${startable.join(', ')}, found "${element}"`));
  }
  if (adHoc.ordering === 'sequential' && visit.children.size > 0) {
    return fail(refusal('activityRunning', `nothing to run in "${adHoc.id}", which does one thing after the other`));
  }
  return ok([{ type: 'activityStartAsked', visit: id, element }]);
};

interface OpenAdHoc {
  readonly visit: Visit;
  readonly adHoc: AdHocSubProcess;
}

/** The ad-hoc sub-process in which something may begin, or why nothing may. */
export function openAdHoc(id: VisitId, { instance, model }: Given): Result<OpenAdHoc, Refusal> {
  const visit = instance.visits.get(id);
  const adHoc = visit === undefined ? null : adHocAt(model, visit);
  if (visit === undefined || adHoc === null) {
    return fail(refusal('unknownVisit', `an open ad-hoc sub-process ${id}: it is over, or was never there`));
  }
  return visit.ending === null
    ? ok({ visit, adHoc })
    : fail(refusal('adHocClosed', `"${adHoc.id}" to be open; it waits for what still runs in it, and then ends`));
}
