import type { Options } from '../command.ts';

export const variablesOption = {
  variables: {
    type: 'string',
    value: 'JSON|@FILE',
    says: { en: 'a JSON object, or a file with one', 'zh-CN': 'JSON 对象，或含有它的文件' },
  },
} as const satisfies Options;
