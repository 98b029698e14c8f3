import { Type } from '@sinclair/typebox';
import type { TSchema } from '@sinclair/typebox';

const NAME_LENGTH_MAX = 200;
const TEXT_LENGTH_MAX = 2_000;

/** A name: something, and not without end. */
export const Name = Type.String({ minLength: 1, maxLength: NAME_LENGTH_MAX });

/** What a person writes to explain. */
export const Remark = Type.String({ minLength: 1, maxLength: TEXT_LENGTH_MAX });

/** A text that people read, by language tag. */
export const Labels = Type.Record(
  Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' }),
  Type.String({ minLength: 1, maxLength: NAME_LENGTH_MAX }),
  { title: 'Labels', additionalProperties: false, maxProperties: 20, description: 'By language tag: `zh-CN`, `en`, …' },
);

/** The same text in the two languages of the user interface. */
export const Bilingual = Type.Object({ en: Type.String(), 'zh-CN': Type.String() }, { title: 'Bilingual' });

/** An instant in UTC, ISO 8601. */
export const Moment = Type.String({ format: 'date-time', maxLength: 40 });

export const nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);

/** No parameters. */
export const nothing = Type.Object({}, { additionalProperties: false });
