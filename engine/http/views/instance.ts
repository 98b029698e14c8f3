import type { Instance } from '../../contract/schemas/instance.ts';
import type { InstanceView } from '../../ports/queryStore.ts';
import { momentOf, momentOrNull } from './moment.ts';

export function instanceView({ unitPath: _, startedAt, endedAt, ...instance }: InstanceView): Instance {
  return { ...instance, startedAt: momentOf(startedAt), endedAt: momentOrNull(endedAt) };
}
