import { Refused } from '../refused.ts';

/** The one open thing that a name stands for; an address is taken as it is. */
export const oneOf = <Address extends object, Thing extends Address>(
  what: string,
  address: string | Address,
  open: readonly Thing[],
  namesOf: (thing: Thing) => readonly string[],
): Address => (typeof address === 'string' ? namedOne(what, address, open, namesOf) : address);

/** The one open thing that a name stands for. Throws Refused for none and for several. */
export function namedOne<Thing>(
  what: string,
  name: string,
  open: readonly Thing[],
  namesOf: (thing: Thing) => readonly string[],
): Thing {
  const found = open.filter((thing) => namesOf(thing).includes(name));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const others = open.map((thing) => namesOf(thing).join(' ')).join(', ');
  const message = `Expected one open ${what} "${name}", found ${found.length}; open are: ${others || 'none'}`;
  throw new Refused({ code: found.length === 0 ? 'noneOpen' : 'severalOpen', message });
}
