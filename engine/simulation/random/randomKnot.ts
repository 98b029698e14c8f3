import type { ElementId } from '../../core/identifiers.ts';
import { OTHERWISE } from './drawing.ts';
import type { Block, Pen, Place } from './pen.ts';
import { conditionBy, only, within } from './pen.ts';
import { drawTask, plainMarkers, plainStart } from './randomActivities.ts';
import { randomCatching } from './randomTriggers.ts';

/**
 * Gateways and tasks with flows from any to any later one, as nobody should draw them. Tokens may multiply or wait for
 * others that never come: what must hold of it is only that nothing moves which may not, and nothing rests which may.
 */
export function drawKnot(pen: Pen, place: Place): Block {
  const { dice, drawing } = pen;
  pen.doubt();
  const knot = drawing.element(place.scope, 'subProcess', plainMarkers);
  const inside = within(place, knot);
  const nodes: Node[] = [{ id: drawing.element(knot, 'startEvent', plainStart), chooses: false, outgoing: 0 }];
  for (let count = 3 + dice.below(5); count > 0; count -= 1) {
    const node = drawNode(pen, inside);
    const sources = new Set([dice.anyOf(nodes.slice(-2)), dice.anyOf(nodes)]);
    for (const source of sources) if (source !== undefined) join(pen, source, node);
    nodes.push(node);
  }
  return only(knot);
}

interface Node {
  readonly id: ElementId;
  readonly chooses: boolean;
  outgoing: number;
}

function join({ dice, drawing }: Pen, source: Node, { id }: Node): void {
  drawing.flow(source.id, id, source.chooses ? (source.outgoing === 0 ? OTHERWISE : conditionBy(dice)) : undefined);
  source.outgoing += 1;
}

function drawNode(pen: Pen, place: Place): Node {
  const { dice, drawing } = pen;
  const kind = dice.oneOf([
    ...(['parallelGateway', 'parallelGateway', 'inclusiveGateway', 'exclusiveGateway', 'complexGateway'] as const),
    ...(['task', 'task'] as const),
  ]);
  if (kind === 'task') return { id: drawMortal(pen, place), chooses: false, outgoing: 0 };
  const settings = kind === 'complexGateway' ? { activationCondition: 'activationCount >= 2' } : {};
  const chooses = kind === 'inclusiveGateway' || kind === 'exclusiveGateway';
  return { id: drawing.element(place.scope, kind, settings), chooses, outgoing: 0 };
}

/** A task whose token may be taken away, with nothing in its place. */
function drawMortal(pen: Pen, place: Place): ElementId {
  const { dice, drawing } = pen;
  const task = drawTask(pen, place);
  if (dice.chance(40)) {
    const trigger = randomCatching(dice, ['message', 'timer', 'signal', 'error'], 'anything');
    drawing.element(place.scope, 'boundaryEvent', { trigger, attachedTo: task, interrupting: true, outputs: null });
  }
  return task;
}
