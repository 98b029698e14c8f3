import type { ElementId } from '../../identifiers.ts';
import type { Visit } from '../../state/instance.ts';
import type { Step } from '../../step.ts';

/** Whether a visit waits for that trigger of an event with several. */
export function isAwaited({ instance }: Step, { waits }: Visit, catcher: ElementId, part: number): boolean {
  for (const id of waits) {
    const wait = instance.waits.get(id);
    if (wait?.element === catcher && wait.part === part) return true;
  }
  return false;
}
