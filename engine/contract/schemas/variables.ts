import { Type } from '@sinclair/typebox';
import type { Variables as CoreVariables } from '../../core/expressions.ts';

/** Any JSON by name. How many and how long they may be is the core's to say. */
export const Variables = Type.Unsafe<CoreVariables>({
  title: 'Variables',
  type: 'object',
  additionalProperties: true,
  description: 'Any JSON, by name; a name is letters, digits and underscores.',
});
