import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Log } from '../../ports/log.ts';
import type { Caller } from '../access/caller.ts';
import type { Metrics } from './metrics.ts';

/** An id that comes along is kept when it is plain, so that one request can be followed through several services. */
const GIVEN_ID = /^[A-Za-z0-9._-]{8,64}$/;

/**
 * Gives every request an id, and says of each how it was answered. Route patterns only, never addresses, headers or
 * bodies: those hold what is nobody's business.
 */
export const watchRequests =
  ({ log, metrics }: { readonly log: Log; readonly metrics: Metrics }): RequestHandler =>
  (request, response, next) => {
    const given = request.get('x-request-id');
    const id = given !== undefined && GIVEN_ID.test(given) ? given : randomUUID();
    response.locals['requestId'] = id;
    response.set('X-Request-Id', id);
    const began = performance.now();
    metrics.requestsOpen(1);
    response.once('close', () => {
      const { method } = request;
      const seconds = (performance.now() - began) / 1000;
      const route = String(response.locals['operation'] ?? 'none');
      const status = response.writableFinished ? response.statusCode : 499; // who asked has gone away
      const caller = response.locals['caller'] as Caller | null | undefined;
      metrics.requestsOpen(-1);
      metrics.requestAnswered({ method, route, status, seconds });
      const who = caller ? { tenant: caller.actor.tenant, by: caller.user } : {};
      log.info('request', { id, method, route, status, ms: Math.round(seconds * 1000), ...who });
    });
    next();
  };
