import type { IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Change } from '../../../contract/schemas/change.ts';
import type { Api } from '../../api/api.ts';

export interface News {
  /** How many changes were told. */
  readonly told: () => number;
  readonly close: () => void;
}

export interface Heard {
  readonly changed: (change: Change) => void;
  /** The stream began, or began again after it broke off: what happened meanwhile is not told. */
  readonly begun: () => void;
}

const TRY_AGAIN_MS = 500;

/** Hears the server's stream of changes for as long as it is wanted. Resolves when the stream has begun. */
export async function hearNews(api: Api, { changed, begun }: Heard): Promise<News> {
  let told = 0;
  const wanted = new AbortController();
  let current: IncomingMessage | null = null;

  const hear = async (stream: IncomingMessage): Promise<void> => {
    for await (const { event, data } of eventsIn(stream)) {
      if (event === 'ready') begun();
      if (event !== 'change') continue;
      told += 1;
      changed(JSON.parse(data) as Change); // as the contract promises
    }
  };
  const open = async (): Promise<IncomingMessage> => (current = await api.open('hearChanges'));
  const goOn = async (first: IncomingMessage): Promise<void> => {
    for (let stream: IncomingMessage | null = first; !wanted.signal.aborted;) {
      if (stream !== null) await hear(stream).catch(() => undefined);
      if (wanted.signal.aborted) return;
      await pause(TRY_AGAIN_MS);
      stream = await open().catch(() => null);
    }
  };

  void goOn(await open());
  return {
    told: () => told,
    close: () => {
      wanted.abort();
      current?.destroy();
    },
  };
}

interface ServerEvent {
  readonly event: string;
  readonly data: string;
}

/** Server-sent events, as far as ours go: a name and one line of data, ended by an empty line. */
async function* eventsIn(stream: AsyncIterable<unknown>): AsyncGenerator<ServerEvent> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of stream) {
    const blocks = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) yield eventIn(block);
  }
}

function eventIn(block: string): ServerEvent {
  const field = (name: string): string =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2) ?? '';
  return { event: field('event'), data: field('data') };
}
