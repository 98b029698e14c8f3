import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Configuration } from '../../../configuration.ts';
import { createConsoleLog } from '../../../consoleLog.ts';
import type { Node } from '../../../openNode.ts';
import { openNode } from '../../../openNode.ts';
import { putDemo } from '../../../putDemo.ts';
import { serve } from '../../../serve.ts';
import { text } from '../../language.ts';
import type { FeedServer } from './feedServer.ts';

export interface InsideSettings {
  /** PostgreSQL; else an embedded database in a folder that is removed afterwards. */
  readonly databaseUrl: string | null;
  /** Where the workflows are. */
  readonly definitions: string;
  /** How long ago its clock begins: what the feed sets forward should not end in the future. */
  readonly beginsAgoMs: number;
}

/** Starts a server of our own on any free port, with the demo enterprise, and with a clock that can be set forward. */
export async function startInside(settings: InsideSettings): Promise<FeedServer> {
  const { databaseUrl, definitions, beginsAgoMs } = settings;
  const folder = databaseUrl === null ? await mkdtemp(join(tmpdir(), 'aftercare-feed-')) : null;
  const removeFolder = async (): Promise<void> => {
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  };
  const configuration = { ...ofOurOwn, databaseUrl, dataDir: join(folder ?? '', 'data') };
  const clock = settableClock(beginsAgoMs);
  try {
    const node = await openNode(configuration, createConsoleLog('error'), clock);
    try {
      return await serveInside(node, clock, definitions, databaseUrl, removeFolder);
    } catch (error) {
      await node.close();
      throw error;
    }
  } catch (error) {
    await removeFolder();
    throw error;
  }
}

const ofOurOwn: Omit<Configuration, 'databaseUrl' | 'dataDir'> = {
  ...{ port: 0, host: '127.0.0.1', demo: true, plugins: {} },
  ...{ secureCookies: false, proxies: 0, logLevel: 'warn' },
};

interface SettableClock {
  now(): number;
  advanceTo(at: number): void;
}

/** Goes as fast as the machine's, apart from being set forward. */
function settableClock(beginsAgoMs: number): SettableClock {
  let ahead = -beginsAgoMs;
  return {
    now: () => Date.now() + ahead,
    advanceTo: (at) => {
      ahead = Math.max(ahead, at - Date.now());
    },
  };
}

async function serveInside(
  node: Node,
  clock: SettableClock,
  definitions: string,
  databaseUrl: string | null,
  removeFolder: () => Promise<void>,
): Promise<FeedServer> {
  await putDemo(node, definitions);
  let changes = 0;
  node.engine.observe(() => {
    changes += 1;
  });
  node.engine.start();
  const serving = await serve(node, ofOurOwn);
  return {
    url: serving.url,
    about:
      databaseUrl === null
        ? text('a server of its own, embedded database', '自带服务，内嵌数据库')
        : text('a server of its own, PostgreSQL', '自带服务，PostgreSQL'),
    inside: {
      now: () => clock.now(),
      advanceTo: (at) => {
        clock.advanceTo(at);
        node.engine.wake();
      },
      settle: async () => {
        await node.engine.runDue();
        return changes;
      },
    },
    close: async () => {
      await serving.close();
      await node.close();
      await removeFolder();
    },
  };
}
