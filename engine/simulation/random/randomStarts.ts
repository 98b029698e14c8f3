import type { ElementId } from '../../core/identifiers.ts';
import type { MessageTrigger, SingleTrigger, Trigger } from '../../core/model/trigger.ts';
import type { Block, Pen, Place } from './pen.ts';
import { plainMarkers, plainStart } from './randomActivities.ts';
import { randomCatching, randomMessage } from './randomTriggers.ts';
import type { Caught } from './randomTriggers.ts';

const STARTING: readonly [Caught, ...Caught[]] = ['message', 'timer', 'conditional', 'signal'];

/** Where a process begins: by hand, by something that happens, or by itself, where nothing leads. */
export function drawStarts(pen: Pen, place: Place, body: Block): { readonly isCallable: boolean } {
  const { dice, drawing } = pen;
  const way = dice.below(20);
  if (way === 0) {
    drawing.flow(drawing.element(place.scope, 'task', plainMarkers), body.first);
    return { isCallable: true };
  }
  if (way === 1) {
    drawing.flow(drawReceiving(pen, place), body.first);
    return { isCallable: false };
  }
  if (way <= 4) {
    drawing.flow(drawGateway(pen, place, way === 2 ? 'all' : 'first'), body.first);
    return { isCallable: false };
  }
  const triggers = Array.from({ length: way <= 12 ? 1 : dice.below(2) }, () =>
    randomCatching(dice, STARTING, 'starting'),
  );
  const isCallable = triggers.length === 0 || dice.chance(60);
  const merge = drawing.element(place.scope, 'exclusiveGateway', {});
  for (const trigger of triggers) drawStart(pen, place, merge, unmistakable(pen, trigger));
  if (isCallable) drawStart(pen, place, merge, { type: 'none' });
  drawing.flow(merge, body.first);
  return { isCallable };
}

function drawStart({ drawing }: Pen, { scope }: Place, before: ElementId, trigger: Trigger): void {
  drawing.flow(drawing.element(scope, 'startEvent', { ...plainStart, trigger }), before);
}

function drawReceiving(pen: Pen, { scope }: Place): ElementId {
  return pen.drawing.element(scope, 'receiveTask', { ...plainMarkers, message: startMessage(pen), instantiates: true });
}

/** The first of its events starts the process, or all of them are needed. */
function drawGateway(pen: Pen, place: Place, instantiates: 'first' | 'all'): ElementId {
  const { dice, drawing } = pen;
  const { scope } = place;
  const gateway = drawing.element(scope, 'eventBasedGateway', { instantiates });
  const last = drawing.element(scope, instantiates === 'all' ? 'parallelGateway' : 'exclusiveGateway', {});
  const receives = dice.chance(30);
  for (let count = 2 + dice.below(2); count > 0; count -= 1) {
    const event = receives ? drawReceiveTask(pen, place) : drawEvent(pen, scope);
    drawing.flow(gateway, event);
    drawing.flow(event, last);
  }
  return last;
}

function drawReceiveTask(pen: Pen, { scope }: Place): ElementId {
  return pen.drawing.element(scope, 'receiveTask', {
    ...plainMarkers,
    message: startMessage(pen),
    instantiates: false,
  });
}

function drawEvent(pen: Pen, scope: ElementId): ElementId {
  const trigger = unmistakable(pen, randomCatching(pen.dice, STARTING, 'starting'));
  return pen.drawing.element(scope, 'intermediateCatchEvent', { trigger, outputs: null });
}

const startMessage = (pen: Pen): MessageTrigger => ({
  ...randomMessage(pen.dice, 'starting'),
  name: pen.drawing.named('message'),
});

/** A message starts a process in one place. */
function unmistakable(pen: Pen, trigger: Trigger): Trigger {
  const single = (each: SingleTrigger): SingleTrigger => (each.type === 'message' ? startMessage(pen) : each);
  if (trigger.type === 'none') return trigger;
  if (trigger.type !== 'multiple' && trigger.type !== 'parallelMultiple') return single(trigger);
  return { ...trigger, triggers: trigger.triggers.map(single) };
}
