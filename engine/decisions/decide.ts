import type { Json, Variables } from '../core/expressions.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { Meter } from '../feel/evaluation/meter.ts';
import { EvaluationFault } from '../feel/evaluation/fault.ts';
import { contextOf } from '../feel/values/contextOf.ts';
import { toJson } from '../feel/values/toJson.ts';
import type { ContextValue, Value } from '../feel/values/value.ts';
import {
  compileDecisions,
  type CompiledDecision,
  type CompiledDecisions,
  type MatchedRule,
} from './evaluation/compileDecisions.ts';
import { readAs } from './evaluation/readAs.ts';
import { DecisionFault, type DecisionFailure } from './failure.ts';
import type { DecisionModel } from './model.ts';

/** The answer, and how it came about: every decision that was made, in the order in which they were. */
export interface Decided {
  readonly value: Json;
  readonly decisions: readonly DecisionTrace[];
}

interface DecisionTrace {
  readonly decision: string;
  readonly value: Json;
  /** The rules that matched; none where the decision is no table. */
  readonly rules: readonly MatchedRule[];
}

/** Makes a decision and first those that it requires. Pure: same arguments, same answer. */
export function decide(
  model: DecisionModel,
  decisionId: string,
  variables: Variables,
  now: number,
): Result<Decided, DecisionFailure> {
  const compiled = compiledOnce(model);
  const decision = compiled.byId.get(decisionId);
  if (decision === undefined) return fail(unknownDecision(model, decisionId));
  try {
    return ok(new Making(compiled, variables, now).make(decision));
  } catch (fault) {
    if (fault instanceof DecisionFault) return fail(fault.failure);
    if (fault instanceof EvaluationFault) return fail(beyondBounds(decisionId, fault.message));
    throw fault;
  }
}

/** Comparing outputs is paid for like any comparison, outside of any one expression. */
const beyondBounds = (decision: string, message: string): DecisionFailure => ({
  code: 'expressionFailed',
  decision,
  message: `Decision "${decision}": ${message}`,
  rules: [],
  expression: null,
});

const compiledModels = new WeakMap<DecisionModel, CompiledDecisions>();

/** A model is immutable, so its cells are read once. */
function compiledOnce(model: DecisionModel): CompiledDecisions {
  const known = compiledModels.get(model);
  if (known !== undefined) return known;
  const compiled = compileDecisions(model);
  compiledModels.set(model, compiled);
  return compiled;
}

/** One asking: results of required decisions are made once, and all expressions share one meter. */
class Making {
  readonly #compiled: CompiledDecisions;
  readonly #now: number;
  readonly #meter = new Meter();
  readonly #traces: DecisionTrace[] = [];
  readonly #made = new Set<string>();
  #known: ContextValue;

  constructor(compiled: CompiledDecisions, variables: Variables, now: number) {
    this.#compiled = compiled;
    this.#now = now;
    this.#known = withDataRead(compiled, variables);
  }

  make(decision: CompiledDecision): Decided {
    this.#make(decision);
    return { value: this.#traces.at(-1)?.value ?? null, decisions: this.#traces };
  }

  #make(decision: CompiledDecision): Value {
    this.#made.add(decision.id);
    for (const id of decision.requires) {
      const required = this.#compiled.byId.get(id);
      if (required === undefined || this.#made.has(id)) continue;
      const result = this.#make(required);
      this.#known = { ...this.#known, ...contextOf([[required.variable, result]]) };
    }
    const { value, rules } = decision.make({ known: this.#known, now: this.#now, meter: this.#meter });
    this.#traces.push({ decision: decision.id, value: this.#asJson(decision, value), rules });
    return value;
  }

  #asJson(decision: CompiledDecision, value: Value): Json {
    try {
      return toJson(value, this.#meter);
    } catch (fault) {
      if (!(fault instanceof EvaluationFault)) throw fault;
      const message = `Expected of decision "${decision.id}" a result that JSON can say; ${fault.message}`;
      throw new DecisionFault({ code: 'resultNotJson', decision: decision.id, message, rules: [], expression: null });
    }
  }
}

/** Input data whose type is a date, a time or a duration comes in as text and goes on as what it says. */
function withDataRead({ data }: CompiledDecisions, variables: Variables): ContextValue {
  const typed = data.filter(({ name }) => Object.hasOwn(variables, name));
  if (typed.length === 0) return variables;
  const read = typed.map(({ id, name, type }): [string, Value] => {
    const value = readAs(type, variables[name] ?? null);
    if (value !== undefined) return [name, value];
    const message = `Expected the input data "${name}" to be ${type.isList ? 'a list of ' : 'of type '}${type.base}; found ${JSON.stringify(variables[name]).slice(0, 60)}`;
    throw new DecisionFault({ code: 'wrongType', decision: id, message, rules: [], expression: null });
  });
  return { ...variables, ...contextOf(read) };
}

function unknownDecision({ decisions }: DecisionModel, decision: string): DecisionFailure {
  const message = `Expected a decision among ${decisions.map(({ id }) => `"${id}"`).join(', ')}; found "${decision}"`;
  return { code: 'unknownDecision', decision, message, rules: [], expression: null };
}
