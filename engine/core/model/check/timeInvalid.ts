import { parseDuration } from '../../time/duration.ts';
import { parseInstant } from '../../time/instant.ts';
import { parseCycle, parseMoment } from '../../time/timer.ts';
import type { Rule } from './rule.ts';
import { timesIn } from './timesIn.ts';
import type { ConstantTime } from './timesIn.ts';

/** A constant time is read now; a computed one when it is needed. */
export const timeInvalid: Rule<'timeInvalid'> = {
  code: 'timeInvalid',
  severity: 'error',
  looksAt: 'element',
  find: (model) =>
    timesIn(model)
      .filter(({ kind, text }) => !expected[kind].holds(text))
      .map(({ owner, setting, kind, text }) => ({
        element: owner,
        message: {
          en: `Expected ${setting} of "${owner}" to be ${expected[kind].en}; found ${text}`,
          'zh-CN': `“${owner}”的 ${setting} 应为${expected[kind].zh}，实际为 ${text}`,
        },
      })),
};

const expected: {
  readonly [Kind in ConstantTime['kind']]: {
    readonly holds: (text: string) => boolean;
    readonly en: string;
    readonly zh: string;
  };
} = {
  date: {
    holds: (text) => parseInstant(text) !== null,
    en: 'an ISO 8601 date and time such as 2026-03-02T09:00:00+08:00',
    zh: ' ISO 8601 日期时间，例如 2026-03-02T09:00:00+08:00',
  },
  duration: {
    holds: isDuration,
    en: 'an ISO 8601 duration such as PT2H, not a negative one',
    zh: '非负的 ISO 8601 时长，例如 PT2H',
  },
  cycle: {
    holds: isCycle,
    en: 'an ISO 8601 repetition such as R3/PT1H, at least once',
    zh: '至少重复一次的 ISO 8601 周期，例如 R3/PT1H',
  },
  moment: {
    holds: (text) => parseMoment(text, 0) !== null,
    en: 'an ISO 8601 duration or date and time, in quotation marks as FEEL writes a text',
    zh: '用引号括起来的 ISO 8601 时长或日期时间',
  },
};

function isDuration(text: string): boolean {
  const duration = parseDuration(text);
  return duration !== null && duration.months >= 0 && duration.milliseconds >= 0;
}

function isCycle(text: string): boolean {
  const cycle = parseCycle(text);
  return cycle !== null && cycle.times !== 0;
}
