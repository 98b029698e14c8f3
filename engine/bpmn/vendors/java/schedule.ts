import type { At } from '../at.ts';
import { putPriority, putTime } from '../putSchedule.ts';

/** When a user task is due, and how much it matters. */
export function translateSchedule(at: At): void {
  for (const [name, property] of [
    ['dueDate', 'due'],
    ['followUpDate', 'followUp'],
  ] as const) {
    const said = at.attribute(name);
    if (said !== null) putTime(at, property, said);
  }
  const priority = at.attribute('priority');
  if (priority !== null) putPriority(at, priority);
}
