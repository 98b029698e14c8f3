import { Refused } from '../refused.ts';

/** The one open thing that a name stands for; an address is taken as it is. */
export function oneOf<Address extends object, Thing extends Address>(
  what: string,
  address: string | Address,
  open: readonly Thing[],
  namesOf: (thing: Thing) => readonly string[],
): Address {
  if (typeof address !== 'string') return address;
  const found = open.filter((thing) => namesOf(thing).includes(address));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const others = open.map((thing) => namesOf(thing).join(' ')).join(', ');
  const message = `Expected one open ${what} "${address}", found ${found.length}; open are: ${others || 'none'}`;
  throw new Refused({ code: found.length === 0 ? 'noneOpen' : 'severalOpen', message });
}
