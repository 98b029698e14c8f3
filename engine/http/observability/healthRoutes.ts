import { setTimeout as pause } from 'node:timers/promises';
import { Router } from 'express';
import type { Queries } from '../../runtime/queries/createQueries.ts';
import type { Metrics } from './metrics.ts';

const DATABASE_ANSWERS_WITHIN_MS = 2_000;

/** For whoever watches over the process: is it alive, can it work, how does it fare. */
export const healthRoutes = ({
  queries,
  metrics,
}: {
  readonly queries: Pick<Queries, 'ping'>;
  readonly metrics: Metrics;
}): Router =>
  Router()
    .get('/health/live', (_request, response) => {
      response.json({ status: 'live' });
    })
    .get('/health/ready', async (_request, response) => {
      const isReady = await answers(queries);
      response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'the database does not answer' });
    })
    .get('/metrics', async (_request, response) => {
      response.type(metrics.contentType).send(await metrics.text());
    });

async function answers(queries: Pick<Queries, 'ping'>): Promise<boolean> {
  const late = new AbortController();
  const ping = queries.ping().then(
    () => true,
    () => false,
  );
  const timeout = pause(DATABASE_ANSWERS_WITHIN_MS, false, { signal: late.signal }).catch(() => false);
  const isReady = await Promise.race([ping, timeout]);
  late.abort();
  return isReady;
}
