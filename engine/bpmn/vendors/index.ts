import { camunda7 } from './camunda7.ts';
import { camunda8 } from './camunda8.ts';
import { flowable } from './flowable.ts';
import type { Vendor } from './vendor.ts';

/** The tools whose files are read as if they were ours; of two that say the same the first counts. */
export const vendors: readonly Vendor[] = [camunda7, flowable, camunda8];
