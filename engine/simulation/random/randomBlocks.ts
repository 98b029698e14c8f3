import type { ElementId } from '../../core/identifiers.ts';
import type { Expression } from '../../core/model/text.ts';
import type { SingleTrigger, Trigger } from '../../core/model/trigger.ts';
import { OTHERWISE } from './drawing.ts';
import type { Block, Pen, Place } from './pen.ts';
import { conditionBy, only } from './pen.ts';
import { drawTask, drawTaskOf, plainMarkers } from './randomActivities.ts';
import { drawKnot } from './randomKnot.ts';
import { drawAdHoc, drawScope } from './randomScopes.ts';
import { randomCatching, randomSeveral, randomThrown } from './randomTriggers.ts';
import type { Thrown } from './randomTriggers.ts';
import { watched } from './randomWatchers.ts';

type Draw = (pen: Pen, place: Place) => Block;

const leaves: readonly [Draw, ...Draw[]] = [
  task,
  task,
  task,
  task,
  catching,
  throwing,
  throwing,
  link,
  quantities,
  (pen, place) => watched(pen, place, drawTask(pen, place)),
];

const composites: readonly [Draw, ...Draw[]] = [
  sequence,
  sequence,
  exclusive,
  parallel,
  inclusive,
  splitByActivity,
  discriminator,
  choice,
  rounds,
  drawScope,
  drawScope,
  drawScope,
  drawAdHoc,
  drawKnot,
  undone,
];

/** Any piece of a process; whatever comes into it also comes out of it, unless somebody takes it away on purpose. */
export function drawBlock(pen: Pen, place: Place): Block {
  const isSmall = place.depth > DEPTH_MAX || !pen.hasRoom() || pen.dice.chance(30);
  return pen.dice.oneOf(isSmall ? leaves : composites)(pen, place);
}

const DEPTH_MAX = 5;

const deeper = (place: Place): Place => ({ ...place, depth: place.depth + 1 });

function task(pen: Pen, place: Place): Block {
  return only(drawTask(pen, place));
}

function catching({ dice, drawing }: Pen, { scope }: Place): Block {
  const trigger = randomCatching(dice, ['message', 'timer', 'conditional', 'signal'], 'anything');
  return only(drawing.element(scope, 'intermediateCatchEvent', { trigger, outputs: null }));
}

const THROWN: readonly [Thrown, ...Thrown[]] = ['message', 'signal', 'escalation', 'compensation'];

function throwing({ dice, drawing }: Pen, { scope }: Place): Block {
  const single = (type: Thrown): SingleTrigger => randomThrown(dice, type);
  const trigger: Trigger = dice.chance(20)
    ? { type: 'multiple', triggers: randomSeveral(dice, THROWN, single) }
    : dice.chance(15)
      ? { type: 'none' }
      : single(dice.oneOf(THROWN));
  return only(drawing.element(scope, 'intermediateThrowEvent', { trigger }));
}

function link({ drawing }: Pen, { scope }: Place): Block {
  const trigger: Trigger = { type: 'link', name: drawing.named('link') };
  return {
    first: drawing.element(scope, 'intermediateThrowEvent', { trigger }),
    last: drawing.element(scope, 'intermediateCatchEvent', { trigger, outputs: null }),
  };
}

/** As many tokens as one leaves behind are what the next one needs. */
function quantities(pen: Pen, place: Place): Block {
  const count = 2 + pen.dice.below(2);
  const first = drawTask(pen, place, { completionQuantity: count });
  const last = drawTask(pen, place, { startQuantity: count });
  pen.drawing.flow(first, last);
  return { first, last };
}

function sequence(pen: Pen, place: Place): Block {
  const first = drawBlock(pen, deeper(place));
  let { last } = first;
  for (let count = 1 + pen.dice.below(2); count > 0; count -= 1) {
    const next = drawBlock(pen, deeper(place));
    pen.drawing.flow(last, next.first);
    ({ last } = next);
  }
  return { first: first.first, last };
}

const gateway = ({ drawing }: Pen, { scope }: Place, kind: 'exclusiveGateway' | 'inclusiveGateway'): ElementId =>
  drawing.element(scope, kind, {});

/** Branches between two elements; `taken` says when each of them is. */
function branched(
  pen: Pen,
  place: Place,
  { first, last }: Block,
  taken: (index: number) => Expression | undefined,
): Block {
  const count = 2 + pen.dice.below(2);
  for (let index = 0; index < count; index += 1) {
    const branch = drawBlock(pen, deeper(place));
    pen.drawing.flow(first, branch.first, taken(index));
    pen.drawing.flow(branch.last, last);
  }
  return { first, last };
}

const conditionOf =
  ({ dice }: Pen) =>
  (index: number): Expression =>
    index === 0 ? OTHERWISE : conditionBy(dice);

function exclusive(pen: Pen, place: Place): Block {
  const ends = { first: gateway(pen, place, 'exclusiveGateway'), last: gateway(pen, place, 'exclusiveGateway') };
  const hasDefault = pen.dice.chance(80);
  return branched(pen, place, ends, (index) => (hasDefault ? conditionOf(pen)(index) : conditionBy(pen.dice)));
}

function parallel(pen: Pen, place: Place): Block {
  const { drawing, dice } = pen;
  const first = drawing.element(place.scope, 'parallelGateway', {});
  const last = dice.chance(70)
    ? drawing.element(place.scope, 'parallelGateway', {})
    : gateway(pen, place, 'inclusiveGateway');
  return branched(pen, place, { first, last }, () => undefined);
}

function inclusive(pen: Pen, place: Place): Block {
  const ends = { first: gateway(pen, place, 'inclusiveGateway'), last: gateway(pen, place, 'inclusiveGateway') };
  return branched(pen, place, ends, conditionOf(pen));
}

/** The flows of an activity split without a gateway. */
function splitByActivity(pen: Pen, place: Place): Block {
  const ends = { first: drawTask(pen, place), last: gateway(pen, place, 'inclusiveGateway') };
  return branched(pen, place, ends, pen.dice.chance(50) ? conditionOf(pen) : () => undefined);
}

/** Goes on with the first token, or the second, and swallows the others. */
function discriminator(pen: Pen, place: Place): Block {
  const { drawing, dice } = pen;
  const first = drawing.element(place.scope, 'parallelGateway', {});
  const activationCondition = dice.oneOf([null, 'activationCount >= 2', 'activationCount >= 1']);
  const last = drawing.element(place.scope, 'complexGateway', { activationCondition });
  return branched(pen, place, { first, last }, () => undefined);
}

/** The first event that happens decides. */
function choice(pen: Pen, place: Place): Block {
  const { drawing, dice } = pen;
  const { scope } = place;
  const first = drawing.element(scope, 'eventBasedGateway', { instantiates: null });
  const last = gateway(pen, place, 'exclusiveGateway');
  const receives = dice.chance(40);
  for (let count = 2 + dice.below(2); count > 0; count -= 1) {
    const event = receives && dice.chance(70) ? receiving(pen, place) : awaiting(pen, place, receives);
    drawing.flow(first, event);
    const branch = drawBlock(pen, deeper(place));
    drawing.flow(event, branch.first);
    drawing.flow(branch.last, last);
  }
  return { first, last };
}

function receiving(pen: Pen, place: Place): ElementId {
  return drawTaskOf('receiveTask', pen, place, plainMarkers, pen.drawing.named('task'));
}

/** Messages are received by tasks or by events, not by both behind one gateway. */
function awaiting({ dice, drawing }: Pen, { scope }: Place, receives: boolean): ElementId {
  const trigger = receives
    ? randomCatching(dice, ['signal'], 'anything')
    : randomCatching(dice, ['message', 'timer', 'conditional', 'signal'], 'anything');
  return drawing.element(scope, 'intermediateCatchEvent', { trigger, outputs: null });
}

/** A loop of flows, counted. */
function rounds(pen: Pen, place: Place): Block {
  const { drawing, dice } = pen;
  const { scope } = place;
  const counter = drawing.named('count').replaceAll('-', '_');
  const again = { first: gateway(pen, place, 'exclusiveGateway'), last: gateway(pen, place, 'exclusiveGateway') };
  const counting = drawing.element(scope, 'scriptTask', {
    ...plainMarkers,
    runs: { by: 'feel', script: `if ${counter} = null then 1 else ${counter} + 1`, resultVariable: counter },
  });
  const body = drawBlock(pen, deeper(place));
  const exit = drawing.element(scope, 'task', plainMarkers);
  drawing.flow(again.first, counting);
  drawing.flow(counting, body.first);
  drawing.flow(body.last, again.last);
  drawing.flow(again.last, again.first, `${counter} < ${1 + dice.below(3)}`);
  drawing.flow(again.last, exit, OTHERWISE);
  return { first: again.first, last: exit };
}

/** Something that can be undone, then somebody who has it undone. */
function undone(pen: Pen, place: Place): Block {
  const { drawing, dice } = pen;
  const { scope } = place;
  const handler = drawTaskOf(
    dice.oneOf(['userTask', 'serviceTask', 'task'] as const),
    pen,
    place,
    { ...plainMarkers, isForCompensation: true },
    drawing.named('handler'),
  );
  const done = drawTask(pen, place, { compensatedBy: handler });
  const between = drawBlock(pen, deeper(place));
  const activity = dice.oneOf([null, done]);
  const trigger: Trigger = { type: 'compensation', activity, waitForCompletion: dice.chance(70) };
  const throws = drawing.element(scope, 'intermediateThrowEvent', { trigger });
  drawing.flow(done, between.first);
  drawing.flow(between.last, throws);
  return { first: done, last: throws };
}
