import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { checkedChannel } from './channel.ts';

const RETRY_MS_FIRST = 100;
const RETRY_MS_MAX = 5_000;

type Heard = (payload: string) => void;

/**
 * One connection of its own for all channels, opened at the first `listen`. When it breaks it is opened again; what was
 * notified in between is lost, and every listener is called with an empty payload to go and look.
 */
export function createPostgresListener(settings: pg.ClientConfig) {
  const listeners = new Map<string, Set<Heard>>();
  const closing = new AbortController();
  let connected: Promise<pg.Client> | null = null;

  const tell = (channel: string, payload: string): void => {
    for (const heard of listeners.get(channel) ?? []) heard(payload);
  };

  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client(settings);
    client.on('error', () => undefined); // 'end' follows and opens a new one
    client.on('notification', ({ channel, payload }) => tell(channel, payload ?? ''));
    await client.connect();
    for (const channel of listeners.keys()) await client.query(`listen ${channel}`);
    client.once('end', () => {
      if (!closing.signal.aborted) void keep(reconnect());
    });
    return client;
  };

  const reconnect = async (): Promise<pg.Client> => {
    for (let waitMs = RETRY_MS_FIRST; ; waitMs = Math.min(waitMs * 2, RETRY_MS_MAX)) {
      await pause(waitMs, undefined, { signal: closing.signal });
      const client = await connect().catch(() => null);
      if (client === null) continue;
      for (const channel of listeners.keys()) tell(channel, '');
      return client;
    }
  };

  const keep = (connecting: Promise<pg.Client>): Promise<pg.Client> => {
    connected = connecting;
    connecting.catch(() => {
      if (connected === connecting) connected = null;
    });
    return connecting;
  };

  const listen = async (channel: string, heard: Heard): Promise<() => Promise<void>> => {
    const sharing = listeners.get(checkedChannel(channel)) ?? new Set<Heard>();
    listeners.set(channel, sharing.add(heard));
    const client = await (connected ?? keep(connect()));
    await client.query(`listen ${channel}`); // asked twice, PostgreSQL listens once
    return async () => {
      sharing.delete(heard);
      if (sharing.size > 0 || listeners.get(channel) !== sharing) return;
      listeners.delete(channel);
      const current = await connected?.catch(() => null);
      await current?.query(`unlisten ${channel}`).catch(() => undefined);
    };
  };

  const close = async (): Promise<void> => {
    closing.abort();
    const client = await connected?.catch(() => null);
    await client?.end();
  };

  return { listen, close };
}
