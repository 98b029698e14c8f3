import { unreachable } from '../../../core/invariant.ts';
import { feelLiteral } from '../../parts/feelText.ts';
import type { BinaryOperator, Juel } from './expression.ts';
import { call, entryOf, feel, infix, level, named, tight } from './feel.ts';
import type { Feel } from './feel.ts';
import { emptyOf, functionCall } from './functions.ts';
import { methodCall } from './methods.ts';
import { parseJuel } from './parse.ts';
import { Untranslatable } from './untranslatable.ts';

/** What stands between `${` and `}` as FEEL; throws Untranslatable where FEEL has no words for it. */
export const toFeel = (text: string): Feel => translated(parseJuel(text));

export function translated(expression: Juel): Feel {
  switch (expression.kind) {
    case 'constant':
      return constant(expression.value);
    case 'name':
      return variable(expression.name);
    case 'property':
      return property(expression);
    case 'index':
      return indexed(translated(expression.of), expression.index);
    case 'call':
      return expression.of === null
        ? functionCall(expression.name, expression.given, translated)
        : methodCall(expression.of, expression.name, expression.given, translated);
    case 'unary':
      return unary(expression);
    case 'binary':
      return binary(expression);
    case 'choice': {
      const [condition, then, otherwise] = [expression.condition, expression.then, expression.otherwise].map(
        translated,
      );
      return feel(`if ${condition?.text} then ${then?.text} else ${otherwise?.text}`, level.choice);
    }
    default:
      return unreachable(expression);
  }
}

function constant(value: null | boolean | number | string): Feel {
  if (typeof value === 'string') return feel(feelLiteral(value));
  return feel(typeof value === 'number' ? numeral(value) : String(value));
}

/** FEEL knows no exponents. */
function numeral(value: number): string {
  const text = String(value);
  if (/^[\d.]+$/.test(text)) return text;
  throw new Untranslatable(`the number ${text} is out of range`, `数值 ${text} 超出范围`);
}

function variable(name: string): Feel {
  if (name === 'execution') {
    throw new Untranslatable('"execution" is an object of another engine', '“execution”是其他引擎的对象');
  }
  // Counts from 0 there and from 1 here.
  return name === 'loopCounter' ? feel('loopCounter - 1', level.sum) : feel(named(name));
}

/** What an execution has as a property, it also has as a getter. */
function property({ of, name }: Extract<Juel, { kind: 'property' }>): Feel {
  if (of.kind === 'name' && of.name === 'execution') return methodCall(of, name, [], translated);
  return entryOf(translated(of), name);
}

/** A text reaches into a context, a number into a list, which FEEL counts from 1. */
function indexed(of: Feel, index: Juel): Feel {
  if (index.kind === 'constant') {
    if (typeof index.value === 'string') return entryOf(of, index.value);
    if (typeof index.value === 'number') return feel(`${tight(of)}[${numeral(index.value + 1)}]`);
  }
  if (index.kind === 'name' && index.name === 'loopCounter') return feel(`${tight(of)}[loopCounter]`);
  if (index.kind === 'binary' && ['+', '-', '*', 'modulo'].includes(index.operator)) {
    return feel(`${tight(of)}[${tight(translated(index), level.sum)} + 1]`);
  }
  throw new Untranslatable(
    'it cannot be seen whether a key or a position stands in the brackets',
    '无法判断方括号中是键还是位置',
  );
}

/** Null is false there; here a negation of null would be null. */
function unary({ operator, operand }: Extract<Juel, { kind: 'unary' }>): Feel {
  const piece = translated(operand);
  switch (operator) {
    case 'not':
      return isTruth(operand) ? call('not', piece) : infix(piece, '!=', feel('true'), level.comparison);
    case 'minus':
      return feel(`-${tight(piece)}`, level.minus);
    case 'empty':
      return emptyOf(piece);
    default:
      return unreachable(operator);
  }
}

const isTruth = (expression: Juel): boolean =>
  expression.kind === 'binary' ||
  (expression.kind === 'unary' && expression.operator !== 'minus') ||
  (expression.kind === 'constant' && typeof expression.value === 'boolean');

const levels: { readonly [Operator in Exclude<BinaryOperator, 'modulo'>]: number } = {
  or: level.or,
  and: level.and,
  '=': level.comparison,
  '!=': level.comparison,
  '<': level.comparison,
  '<=': level.comparison,
  '>': level.comparison,
  '>=': level.comparison,
  '+': level.sum,
  '-': level.sum,
  '*': level.product,
  '/': level.product,
};

function binary({ operator, left, right }: Extract<Juel, { kind: 'binary' }>): Feel {
  if (operator === 'modulo') return call('modulo', translated(left), translated(right));
  const isEquality = operator === '=' || operator === '!=';
  const [one, other] = isEquality ? [compared(left, right), compared(right, left)] : [left, right].map(translated);
  return infix(one ?? feel('null'), operator, other ?? feel('null'), levels[operator]);
}

/** There `"5" == 5` and `"true" == true`: beside a text that could be either, a value is taken as a text. */
function compared(operand: Juel, beside: Juel): Feel {
  const piece = translated(operand);
  const isLikeAnother =
    beside.kind === 'constant' && typeof beside.value === 'string' && /^(true|false|-?\d+(\.\d+)?)$/.test(beside.value);
  return isLikeAnother && operand.kind !== 'constant' ? call('string', piece) : piece;
}
