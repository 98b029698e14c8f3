import type { Response } from 'express';
import type { Change } from '../../contract/schemas/change.ts';
import type { CommitNews } from '../../runtime/news.ts';
import { callerOf } from '../access/authenticate.ts';
import type { Caller } from '../access/caller.ts';
import { scopeOf } from '../access/scope.ts';
import type { Send } from '../handler.ts';
import type { Services } from '../services.ts';
import type { Streams } from './streams.ts';
import { createVisibility } from './visibleTo.ts';

const KNOWN_MAX = 1_000;
const BEAT_MS = 20_000;
/** Who reads slower than this is cut off, and looks again when back. */
const UNREAD_BYTES_MAX = 1_000_000;

const LOOK = 'event: ready\ndata: {}\n\n';

/**
 * A stream of what changes, whichever node commits it. Nothing is kept for who was away: a client looks at its lists
 * again whenever it is told to, as it is at the beginning and when words of other nodes were lost. Rights are looked at anew with every beat, and a session that ended ends the stream.
 */
export async function hearChanges(
  services: Services,
  streams: Streams,
  caller: Caller,
  gone: AbortSignal,
): Promise<Send> {
  const { engine, organisation, queries, secureCookies } = services;
  let scope = await scopeOf(caller, organisation);
  let sight = scope.sight('instances.read');
  const mayHear = createVisibility(await queries.instancesWithTaskOf(sight, KNOWN_MAX));
  const leave = streams.enter(`${caller.actor.tenant} ${caller.user}`);

  return (response) => {
    const renew = async (): Promise<void> => {
      const still = await callerOf(response.req, organisation, secureCookies);
      if (still === null) throw new Error('Expected a session that is open');
      scope = await scopeOf(still, organisation);
      sight = scope.sight('instances.read');
    };
    response.set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' });
    response.flushHeaders();
    response.write(`retry: 3000\n${LOOK}`);
    const stopHearing = engine.hear((news) => {
      if (news.type === 'missed') say(response, LOOK);
      else if (mayHear(news, sight, scope)) say(response, changeText(news));
    });
    const beat = setInterval(() => {
      response.write(': beat\n\n');
      void renew().catch(() => response.end());
    }, BEAT_MS);
    const end = (): void => {
      stopHearing();
      clearInterval(beat);
      leave();
      response.end();
    };
    if (gone.aborted) end();
    else gone.addEventListener('abort', end, { once: true });
  };
}

function say(response: Response, text: string): void {
  if (response.writableLength > UNREAD_BYTES_MAX) response.end();
  else if (response.writable) response.write(text);
}

const changeText = (news: CommitNews): string =>
  `event: change\nid: ${news.instance}.${news.sequence}\ndata: ${JSON.stringify(changeView(news))}\n\n`;

const changeView = ({ instance, root, process, sequence, status, incidents, tasks }: CommitNews): Change => ({
  instance,
  root,
  process,
  sequence,
  status,
  incidents,
  tasks: tasks.map(({ wait, state }) => ({ id: `${instance}.${wait}`, state })),
});
