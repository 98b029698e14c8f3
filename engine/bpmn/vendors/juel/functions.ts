import { feelLiteral } from '../../parts/feelText.ts';
import type { Juel } from './expression.ts';
import { call, feel, infix, level, named, tight } from './feel.ts';
import type { Feel } from './feel.ts';
import { Untranslatable } from './untranslatable.ts';

type Translate = (expression: Juel) => Feel;

/** The functions of Flowable that ask about a variable; each also has a short name. */
const comparisons: { readonly [name: string]: string | undefined } = {
  equals: '=',
  eq: '=',
  notEquals: '!=',
  ne: '!=',
  lowerThan: '<',
  lessThan: '<',
  lt: '<',
  lowerThanOrEquals: '<=',
  lessThanOrEquals: '<=',
  lte: '<=',
  greaterThan: '>',
  gt: '>',
  greaterThanOrEquals: '>=',
  gte: '>=',
};

/** A function that every expression can call: those of the clock, of Spin, and those of Flowable for variables. */
export function functionCall(name: string, given: readonly Juel[], translate: Translate): Feel {
  const [first, second] = given;
  if (given.length === 0 && (name === 'now' || name === 'dateTime')) return call('now');
  if (given.length === 1 && first !== undefined && (name === 'S' || name === 'JSON')) return translate(first);
  const [, asked] = /^(?:variables|vars|var):(\w+)$/.exec(name) ?? [];
  if (asked !== undefined && first !== undefined) {
    const found = aboutVariable(asked, feel(named(nameOf(first))), second === undefined ? null : translate(second));
    if (found !== null) return found;
  }
  throw new Untranslatable(`FEEL has no function ${name}(…)`, `FEEL 没有函数 ${name}(…)`);
}

/** The first argument is the name of a variable, with quotation marks or without. */
function nameOf(expression: Juel): string {
  if (expression.kind === 'name') return expression.name;
  if (expression.kind === 'constant' && typeof expression.value === 'string') return expression.value;
  throw new Untranslatable('the name of a variable is computed', '变量名是计算得出的');
}

function aboutVariable(asked: string, variable: Feel, value: Feel | null): Feel | null {
  if (asked === 'get' && value === null) return variable;
  if (asked === 'exists' && value === null) return infix(variable, '!=', feel('null'), level.comparison);
  if ((asked === 'isEmpty' || asked === 'empty') && value === null) return emptyOf(variable);
  if ((asked === 'isNotEmpty' || asked === 'notEmpty') && value === null) return call('not', emptyOf(variable));
  if (value === null) return null;
  if (asked === 'getOrDefault') {
    return feel(`if ${variable.text} = null then ${value.text} else ${variable.text}`, level.choice);
  }
  if (asked === 'contains') return containedIn(variable, value);
  const operator = Object.hasOwn(comparisons, asked) ? comparisons[asked] : undefined;
  return operator === undefined ? null : infix(variable, operator, value, level.comparison);
}

export const emptyOf = (value: Feel): Feel => call('list contains', feel('[null, "", [], {}]'), value);

/** Texts and lists answer to the same name there. */
export const containedIn = (whole: Feel, part: Feel): Feel =>
  feel(
    `if ${tight(whole)} instance of string then ${call('contains', whole, part).text} else ${call('list contains', whole, part).text}`,
    level.choice,
  );

/** `duration("P3D")` */
export const durationOf = (text: string): Feel => call('duration', feel(feelLiteral(text)));
