import { Type } from '@sinclair/typebox';
import { Instance } from './instance.ts';
import { Variables } from './variables.ts';

export const EvaluateConditions = Type.Object(
  { variables: Variables },
  { title: 'EvaluateConditions', additionalProperties: false },
);

export const StartedInstances = Type.Object({ items: Type.Array(Instance) }, { title: 'StartedInstances' });
