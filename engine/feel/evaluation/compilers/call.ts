import { builtins } from '../../builtins/index.ts';
import { resolveCall } from '../../builtins/resolveCall.ts';
import { bind } from '../../builtins/bind.ts';
import type { ExpressionOf, Given } from '../../syntax/expression.ts';
import { described } from '../../values/described.ts';
import { FunctionValue } from '../../values/functionValue.ts';
import type { Value } from '../../values/value.ts';
import type { Compile, Compiler } from '../compile.ts';
import { fault } from '../fault.ts';
import { lookUpLocal, type Run, type Scope } from '../scope.ts';

/** A function that the expression defined under that name, else the built-in one. */
export const call: Compiler<'call'> = (expression, compile) => {
  const ofValue = callOfValue(expression, compile);
  if (expression.callee.kind !== 'name') return ofValue;
  const { name } = expression.callee;
  const ofBuiltin = callOfBuiltin(name, expression, compile);
  if (ofBuiltin === null) return ofValue;
  return (scope) =>
    scope.locals !== null && lookUpLocal(scope, name) instanceof FunctionValue ? ofValue(scope) : ofBuiltin(scope);
};

function callOfBuiltin(name: string, { given, place }: ExpressionOf<'call'>, compile: Compile): Run | null {
  const builtin = builtins.get(name);
  if (builtin === undefined) return null;
  const resolved = resolveCall(name, builtin, given);
  if (!resolved.ok) return () => fault(resolved.failure, place);
  const { signature, values } = resolved.value;
  const runs = values.map((value) => (value === null ? null : compile(value)));
  return (scope) => {
    const taken = runs.map((run) => (run === null ? undefined : run(scope)));
    return bind(name, signature, taken, given.by, { scope, place });
  };
}

function callOfValue(expression: ExpressionOf<'call'>, compile: Compile): Run {
  const callee = compile(expression.callee);
  const values = valuesFor(expression.given, compile);
  return (scope) => {
    const target = callee(scope);
    if (!(target instanceof FunctionValue))
      return fault(`Expected a function to call; found ${described(target)}`, expression.place);
    return target.call(values(target, scope, (message) => fault(message, expression.place)));
  };
}

type ValuesFor = (target: FunctionValue, scope: Scope, refuse: (message: string) => never) => readonly Value[];

function valuesFor(given: Given, compile: Compile): ValuesFor {
  if (given.by === 'position') {
    const runs = given.values.map(compile);
    return (target, scope, refuse) => {
      const expected = target.parameters.length;
      if (runs.length !== expected) refuse(`Expected ${expected} arguments; found ${runs.length}`);
      return runs.map((run) => run(scope));
    };
  }
  const named = given.values.map(({ name, value }) => ({ name, run: compile(value) }));
  return (target, scope, refuse) => {
    const unknown = named.find(({ name }) => !target.parameters.includes(name));
    if (unknown !== undefined)
      refuse(`Expected a parameter among ${target.parameters.join(', ')}; found "${unknown.name}"`);
    return target.parameters.map((parameter) => {
      const argument =
        named.find(({ name }) => name === parameter) ?? refuse(`Expected an argument for "${parameter}"; found none`);
      return argument.run(scope);
    });
  };
}
