/** The hexadecimal digits of an id that tell when its instance began, to the millisecond. */
const TIME_LENGTH = '01a18210-1bb0'.length;

/**
 * Tells of an id whether its instance began before all of these cases. What a case calls has the time of its caller, and
 * below the millisecond ids are in no order.
 */
export function beganBefore(roots: Iterable<string>): (id: string) => boolean {
  let first = '~';
  for (const root of roots) if (root < first) first = root;
  const time = first.slice(0, TIME_LENGTH);
  return (id) => id.slice(0, TIME_LENGTH) < time;
}
