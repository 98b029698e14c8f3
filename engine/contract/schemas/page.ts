import { Type } from '@sinclair/typebox';
import type { TSchema } from '@sinclair/typebox';
import { nullable } from './text.ts';

export const PAGE_ITEMS_MAX = 200;
const PAGE_ITEMS_UNLESS_SAID = 50;
const CURSOR_LENGTH_MAX = 500;

/** What every list takes. A cursor comes from the page before and means nothing to anybody else. */
export const pageQuery = {
  limit: Type.Integer({ minimum: 1, maximum: PAGE_ITEMS_MAX, default: PAGE_ITEMS_UNLESS_SAID }),
  cursor: Type.Optional(Type.String({ minLength: 1, maxLength: CURSOR_LENGTH_MAX })),
};

/** A part of a list: `total` counts all that the filter lets through and the asker may see. */
export const pageOf = <Item extends TSchema>(title: string, item: Item) =>
  Type.Object(
    {
      items: Type.Array(item),
      total: Type.Integer({ minimum: 0 }),
      next: nullable(Type.String({ description: 'The cursor of the page after this one, null on the last.' })),
    },
    { title },
  );
