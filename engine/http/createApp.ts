import { setMaxListeners } from 'node:events';
import express from 'express';
import type { Express, RequestHandler } from 'express';
import helmet from 'helmet';
import { API } from '../contract/paths.ts';
import type { OrganisationRegion } from '../organisation/organisation.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Engine } from '../runtime/engine.ts';
import type { Queries } from '../runtime/queries/createQueries.ts';
import { refuseForeignOrigin } from './access/refuseForeignOrigin.ts';
import { apiPage } from './docs/apiPage.ts';
import { handlersOf } from './handlers/index.ts';
import { healthRoutes } from './observability/healthRoutes.ts';
import type { Metrics } from './observability/metrics.ts';
import { watchRequests } from './observability/watchRequests.ts';
import { answerProblem, unknownRoute } from './problems/answerProblem.ts';
import { routesOf } from './route.ts';

export interface AppNeeds {
  readonly engine: Engine;
  readonly organisation: OrganisationRegion;
  readonly queries: Queries;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly clock: Clock;
  /** Whether browsers come by https: cookies are for https only then, and browsers are told to stay with it. */
  readonly secureCookies?: boolean;
  /** How many proxies stand in front, whose word on the asker's address is taken. */
  readonly proxies?: number;
  /** Aborted when the server stops: streams and long polls end. */
  readonly stopping?: AbortSignal;
  readonly version?: string;
  /** How late a long poll sees what nobody told it; for tests. */
  readonly lookAgainMs?: number;
  /** The web app, for whatever is no address of the API. */
  readonly site?: RequestHandler;
}

/** Attempts whose time comes, and words of other nodes that were lost, are seen this late. */
const LOOK_AGAIN_MS = 1_000;

/** The web API over an engine. Whoever has it makes it listen. */
export function createApp(needs: AppNeeds): Express {
  const { engine, organisation, queries, log, metrics, clock, site } = needs;
  const { secureCookies = false, proxies = 0, version = '0.0.0', lookAgainMs = LOOK_AGAIN_MS } = needs;
  const stopping = needs.stopping ?? new AbortController().signal;
  setMaxListeners(0, stopping); // one a stream
  engine.observe(metrics.committed);
  engine.observeEffects(metrics.carriedOut);

  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false); // an instance's sequence is its ETag
  app.set('trust proxy', proxies);
  app.set('query parser', 'simple');
  app.enable('case sensitive routing');
  app.use(watchRequests({ log, metrics }));
  app.use(securityHeaders(secureCookies));
  app.use(healthRoutes({ queries, metrics }));
  app.use(API, apiPage(version));
  app.use(API, notKept, refuseForeignOrigin);
  app.use(
    API,
    routesOf(handlersOf({ engine, organisation, queries, clock, secureCookies, lookAgainMs }), {
      organisation,
      secureCookies,
      stopping,
    }),
  );
  app.use(API, unknownRoute);
  if (site !== undefined) app.use(site);
  app.use(unknownRoute);
  app.use(answerProblem(log));
  return app;
}

/** Styles may be inline, because the web app's components make theirs while they run; scripts never. */
const securityHeaders = (secure: boolean): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: secure,
  });

/** Answers hold what is the asker's alone. */
const notKept: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};
