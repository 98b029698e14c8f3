import type { Fact } from '../facts/fact.ts';
import { waitId } from '../identifiers.ts';
import { elementIn } from '../model/process.ts';
import { nextFiring } from '../time/timer.ts';
import { remainsAfter } from '../elements/triggers/remains.ts';
import { fail, ok } from '../result.ts';
import { openWait } from '../state/questions.ts';
import type { Decider } from './decider.ts';
import { refusal } from './refusal.ts';

/** A non-interrupting cycle is scheduled anew before its event acts, so that the event cannot lose it. */
export const fireTimer: Decider<'fireTimer'> = ({ timer }, { instance, model, now }) => {
  const wait = openWait(instance, timer, 'timer');
  if (wait === null)
    return fail(refusal('unknownTimer', `an open timer ${timer}: it fired, was withdrawn or never there`));
  const { visit, element, dueAt, part } = wait;
  const fired: Fact = { type: 'timerFired', wait: timer, visit, element, dueAt };
  const next = remainsAfter(elementIn(model, element)) ? nextFiring(wait, now) : null;
  if (next === null) return ok([fired]);
  const place = part === undefined ? { visit, element } : { visit, element, part };
  return ok([{ type: 'timerScheduled', wait: waitId(instance.nextId), ...place, ...next }, fired]);
};
