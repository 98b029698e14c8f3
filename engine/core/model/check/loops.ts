import { isActivity } from '../element.ts';
import type { ActivityElement } from '../element.ts';
import type { Loop } from '../activity.ts';
import type { ProcessModel } from '../process.ts';
import { elementsOf } from './rule.ts';

/** The activities with a loop of one type. */
export const loopsOf = <Type extends Loop['type']>(
  model: ProcessModel,
  type: Type,
): readonly { readonly id: ActivityElement['id']; readonly loop: Extract<Loop, { readonly type: Type }> }[] =>
  elementsOf(model)
    .filter(isActivity)
    .flatMap(({ id, loop }) => (isOf(loop, type) ? [{ id, loop }] : []));

const isOf = <Type extends Loop['type']>(
  loop: Loop | null,
  type: Type,
): loop is Extract<Loop, { readonly type: Type }> => loop?.type === type;
