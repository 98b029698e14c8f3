import { parseDuration } from '../../../core/time/duration.ts';
import type { At, Said } from '../at.ts';

const ATTEMPTS_MAX = 100;

/** `R3/PT10M`: three attempts, ten minutes apart. Here the wait doubles with each further one. */
export function putRetries(at: At): void {
  const [element] = at.elements('failedJobRetryTimeCycle');
  const said =
    at.attribute('failedJobRetryTimeCycle') ??
    (element === undefined ? null : { text: element.body, setting: element.setting });
  if (said === null) return;
  const retries = readRetries(said.text);
  if (retries === null) {
    at.note('lossy', said.setting, {
      en: 'it is no repetition such as R3/PT10M, so a job is tried as often as any other',
      'zh-CN': '不是 R3/PT10M 这样的重复周期，按默认次数重试',
    });
    return;
  }
  at.put('aftercare:Job', 'attempts', said, String(retries.attempts));
  at.put('aftercare:Job', 'backoff', said, retries.backoff);
}

/** Also a list of waits, of which the first counts. */
function readRetries(text: Said['text']): { readonly attempts: number; readonly backoff: string } | null {
  const [, times, period] = /^R(\d{1,6})\/(P[\dA-Z.]+)$/.exec(text) ?? [];
  const waits = text.split(',').map((wait) => wait.trim());
  const attempts = times === undefined ? waits.length + 1 : Number(times);
  const backoff = period ?? waits[0] ?? '';
  if (parseDuration(backoff) === null || attempts < 1) return null;
  return { attempts: Math.min(attempts, ATTEMPTS_MAX), backoff };
}
