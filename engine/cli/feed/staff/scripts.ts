import { callbackScript } from './callbackScript.ts';
import { repairScript } from './repairScript.ts';
import { oldPartsScript, requisitionScript } from './requisitionScript.ts';
import type { DoTask, Script } from './work.ts';

const scripts: Readonly<Record<string, Script>> = {
  repair: repairScript,
  requisition: requisitionScript,
  oldPartsReturn: oldPartsScript,
  callback: callbackScript,
};

/** How a task is done; null for one that no record leads to. */
export const scriptFor = (process: string, element: string): DoTask | null => scripts[process]?.[element] ?? null;
