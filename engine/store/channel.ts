const CHANNEL = /^[a-z_][a-z0-9_]{0,62}$/;

/** A channel's name goes into LISTEN as it is; the two drivers do not agree on how others would be quoted. */
export function checkedChannel(name: string): string {
  if (!CHANNEL.test(name)) {
    throw new RangeError(`Expected a channel of 1 to 63 of a-z, 0-9 and "_", found ${JSON.stringify(name)}`);
  }
  return name;
}

/** Of a channel and a list of payloads. */
export const NOTIFY = 'select pg_notify($1, payload) from unnest($2::text[]) as payload';
