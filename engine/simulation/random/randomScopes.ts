import type { ElementId } from '../../core/identifiers.ts';
import type { Block, Pen, Place } from './pen.ts';
import { only, within } from './pen.ts';
import { drawTask, plainMarkers, plainStart, randomMarkers } from './randomActivities.ts';
import { drawBlock } from './randomBlocks.ts';
import { drawEnds } from './randomEnds.ts';
import { randomCaught } from './randomTriggers.ts';
import { drawEventSubProcesses, watch, watched } from './randomWatchers.ts';

/** A sub-process or a transaction, with what stands at its boundary. */
export function drawScope(pen: Pen, place: Place): Block {
  const { dice, drawing } = pen;
  const isTransaction = dice.chance(30);
  const kind = isTransaction ? 'transaction' : 'subProcess';
  const id = drawing.named(kind);
  const isCaught = dice.chance(40);
  const isCancelled = isTransaction && dice.chance(75);
  drawing.element(place.scope, kind, randomMarkers(pen, place, id), id);
  fill(
    pen,
    within(place, id, {
      isCaught: place.isCaught || isCaught,
      isCancelled: isTransaction ? isCancelled : place.isCancelled,
    }),
  );
  if (!isCaught && !isCancelled) return dice.chance(40) ? watched(pen, place, id) : only(id);
  const last = drawing.element(place.scope, 'exclusiveGateway', {});
  if (isCaught)
    watch(pen, place, id, last, { trigger: { type: 'error', code: null, message: null }, interrupting: true });
  if (isCancelled) watch(pen, place, id, last, { trigger: randomCancel(pen), interrupting: true });
  drawing.flow(id, last);
  return { first: id, last };
}

function randomCancel({ dice }: Pen): Parameters<typeof watch>[4]['trigger'] {
  const cancel = { type: 'cancel' } as const;
  if (dice.chance(70)) return cancel;
  return {
    type: 'multiple',
    triggers: [cancel, randomCaught(dice, dice.oneOf(['error', 'message', 'timer']), 'anything')],
  };
}

function fill(pen: Pen, place: Place): void {
  const { dice, drawing } = pen;
  if (dice.chance(20)) drawing.declare(place.scope, 'local', dice.oneOf(['true', '1', null]));
  const body = drawBlock(pen, place);
  const start = dice.chance(85)
    ? drawing.element(place.scope, 'startEvent', plainStart)
    : drawing.element(place.scope, 'task', plainMarkers);
  drawing.flow(start, body.first);
  drawEnds(pen, place, body.last);
  drawEventSubProcesses(pen, place, true);
}

/** Activities that somebody begins, or that begin by themselves, some with others behind them. */
export function drawAdHoc(pen: Pen, place: Place): Block {
  const { dice, drawing } = pen;
  const id = drawing.named('adHoc');
  const inside = within(place, id);
  const firsts = Array.from({ length: 1 + dice.below(3) }, () => drawChain(pen, inside));
  const isSequential = dice.chance(40);
  drawing.element(
    place.scope,
    'adHocSubProcess',
    {
      ...randomMarkers(pen, place, id),
      ordering: isSequential ? 'sequential' : 'parallel',
      completionCondition: dice.oneOf([null, 'c1 = true', 'c2']),
      cancelsRemaining: dice.chance(60),
      activeElements: !isSequential && dice.chance(50) ? JSON.stringify(firsts.slice(0, 1 + dice.below(3))) : null,
    },
    id,
  );
  drawEventSubProcesses(pen, inside, true);
  return only(id);
}

function drawChain(pen: Pen, place: Place): ElementId {
  const first = drawTask(pen, place);
  if (pen.dice.chance(30)) pen.drawing.flow(first, drawTask(pen, place));
  return first;
}
