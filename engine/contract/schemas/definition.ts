import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { DrawnId, Uuid } from './identifiers.ts';
import { Labels, Moment, nullable } from './text.ts';

const shown = {
  id: Uuid,
  process: DrawnId,
  version: Type.Integer({ minimum: 1 }),
  deployment: Uuid,
  path: Type.String(),
  name: Type.String(),
  labels: Labels,
  deployedAt: Moment,
};

/** One version of a process. */
export const Definition = Type.Object(shown, { title: 'Definition' });
export type Definition = Static<typeof Definition>;

/** A version with what runs by it. */
export const DefinitionInUse = Type.Object(
  { ...shown, running: Type.Integer({ minimum: 0 }), incidents: Type.Integer({ minimum: 0 }) },
  { title: 'DefinitionInUse' },
);
export type DefinitionInUse = Static<typeof DefinitionInUse>;

/** Where a process begins. */
const Start = Type.Object(
  {
    element: DrawnId,
    name: Type.String(),
    labels: Labels,
    trigger: Type.String({ description: '`none` begins by hand; else message, timer, signal or conditional.' }),
    form: nullable(Type.String()),
  },
  { title: 'Start' },
);

export const DefinitionDetail = Type.Object(
  {
    ...shown,
    starts: Type.Array(Start),
    forms: Type.Array(Type.String()),
    searchable: Type.Array(Type.String()),
  },
  { title: 'DefinitionDetail' },
);
export type DefinitionDetail = Static<typeof DefinitionDetail>;

/** The file of a form, as it was deployed. */
export const FormDocument = Type.Unsafe<unknown>({
  title: 'FormDocument',
  type: 'object',
  additionalProperties: true,
  description: 'See docs/reference/extensions.md, Forms.',
});
