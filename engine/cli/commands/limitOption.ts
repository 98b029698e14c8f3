import type { Options } from '../command.ts';

export const LIMIT_UNLESS_SAID = 50;
export const LIMIT_MAX = 1_000_000;

export const limitOption = {
  limit: {
    type: 'string',
    value: 'NUMBER',
    says: {
      en: `how many at most; ${LIMIT_UNLESS_SAID} unless said`,
      'zh-CN': `最多列出多少条，默认 ${LIMIT_UNLESS_SAID}`,
    },
  },
} as const satisfies Options;
