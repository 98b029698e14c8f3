import type { At, Said } from './at.ts';
import { hasJuel } from './juel/fromJuel.ts';
import { listed } from './listed.ts';

/** Here one group is the role of a task. */
export function putGroups(at: At, groups: Said): void {
  const [first, ...others] = listed(groups.text);
  if (first === undefined || hasJuel(groups.text)) {
    at.note('lossy', groups.setting, {
      en: 'the role of a task is a fixed name here, this one is computed',
      'zh-CN': '本引擎中任务的角色是固定名称，此处是计算得出的',
    });
    return;
  }
  at.put('aftercare:Assignment', 'role', groups, first);
  if (others.length === 0) return;
  at.note('lossy', groups.setting, {
    en: `a task has one role here, "${first}"; ${others.map((each) => `"${each}"`).join(', ')} cannot take it`,
    'zh-CN': `本引擎中一个任务只有一个角色，即“${first}”；${others.map((each) => `“${each}”`).join('、')}无法认领`,
  });
}
