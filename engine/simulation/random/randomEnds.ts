import type { ElementId } from '../../core/identifiers.ts';
import type { SingleTrigger, Trigger } from '../../core/model/trigger.ts';
import type { Pen, Place } from './pen.ts';
import { randomSeveral, randomThrown } from './randomTriggers.ts';
import type { Thrown } from './randomTriggers.ts';

/** The way out of a scope: an end event of any kind that somebody answers, several of them, or none at all. */
export function drawEnds(pen: Pen, place: Place, last: ElementId): void {
  const { dice, drawing } = pen;
  if (dice.chance(15)) return;
  if (dice.chance(85)) {
    drawEnd(pen, place, last);
    return;
  }
  const fork = drawing.element(place.scope, 'parallelGateway', {});
  drawing.flow(last, fork);
  drawEnd(pen, place, fork);
  drawEnd(pen, place, fork);
}

function drawEnd(pen: Pen, place: Place, last: ElementId): void {
  const trigger = randomEnd(pen, place);
  pen.drawing.flow(last, pen.drawing.element(place.scope, 'endEvent', { trigger }));
}

function randomEnd({ dice }: Pen, { isCancelled, isCaught }: Place): Trigger {
  const thrown: readonly [Thrown, ...Thrown[]] = [
    ...(['message', 'signal', 'escalation', 'compensation', 'terminate'] as const),
    ...(isCaught ? (['error', 'error'] as const) : []),
    ...(isCancelled ? (['cancel', 'cancel'] as const) : []),
  ];
  const single = (type: Thrown): SingleTrigger => randomThrown(dice, type);
  if (dice.chance(50)) return { type: 'none' };
  return dice.chance(20)
    ? { type: 'multiple', triggers: randomSeveral(dice, [...new Set(thrown)], single) }
    : single(dice.oneOf(thrown));
}
