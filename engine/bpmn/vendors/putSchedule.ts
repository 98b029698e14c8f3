import { looksLikeIso8601 } from '../../core/model/iso8601.ts';
import type { At, Said } from './at.ts';
import { hasJuel } from './juel/fromJuel.ts';

/** A duration from now or a date; a computed one is taken as it comes. */
export function putTime(at: At, property: 'due' | 'followUp', said: Said): void {
  const isComputed = hasJuel(said.text) || said.text.startsWith('=');
  if (!isComputed && !looksLikeIso8601(said.text)) {
    at.note('lossy', said.setting, { en: 'it is no ISO 8601 time', 'zh-CN': '不是 ISO 8601 时间' });
    return;
  }
  const value = at.feel(said, 'advice');
  if (value !== null) at.put('aftercare:Schedule', property, said, value);
}

const PRIORITY_MAX = 100;

export function putPriority(at: At, said: Said): void {
  if (!/^-?\d{1,10}$/.test(said.text)) {
    const value = at.feel(said, 'advice');
    if (value !== null) at.put('aftercare:Schedule', 'priority', said, value);
    return;
  }
  const priority = Number(said.text);
  const within = Math.min(Math.max(priority, 0), PRIORITY_MAX);
  at.put('aftercare:Schedule', 'priority', said, String(within));
  if (within === priority) return;
  at.note('lossy', said.setting, {
    en: `priorities go from 0 to ${PRIORITY_MAX} here, so it becomes ${within}`,
    'zh-CN': `本引擎的优先级为 0 到 ${PRIORITY_MAX}，因此取 ${within}`,
  });
}
