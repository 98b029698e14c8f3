import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { problemKinds } from '../problemKinds.ts';
import type { ProblemCode } from '../problemKinds.ts';
import { Bilingual } from './text.ts';

const Place = Type.String({
  description: 'A JSON pointer into the body (`/variables/amount`), or `query.limit`, `path.task`, `header.If-Match`.',
});

/** One of several things that are wrong at once. */
export const ProblemPart = Type.Object(
  {
    place: Type.Optional(Place),
    code: Type.String({ description: 'What rule was broken there: of a schema, of a form, of a file.' }),
    expected: Type.String(),
    message: Type.Optional(Bilingual),
    path: Type.Optional(Type.String({ description: 'The file, of a deployment.' })),
    element: Type.Optional(Type.String()),
    line: Type.Optional(Type.Integer()),
    severity: Type.Optional(Type.Union([Type.Literal('error'), Type.Literal('warning')])),
  },
  { title: 'ProblemPart' },
);
export type ProblemPart = Static<typeof ProblemPart>;

/** RFC 9457, with a code for programs. */
export const Problem = Type.Object(
  {
    type: Type.String({ description: '`/api/problems#<code>`' }),
    title: Type.String(),
    'x-title-zh': Type.String(),
    status: Type.Integer(),
    detail: Type.String({ description: 'What was expected, what was found, and where.' }),
    instance: Type.String({ description: 'The id of the request, as the log has it.' }),
    code: Type.Unsafe<ProblemCode>(Type.String({ enum: Object.keys(problemKinds) })),
    place: Type.Optional(Place),
    expected: Type.Optional(Type.String()),
    problems: Type.Optional(Type.Array(ProblemPart)),
  },
  { title: 'Problem' },
);
export type Problem = Static<typeof Problem>;
