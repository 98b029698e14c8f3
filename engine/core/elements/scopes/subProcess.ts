import type { ElementBehavior } from '../behavior.ts';
import { enterSubProcess } from '../shared/openScope.ts';

/** A scope of its own within the process; over when nothing moves in it (BPMN 2.0.2, 13.3.4). */
export const subProcess: ElementBehavior<'subProcess'> = { enter: enterSubProcess };
