import type { ElementId } from '../../core/identifiers.ts';
import type { Trigger } from '../../core/model/trigger.ts';
import type { Block, Pen, Place } from './pen.ts';
import { only, within } from './pen.ts';
import { plainMarkers } from './randomActivities.ts';
import { drawBlock } from './randomBlocks.ts';
import { drawEnds } from './randomEnds.ts';
import { randomCatching } from './randomTriggers.ts';
import type { Caught } from './randomTriggers.ts';

const ENDED: readonly [Caught, ...Caught[]] = ['message', 'timer', 'conditional', 'signal', 'error', 'escalation'];
const BESIDE: readonly [Caught, ...Caught[]] = ['message', 'timer', 'conditional', 'signal', 'escalation'];

/** An activity with events at its boundary, whose ways come together behind it. */
export function watched(pen: Pen, place: Place, host: ElementId): Block {
  const { dice } = pen;
  const last = pen.drawing.element(place.scope, 'exclusiveGateway', {});
  for (let count = 1 + dice.below(2); count > 0; count -= 1) watch(pen, place, host, last, randomWatch(pen));
  pen.drawing.flow(host, last);
  return { first: host, last };
}

interface Watch {
  readonly trigger: Trigger;
  readonly interrupting: boolean;
}

function randomWatch({ dice }: Pen): Watch {
  const interrupting = dice.chance(60);
  return {
    trigger: randomCatching(dice, interrupting ? ENDED : BESIDE, interrupting ? 'anything' : 'outside'),
    interrupting,
  };
}

/** What interrupts goes on instead of the activity; what does not, ends by itself. */
export function watch(
  pen: Pen,
  place: Place,
  host: ElementId,
  last: ElementId,
  { trigger, interrupting }: Watch,
): void {
  const { drawing } = pen;
  const event = drawing.element(place.scope, 'boundaryEvent', {
    trigger,
    attachedTo: host,
    interrupting,
    outputs: null,
  });
  const handled = pen.hasRoom() ? drawBlock(pen, { ...place, depth: place.depth + 2 }) : only(event);
  if (handled.first !== event) drawing.flow(event, handled.first);
  if (interrupting) drawing.flow(handled.last, last);
}

/** Event sub-processes of a scope. One of them at most undoes it. */
export function drawEventSubProcesses(pen: Pen, place: Place, isCompensable: boolean): void {
  const { dice } = pen;
  if (isCompensable && dice.chance(10)) {
    const about = { isCaught: false };
    drawEventSubProcess(pen, place, { trigger: compensation, interrupting: true }, about);
  }
  while (dice.chance(14)) drawEventSubProcess(pen, place, randomWatch(pen));
}

const compensation: Trigger = { type: 'compensation', activity: null, waitForCompletion: true };

function drawEventSubProcess(
  pen: Pen,
  place: Place,
  { trigger, interrupting }: Watch,
  about: Partial<Place> = {},
): void {
  const { drawing } = pen;
  const id = drawing.element(place.scope, 'eventSubProcess', plainMarkers);
  const inside = within(place, id, about);
  const start = drawing.element(id, 'startEvent', { trigger, interrupting, form: null, outputs: null });
  const body = drawBlock(pen, inside);
  drawing.flow(start, body.first);
  drawEnds(pen, inside, body.last);
}
