import type { ElementBehavior } from '../behavior.ts';
import { enterSubProcess } from '../shared/openScope.ts';

/** A sub-process that can be cancelled as a whole (BPMN 2.0.2, 10.3.5). */
export const transaction: ElementBehavior<'transaction'> = { enter: enterSubProcess };
