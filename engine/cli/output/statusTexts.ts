import type { Instance } from '../../contract/schemas/instance.ts';
import type { Text } from '../language.ts';

export const statusTexts = {
  running: { en: 'running', 'zh-CN': '运行中' },
  completed: { en: 'completed', 'zh-CN': '已完成' },
  cancelled: { en: 'cancelled', 'zh-CN': '已取消' },
} as const satisfies Record<Instance['status'], Text>;
