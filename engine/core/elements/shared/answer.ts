import type { Json, Variables } from '../../expressions.ts';
import { Trouble } from '../../step.ts';
import { NO_VARIABLES } from '../behavior.ts';

/** A value as variables: under one name, or spread from a context when no name is given. Throws Trouble. */
export function answerAs(value: Json, resultVariable: string | null): Variables {
  if (resultVariable !== null) return { [resultVariable]: value };
  if (value === null) return NO_VARIABLES;
  if (isContext(value)) return value;
  throw new Trouble(
    'resultVariable',
    `Expected a context to spread or a result variable to set, found ${JSON.stringify(value)}`,
  );
}

const isContext = (value: Json): value is Variables => typeof value === 'object' && !Array.isArray(value);
