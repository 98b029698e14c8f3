import { Type } from '@sinclair/typebox';
import { DrawnId, Uuid } from './identifiers.ts';
import { Labels } from './text.ts';

/** Something that may be begun in an ad-hoc sub-process. */
const StartableActivity = Type.Object(
  { element: DrawnId, kind: Type.String(), name: Type.String(), labels: Labels },
  { title: 'StartableActivity' },
);

/** An open ad-hoc sub-process. */
const AdHoc = Type.Object(
  {
    visit: Type.Integer({ description: 'Names it, as in the list of tokens.' }),
    element: DrawnId,
    name: Type.String(),
    labels: Labels,
    ordering: Type.Union([Type.Literal('parallel'), Type.Literal('sequential')]),
    running: Type.Integer({ minimum: 0, description: 'How many activities run in it.' }),
    startable: Type.Array(StartableActivity, { description: 'What may be begun now.' }),
  },
  { title: 'AdHoc' },
);

export const AdHocs = Type.Object({ items: Type.Array(AdHoc) }, { title: 'AdHocs' });

export const AdHocParams = Type.Object({
  instance: Uuid,
  visit: Type.Integer({ minimum: 0, maximum: 2_147_483_647 }),
});

export const StartActivity = Type.Object({ element: DrawnId }, { title: 'StartActivity', additionalProperties: false });
