import { weightOf } from '../../syntax/weightOf.ts';
import { described } from '../../values/described.ts';
import { FunctionValue } from '../../values/functionValue.ts';
import { isInstanceOf } from '../../values/instanceOf.ts';
import type { Compiler } from '../compile.ts';
import { fault } from '../fault.ts';
import { Meter } from '../meter.ts';
import { withName } from '../scope.ts';

/** A function sees what its definition saw, and its parameters (DMN 1.5, table 66). */
export const functionDefinition: Compiler<'function'> = (expression, compile) => {
  const body = compile(expression.body);
  const { parameters, place } = expression;
  const steps = Meter.stepsFor(weightOf(expression.body));
  return (scope) =>
    new FunctionValue(
      parameters.map((parameter) => parameter.name),
      (values) => {
        let inner = scope;
        parameters.forEach(({ name, type }, index) => {
          const value = values[index] ?? null;
          if (value !== null && type !== null && !isInstanceOf(value, type, scope.meter)) {
            fault(`Expected another type of value as parameter "${name}"; found ${described(value)}`, place);
          }
          inner = withName(inner, name, value);
        });
        scope.meter.spend(steps);
        return scope.meter.inCall(() => body(inner));
      },
    );
};
