import type { Evaluate, Evaluated, Json, Variables } from './expressions.ts';
import type { Fact } from './facts/fact.ts';
import type { Instant, VisitId } from './identifiers.ts';
import type { ProcessModel } from './model/process.ts';
import type { Instance } from './state/instance.ts';
import { variablesSeenFrom } from './state/questions.ts';
import { formatInstant } from './time/instant.ts';

/** Evaluates a decision of the deployment by its id; pure like `Evaluate`. */
export type Decide = (decision: string, variables: Variables, now: Instant) => Evaluated;

/** All that the core is told besides the instance and the command. */
export interface Environment {
  readonly model: ProcessModel;
  readonly now: Instant;
  /** Who asks: a user name, a machine's name, or `engine`. */
  readonly by: string;
  readonly evaluate: Evaluate;
  readonly decide: Decide;
}

/** One command at work: the state so far, and the way to go on from it. */
export interface Step extends Environment {
  readonly instance: Instance;
  /** A number that no visit, wait or incident of the instance has. */
  nextId(): number;
  /** The fact holds from here on, and the elements react to it in turn. */
  record(fact: Fact): void;
  /** The fact holds from here on; whoever notes it has reacted already. */
  note(fact: Fact): void;
}

/** The model's mistake, met on the way: it becomes an incident where the token is (see `guarded`). */
export class Trouble extends Error {
  override readonly name = 'Trouble';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The answer of an expression as seen from a visit, with further names in reach. Throws Trouble. */
export function valueOf(step: Step, from: VisitId, expression: string, also: Variables | null = null): Json {
  return answerOf(step.evaluate(expression, contextAt(step, from, expression, also), step.now));
}

/** A null, as of a missing variable, does not hold; anything else that is no boolean is Trouble. */
export function holds(step: Step, from: VisitId, condition: string, also: Variables | null = null): boolean {
  const value = valueOf(step, from, condition, also);
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  throw new Trouble(
    'conditionNotBoolean',
    `Expected condition "${condition}" to answer true or false, found ${typeof value}`,
  );
}

/** The answer as text; null stays null. Throws Trouble for anything but text, numbers and booleans. */
export function textOf(step: Step, from: VisitId, expression: string | null): string | null {
  if (expression === null) return null;
  const value = valueOf(step, from, expression);
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Trouble(
    'notText',
    `Expected "${expression}" to answer text, found ${Array.isArray(value) ? 'a list' : 'a context'}`,
  );
}

/** The value of an evaluation, or its failure as Trouble. */
export function answerOf(evaluated: Evaluated): Json {
  if (evaluated.ok) return evaluated.value;
  const { expression, message, names } = evaluated.failure;
  throw new Trouble(
    'expressionFailed',
    `Expected "${expression}" to have a value: ${message} (in reach: ${names.length === 0 ? 'nothing' : names.join(', ')})`,
  );
}

function contextAt(step: Step, from: VisitId, expression: string, also: Variables | null): Variables {
  const seen = variablesSeenFrom(step.instance, from);
  const aboutInstance = expression.includes('processInstance') && !Object.hasOwn(seen, 'processInstance');
  if (!aboutInstance) return also === null ? seen : { ...seen, ...also };
  return { ...seen, processInstance: instanceContext(step.instance), ...also };
}

/** What expressions may ask of their own instance. */
function instanceContext({ id, businessKey, startedAt, startedBy }: Instance): Json {
  return { id, businessKey, startedAt: formatInstant(startedAt), startedBy };
}
