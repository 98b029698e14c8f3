import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Configuration } from './configuration.ts';
import type { AppNeeds } from './http/createApp.ts';
import { createApp } from './http/createApp.ts';
import { createMetrics } from './http/observability/metrics.ts';
import { webApp } from './http/site/webApp.ts';
import type { Node } from './openNode.ts';
import { projectRoot } from './projectRoot.ts';
import { createQueries } from './runtime/queries/createQueries.ts';
import { createQueryStore } from './store/queryStore.ts';

export interface Serving {
  /** Where browsers and programs reach it. */
  readonly url: string;
  /** Answers what was asked, ends streams, and takes no more. */
  close(): Promise<void>;
}

export type Where = Pick<Configuration, 'host' | 'port'> &
  Partial<Pick<Configuration, 'secureCookies' | 'proxies'>> &
  Pick<AppNeeds, 'lookAgainMs'>;

const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { readonly version: string };

/** Requests that are still under way when the server stops get this long. */
const DRAIN_MS_MAX = 10_000;

/** Serves a node's API. Rejects when the address is taken or not this machine's. */
export async function serve(
  node: Node,
  { host, port, secureCookies = false, proxies = 0, ...others }: Where,
): Promise<Serving> {
  const stopping = new AbortController();
  const { engine, organisation, clock, log, database } = node;
  const queries = createQueries(createQueryStore(database));
  const metrics = createMetrics();
  const app = createApp({
    ...{ engine, organisation, queries, clock, log, metrics, secureCookies, proxies, version, ...others },
    stopping: stopping.signal,
    ...builtWebApp(),
  });
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    url: urlOf(server.address() as AddressInfo),
    close: () =>
      new Promise((resolve) => {
        stopping.abort();
        const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS_MAX);
        server.close(() => {
          clearTimeout(late);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

/** A node that was built without it serves the API alone. */
function builtWebApp(): Pick<AppNeeds, 'site'> {
  const folder = join(projectRoot, 'designer/dist');
  return existsSync(join(folder, 'index.html')) ? { site: webApp(folder) } : {};
}

function urlOf({ address, family, port }: AddressInfo): string {
  const reachable = address === '0.0.0.0' || address === '::' ? 'localhost' : address;
  return `http://${family === 'IPv6' && reachable !== 'localhost' ? `[${reachable}]` : reachable}:${port}`;
}
