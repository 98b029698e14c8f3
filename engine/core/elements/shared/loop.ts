import type { Json, Variables } from '../../expressions.ts';
import type { VisitId } from '../../identifiers.ts';
import { invariant } from '../../invariant.ts';
import { LOOP_SIZE_MAX } from '../../bounds.ts';
import type { MultiInstance, StandardLoop } from '../../model/activity.ts';
import type { ActivityElement } from '../../model/element.ts';
import { elementIn } from '../../model/process.ts';
import type { LoopState, Visit } from '../../state/instance.ts';
import { parentOf, visitIn } from '../../state/questions.ts';
import type { Step } from '../../step.ts';
import { Trouble, holds, valueOf } from '../../step.ts';
import { cancelInside } from './cancel.ts';
import { enterElement } from './enterElement.ts';
import { leave } from './leave.ts';
import { write } from './write.ts';

/** The body of a repetition begins (BPMN 2.0.2, 13.3.6 and 13.3.7). Throws Trouble. */
export function beginLoop(step: Step, body: VisitId, element: ActivityElement): void {
  const { loop } = element;
  invariant(loop !== null, `"${element.id}" repeats`);
  if (loop.type === 'standard') {
    step.note({ type: 'loopStarted', visit: body, size: null, items: null });
    if (!loop.testBefore || mayRepeat(step, body, loop)) repeat(step, body, element, 0);
    else leave(step, body);
    return;
  }
  const { size, items } = sizeOf(step, body, loop);
  step.note({ type: 'loopStarted', visit: body, size, items });
  if (size === 0) endLoop(step, body, element);
  for (let index = 0; index < (loop.sequential ? Math.min(size, 1) : size); index += 1)
    repeat(step, body, element, index);
}

/**
 * An instance ended, or an event that was thrown along with one has been: another instance begins, or the body is over.
 * Throws Trouble.
 */
export function continueLoop(step: Step, body: VisitId, element: ActivityElement, instanceEnded: boolean): void {
  const visit = visitIn(step.instance, body);
  const { loop: settings } = element;
  invariant(settings !== null && visit.loop !== null, `"${element.id}" repeats`);
  if (settings.type === 'standard') {
    if (mayRepeat(step, body, settings)) repeat(step, body, element, visit.loop.started);
    else leave(step, body);
    return;
  }
  if (instanceEnded && throwAlong(step, visit, settings)) return;
  if (settings.completionCondition !== null && holds(step, body, settings.completionCondition)) {
    cancelInside(step, visit);
    endLoop(step, body, element);
  } else continueMultiInstance(step, visit, visit.loop, element, settings);
}

/** What the instance throws by completing comes before anything else about the body; true when it throws something. */
function throwAlong(step: Step, body: Visit, { throwing }: MultiInstance): boolean {
  const due = throwing.filter(({ at, condition }) => {
    if (at === 'first') return body.loop?.completed === 1;
    return at === 'each' || (condition !== null && holds(step, body.id, condition));
  });
  for (const { event } of due) enterElement(step, elementIn(step.model, event), { parent: body.id });
  return due.length > 0;
}

function continueMultiInstance(
  step: Step,
  body: Visit,
  { size, started, completed, terminated }: LoopState,
  element: ActivityElement,
  { sequential }: MultiInstance,
): void {
  const isRunning = started > completed + terminated;
  if (sequential && !isRunning && started < (size ?? 0)) repeat(step, body.id, element, started);
  else if (body.children.size === 0) endLoop(step, body.id, element);
}

function endLoop(step: Step, body: VisitId, { loop }: ActivityElement): void {
  const visit = visitIn(step.instance, body);
  if (loop?.type === 'multiInstance' && loop.outputCollection !== null && visit.loop !== null) {
    const { results, size } = visit.loop;
    const collected = Array.from({ length: size ?? results.length }, (_, index) => results[index] ?? null);
    write(step, parentOf(step.instance, visit).id, { [loop.outputCollection]: collected });
  }
  leave(step, body);
}

function repeat(step: Step, body: VisitId, element: ActivityElement, index: number): void {
  const { loop } = visitIn(step.instance, body);
  const item = element.loop?.type === 'multiInstance' ? element.loop.item : null;
  const counter: Variables = { loopCounter: index + 1 };
  const variables = item === null ? counter : { ...counter, [item]: loop?.items?.[index] ?? null };
  enterElement(step, element, { parent: body, role: 'iteration', index, variables });
}

function mayRepeat(step: Step, body: VisitId, { condition, maximum }: StandardLoop): boolean {
  const { loop } = visitIn(step.instance, body);
  const done = loop?.completed ?? 0;
  if (maximum !== null && done >= maximum) return false;
  if (!holds(step, body, condition, { loopCounter: done })) return false;
  if (done >= LOOP_SIZE_MAX) throw new Trouble('loopTooLong', `Expected at most ${LOOP_SIZE_MAX} repetitions`);
  return true;
}

interface Size {
  readonly size: number;
  readonly items: readonly Json[] | null;
}

function sizeOf(step: Step, body: VisitId, { collection, cardinality }: MultiInstance): Size {
  if (collection !== null) {
    const items = valueOf(step, body, collection);
    if (!isList(items))
      throw new Trouble('collectionNotAList', `Expected "${collection}" to answer a list, found ${kindOf(items)}`);
    return { size: bounded(items.length, collection), items };
  }
  const expression = cardinality ?? 'null';
  const size = valueOf(step, body, expression);
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 0) {
    throw new Trouble(
      'cardinality',
      `Expected "${expression}" to answer a whole number from 0, found ${JSON.stringify(size)}`,
    );
  }
  return { size: bounded(size, expression), items: null };
}

function bounded(size: number, expression: string): number {
  if (size <= LOOP_SIZE_MAX) return size;
  throw new Trouble(
    'loopTooLong',
    `Expected "${expression}" to ask for at most ${LOOP_SIZE_MAX} instances, found ${size}`,
  );
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const kindOf = (value: Json): string => (value === null ? 'null' : typeof value);
