import type { At } from './at.ts';

/** Something that is a fixed name here. */
export const refuseComputed = (at: Pick<At, 'note'>, setting: string): void =>
  at.note('refused', setting, {
    en: 'it is a fixed name here and computed there',
    'zh-CN': '本引擎中是固定名称，此处是计算得出的',
  });
