import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import type { Json, Variables } from '../../core/expressions.ts';

/** What a scenario says, as docs/reference/extensions.md describes it. */

const JsonValue = Type.Unsafe<Json>(Type.Any());
const Values = Type.Unsafe<Variables>(Type.Record(Type.String(), JsonValue));
const Names = Type.Array(Type.String());
const exactly = { additionalProperties: false };

const Expectation = Type.Object(
  {
    tasks: Type.Optional(Names),
    variables: Type.Optional(Values),
    executed: Type.Optional(Names),
    notExecuted: Type.Optional(Names),
    end: Type.Optional(Names),
    status: Type.Optional(Type.Union([Type.Literal('running'), Type.Literal('completed'), Type.Literal('cancelled')])),
    started: Type.Optional(Type.Record(Type.String(), Type.Integer({ minimum: 0 }))),
    incidents: Type.Optional(Type.Integer({ minimum: 0 })),
  },
  exactly,
);
export type Expectation = Static<typeof Expectation>;

/** By the word that a step begins with. */
export const stepSchemas = {
  complete: Type.Object(
    {
      complete: Type.String(),
      by: Type.Optional(Type.String()),
      where: Type.Optional(Values),
      with: Type.Optional(Values),
    },
    exactly,
  ),
  advance: Type.Object({ advance: Type.String() }, exactly),
  message: Type.Object(
    { message: Type.String(), key: Type.Optional(Type.String()), with: Type.Optional(Values) },
    exactly,
  ),
  signal: Type.Object({ signal: Type.String(), with: Type.Optional(Values) }, exactly),
  expect: Type.Object({ expect: Expectation }, exactly),
} as const;

export type Complete = Static<(typeof stepSchemas)['complete']>;
export type Step =
  | Complete
  | Static<(typeof stepSchemas)['advance']>
  | Static<(typeof stepSchemas)['message']>
  | Static<(typeof stepSchemas)['signal']>
  | Static<(typeof stepSchemas)['expect']>;

export const answerSchemas = {
  result: Type.Object({ result: Values }, exactly),
  error: Type.Object(
    { error: Type.String(), message: Type.Optional(Type.String()), with: Type.Optional(Values) },
    exactly,
  ),
  fail: Type.Object({ fail: Type.String() }, exactly),
} as const;

export type Answer =
  | Static<(typeof answerSchemas)['result']>
  | Static<(typeof answerSchemas)['error']>
  | Static<(typeof answerSchemas)['fail']>;

export const scenarioSchema = Type.Object(
  {
    name: Type.Object({ en: Type.String({ minLength: 1 }), 'zh-CN': Type.String({ minLength: 1 }) }, exactly),
    process: Type.String(),
    at: Type.String(),
    start: Type.Optional(Values),
    startMessage: Type.Optional(Type.String()),
    jobs: Type.Optional(Type.Record(Type.String(), Type.Array(Type.Unsafe<Answer>(Type.Any()), { minItems: 1 }))),
    steps: Type.Array(Type.Unsafe<Step>(Type.Any())),
    expect: Type.Optional(Expectation),
  },
  exactly,
);
export type Scenario = Static<typeof scenarioSchema>;
