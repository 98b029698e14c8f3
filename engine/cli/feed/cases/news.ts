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
  /** The stream broke off and began again: what happened meanwhile was not told. */
  readonly begunAgain: () => void;
}

const TRY_AGAIN_MS = 500;

/** Hears the server's stream of changes for as long as it is wanted. Resolves when the stream has begun. */
export async function hearNews(api: Api, { changed, begunAgain }: Heard): Promise<News> {
  let told = 0;
  const wanted = new AbortController();
  let current: IncomingMessage | null = null;
  let times = 0;

  const hear = async (stream: IncomingMessage): Promise<void> => {
    for await (const { event, data } of eventsIn(stream)) {
      if (event === 'ready' && (times += 1) > 1) begunAgain();
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
