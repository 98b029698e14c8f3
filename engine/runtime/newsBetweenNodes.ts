import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../ports/log.ts';
import type { CommitNews, News } from './news.ts';

/** PostgreSQL takes notifications below 8,000 bytes. */
export const PAYLOAD_BYTES_MAX = 7_900;
/** What does not fit into so many is not told one by one: the others are told to look. */
export const PAYLOADS_MAX = 16;
/** Commits that follow on one another within this time are told together. */
const GATHER_MS = 20;
/** What a node of another release would read otherwise gets another number. */
const FORM = 1;

interface Needs {
  readonly node: string;
  readonly notify: (payloads: readonly string[]) => Promise<void>;
  readonly log: Log;
}

export interface Announcer {
  readonly tell: (news: readonly CommitNews[]) => void;
  /** Resolves when all is told. */
  readonly done: () => Promise<void>;
}

/**
 * Tells the other nodes what this one has committed: the first commit at once, those that come meanwhile together, one
 * notification at a time. Nobody waits for it, and a word that is lost with its node is found by looking.
 */
export function createAnnouncer({ node, notify, log }: Needs): Announcer {
  let gathered: CommitNews[] = [];
  let telling: Promise<void> | null = null;

  const tellAll = async (): Promise<void> => {
    while (gathered.length > 0) {
      const news = gathered;
      gathered = [];
      await notify(payloadsOf(node, news)).catch((error: unknown) => {
        log.warn('Other nodes could not be told of commits; they find them by looking', { error: String(error) });
      });
      await pause(GATHER_MS);
    }
    telling = null;
  };

  return {
    tell: (news) => {
      gathered.push(...news);
      telling ??= tellAll();
    },
    done: async () => {
      await telling;
    },
  };
}

/** News as texts that a notification can carry; each says which node it comes from. */
export function payloadsOf(node: string, news: readonly CommitNews[]): readonly string[] {
  const payloads: string[] = [];
  const opening = `{"form":${FORM},"node":${JSON.stringify(node)},"news":[`;
  let parts: string[] = [];
  let bytes = opening.length;
  const close = (): void => {
    if (parts.length > 0) payloads.push(`${opening}${parts.join(',')}]}`);
    parts = [];
    bytes = Buffer.byteLength(opening);
  };
  close();
  for (const each of news) {
    const part = JSON.stringify(each);
    const length = Buffer.byteLength(part) + ',]}'.length;
    if (bytes + length > PAYLOAD_BYTES_MAX) close();
    if (bytes + length > PAYLOAD_BYTES_MAX || payloads.length >= PAYLOADS_MAX) {
      return [`${opening}{"type":"missed"}]}`];
    }
    parts.push(part);
    bytes += length;
  }
  close();
  return payloads;
}

/** What another node tells; nothing where it is this node's own. What cannot be read has been missed. */
export function newsIn(payload: string, node: string): readonly News[] {
  const told = payload === '' ? null : read(payload); // empty: the connection was lost for a while
  if (told?.form !== FORM) return [{ type: 'missed' }];
  return told.node === node ? [] : told.news;
}

interface Told {
  readonly form: number;
  readonly node: string;
  readonly news: readonly News[];
}

function read(payload: string): Told | null {
  try {
    const told = JSON.parse(payload) as Told | null;
    return Array.isArray(told?.news) ? told : null;
  } catch {
    return null;
  }
}
