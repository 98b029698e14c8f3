import type { TriggerFormat } from './triggerFormat.ts';

export const none: TriggerFormat<'none'> = {
  definition: null,
  read: () => ({ type: 'none' }),
  write: () => ({ definitions: [], extensions: [] }),
};
