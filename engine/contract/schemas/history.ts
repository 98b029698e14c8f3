import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { Uuid } from './identifiers.ts';
import { Bilingual, Moment, nullable } from './text.ts';
import { pageOf, pageQuery } from './page.ts';

const Anything = Type.Unsafe<unknown>({ description: 'JSON' });

/** One command and the facts that it led to. */
const JournalEntry = Type.Object(
  {
    sequence: Type.Integer({ minimum: 1 }),
    at: Moment,
    by: Type.String(),
    command: Anything,
    requestId: nullable(Type.String()),
    facts: Type.Array(Anything),
    previousHash: Type.String(),
    hash: Type.String(),
  },
  { title: 'JournalEntry' },
);

export const JournalPage = pageOf('JournalPage', JournalEntry);
export const JournalQuery = Type.Object(pageQuery, { additionalProperties: false });

/** Something that staff would tell of a case. */
export const TimelineEntry = Type.Object(
  {
    sequence: Type.Integer(),
    at: Moment,
    by: Type.String(),
    kind: Type.String({ description: 'The fact that it is told from.' }),
    element: nullable(Type.String()),
    text: Bilingual,
  },
  { title: 'TimelineEntry' },
);
export type TimelineEntry = Static<typeof TimelineEntry>;

export const Timeline = Type.Object(
  { items: Type.Array(TimelineEntry), next: nullable(Type.String()) },
  { title: 'Timeline' },
);

const Fault = Type.Object(
  {
    sequence: Type.Integer(),
    kind: Type.Union([
      Type.Literal('changed'),
      Type.Literal('missing'),
      Type.Literal('extra'),
      Type.Literal('cutOff'),
      Type.Literal('unreadable'),
      Type.Literal('stateDiffers'),
    ]),
    message: Type.String(),
  },
  { title: 'Fault', description: 'The first entry that is not as it was written.' },
);

export const Verification = Type.Object(
  { instance: Uuid, entries: Type.Integer(), intact: Type.Boolean(), fault: nullable(Fault) },
  { title: 'Verification' },
);

export const ExportQuery = Type.Object(
  { from: Type.Optional(Moment), until: Type.Optional(Moment) },
  { additionalProperties: false },
);
