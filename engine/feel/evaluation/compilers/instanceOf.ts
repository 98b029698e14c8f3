import { isInstanceOf } from '../../values/instanceOf.ts';
import type { Compiler } from '../compile.ts';

export const instanceOf: Compiler<'instanceOf'> = (expression, compile) => {
  const operand = compile(expression.operand);
  return (scope) => isInstanceOf(operand(scope), expression.type, scope.meter);
};
