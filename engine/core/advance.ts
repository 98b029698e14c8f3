import { FACTS_PER_COMMAND_MAX } from './bounds.ts';
import type { Command } from './commands/command.ts';
import { decide } from './commands/index.ts';
import type { Refusal } from './commands/refusal.ts';
import { refusal } from './commands/refusal.ts';
import { startInstance } from './commands/startInstance.ts';
import type { Effect } from './effects/effect.ts';
import { effectsOf } from './effects/effectsOf.ts';
import { apply, begin } from './facts/apply.ts';
import type { Fact } from './facts/fact.ts';
import type { VisitId } from './identifiers.ts';
import { enterJoin } from './joins/enterJoin.ts';
import { joinsOf, readyJoin } from './joins/patientGateways.ts';
import { queueOf } from './queue.ts';
import { isDeferred, isReactedTo, react } from './reactions/index.ts';
import { stopRunaway } from './reactions/begin.ts';
import type { Result } from './result.ts';
import { fail, ok } from './result.ts';
import type { Instance } from './state/instance.ts';
import { ROOT } from './state/questions.ts';
import type { Environment, Step } from './step.ts';

export interface Advanced {
  readonly instance: Instance;
  readonly facts: readonly Fact[];
  readonly effects: readonly Effect[];
}

/**
 * One command, carried as far as the instance goes by itself. The instance given is used up: it is the working copy
 * of its caller, who has lost it when this throws. A refusal leaves it as it was.
 */
export function advance(
  instance: Instance | null,
  command: Command,
  environment: Environment,
): Result<Advanced, Refusal> {
  if (command.type === 'startInstance') {
    if (instance !== null) return fail(refusal('alreadyStarted', `instance ${command.instance} not to be there yet`));
    const beginning = startInstance(command, environment.model, environment.by);
    if (!beginning.ok) return beginning;
    const { first, rest } = beginning.value;
    return ok(carryOut(begin(first, environment.now), first, rest, environment));
  }
  if (instance === null) return fail(refusal('unknownInstance', 'an instance of that id'));
  const decision = decide(command, { instance, ...environment });
  return decision.ok ? ok(carryOut(instance, null, decision.value, environment)) : decision;
}

/** The decided facts hold together; then the elements have their turns. `first` holds already. */
function carryOut(
  instance: Instance,
  first: Fact | null,
  decided: readonly Fact[],
  environment: Environment,
): Advanced {
  const { step, facts, untilRest } = stepOver(instance, first, environment);
  for (const fact of decided) step.record(fact);
  untilRest();
  return { instance, facts, effects: effectsOfAll(facts) };
}

/** A command's way through an instance: its facts so far, and whose turn it is next. */
interface Way {
  readonly step: Step;
  readonly facts: readonly Fact[];
  readonly untilRest: () => void;
}

interface Turn {
  readonly fact: Fact;
  /** The scope of the visit that the fact is about, as it was before the fact. */
  readonly parent: VisitId;
}

/**
 * Facts wait in the order in which they came to be reacted to. Conditions are looked at before anything else moves;
 * what was thrown waits until the others are done (docs/decisions/throws-wait.md), and inclusive joins until
 * everything has come to rest.
 */
function stepOver(instance: Instance, first: Fact | null, environment: Environment): Way {
  const facts: Fact[] = [];
  const atOnce = queueOf<Turn>();
  const agenda = queueOf<Turn>();
  const thrown = queueOf<Turn>();
  const changedScopes = new Set<VisitId>();
  const hasJoins = joinsOf(environment.model).size > 0;
  let nextId = instance.nextId;

  const note = (fact: Fact): VisitId => {
    const parent = parentBefore(instance, fact);
    apply(instance, fact, environment.now);
    facts.push(fact);
    if (hasJoins) changedScopes.add(parent);
    return parent;
  };
  const askForTurn = (fact: Fact, parent: VisitId): void => {
    if (!isReactedTo(fact.type)) return;
    const queue = isDeferred(fact, environment.model)
      ? thrown
      : asksCondition(instance, fact, parent)
        ? atOnce
        : agenda;
    queue.put({ fact, parent });
  };
  const nextTurn = (): Turn | undefined => atOnce.next() ?? agenda.next() ?? thrown.next();
  const step: Step = {
    model: environment.model,
    now: environment.now,
    by: environment.by,
    evaluate: environment.evaluate,
    decide: environment.decide,
    instance,
    nextId: () => {
      nextId = Math.max(nextId, instance.nextId) + 1;
      return nextId - 1;
    },
    record: (fact) => {
      askForTurn(fact, note(fact));
    },
    note,
  };

  /** A join is entered like any element, and everything comes to rest anew. */
  const enterReadyJoin = (): boolean => {
    for (const id of changedScopes) {
      const scope = instance.visits.get(id);
      const ready = scope === undefined ? null : readyJoin(environment.model, instance, scope);
      if (ready !== null) {
        enterJoin(step, id, ready);
        return true;
      }
      changedScopes.delete(id);
    }
    return false;
  };
  const untilRest = (): void => {
    do {
      for (let turn = nextTurn(); turn !== undefined; turn = nextTurn()) takeTurn(step, turn, facts.length);
    } while (enterReadyJoin());
  };

  if (first !== null) {
    facts.push(first);
    askForTurn(first, ROOT);
  }
  return { step, facts, untilRest };
}

/** Conditional events are looked at on each change of a variable, and repetitions after each that is over. */
const asksCondition = ({ visits }: Instance, { type }: Fact, parent: VisitId): boolean =>
  type === 'variablesSet' || (type === 'elementCompleted' && visits.get(parent)?.role === 'body');

function parentBefore(instance: Instance, fact: Fact): VisitId {
  if (fact.type === 'elementEntered') return fact.parent;
  return 'visit' in fact ? (instance.visits.get(fact.visit)?.parent ?? ROOT) : ROOT;
}

/** An event that has happened passes: its payload would be lost, and no loop is made of events alone. */
function takeTurn(step: Step, { fact, parent }: Turn, factsSoFar: number): void {
  const runaway = factsSoFar > FACTS_PER_COMMAND_MAX && fact.type === 'elementEntered' && !fact.occurred;
  if (!runaway) react(step, fact, parent);
  else if (step.instance.visits.has(fact.visit)) stopRunaway(step, fact.visit);
}

function effectsOfAll(facts: readonly Fact[]): readonly Effect[] {
  const effects: Effect[] = [];
  for (const fact of facts) effects.push(...effectsOf(fact));
  return effects;
}
