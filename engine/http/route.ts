import { Router } from 'express';
import type { Request, RequestHandler, Response } from 'express';
import type { TObject, TSchema } from '@sinclair/typebox';
import type { Operation } from '../contract/operation.ts';
import { operations } from '../contract/operations/index.ts';
import type { OperationName } from '../contract/operations/index.ts';
import { allows } from '../organisation/permissions.ts';
import type { OrganisationRegion } from '../organisation/organisation.ts';
import { callerOf, signedOut } from './access/authenticate.ts';
import type { Caller } from './access/caller.ts';
import { cookieNameOf, cookieOptionsOf } from './access/cookies.ts';
import type { Extras, Handlers, Send } from './handler.ts';
import { checkText } from './parsing/checkText.ts';
import { commandHeadersOf } from './parsing/commandHeaders.ts';
import { parserOf } from './parsing/parserOf.ts';
import type { Parse } from './parsing/parserOf.ts';
import { readBody } from './parsing/readBody.ts';
import { Refused } from './problems/refused.ts';

export interface RouteNeeds {
  readonly organisation: OrganisationRegion;
  readonly secureCookies: boolean;
  /** Aborted when the server stops: streams and long polls end. */
  readonly stopping: AbortSignal;
}

/** What a handler is, once its types have done their work. */
type AnyHandler = (asking: object) => Promise<Extras & { status: number | string; body?: unknown; send?: Send }>;

/** A router with one route for each operation of the contract, and 405 for the methods that an address does not take. */
export function routesOf(handlers: Handlers, needs: RouteNeeds): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const methods = new Map<string, string[]>();
  for (const name of Object.keys(operations) as OperationName[]) {
    const operation: Operation = operations[name];
    const path = operation.path.replace(/\{(\w+)\}/g, ':$1');
    methods.set(path, [...(methods.get(path) ?? []), operation.method.toUpperCase()]);
    router[operation.method](path, ...stepsOf(operation, handlers[name] as unknown as AnyHandler, needs));
  }
  for (const [path, allowed] of methods) router.all(path, methodNotAllowed(allowed));
  return router;
}

/** Who asks comes before what is asked: a stranger's body is never read. */
function stepsOf(operation: Operation, handle: AnyHandler, needs: RouteNeeds): readonly RequestHandler[] {
  const { params, query, body, bodyBytesMax } = operation;
  const parseParams = parserOf(params, 'path');
  const parseQuery = parserOf(query, 'query');
  const parseBody = body === null ? null : parserOf<TSchema>(body, 'body');
  const identify: RequestHandler = async (request, response, next) => {
    response.locals['operation'] = operation.path;
    response.locals['caller'] = await permitted(operation, request, needs);
    next();
  };
  const answer: RequestHandler = async (request, response) => {
    const given: unknown = parseBody === null ? null : (request.body ?? {});
    checkText(given, 'body');
    const reply = await handle({
      caller: response.locals['caller'] as Caller | null,
      params: inAddress('path', { ...request.params }, parseParams),
      query: inAddress('query', { ...request.query }, parseQuery),
      body: parseBody?.(given) ?? null,
      headers: commandHeadersOf(request.headers),
      request,
      gone: () => goneOf(response, needs.stopping),
    });
    await send(reply, response, needs.secureCookies);
  };
  return body === null ? [identify, answer] : [identify, readBody(bodyBytesMax), answer];
}

/** Looked at again when parsed: a text such as 1e999 becomes a number that no schema bounds. */
function inAddress(source: 'path' | 'query', given: object, parse: Parse<TObject>): unknown {
  checkText(given, source);
  const parsed = parse(given);
  checkText(parsed, source);
  return parsed;
}

async function permitted({ access }: Operation, request: Request, needs: RouteNeeds): Promise<Caller | null> {
  if (access === 'anybody') return null;
  const caller = await callerOf(request, needs.organisation, needs.secureCookies);
  if (caller === null) throw signedOut('Expected a session or an API key, found neither');
  if (access !== 'signedIn' && !allows(caller.actor, access)) {
    throw new Refused('forbidden', {
      detail: `Expected the permission "${access}", found a role without it`,
      expected: `the permission ${access}`,
    });
  }
  return caller;
}

function goneOf(response: Response, stopping: AbortSignal): AbortSignal {
  const gone = new AbortController();
  const abort = (): void => gone.abort();
  stopping.addEventListener('abort', abort);
  response.once('close', () => {
    stopping.removeEventListener('abort', abort);
    abort();
  });
  if (stopping.aborted || response.closed) abort();
  return gone.signal;
}

async function send(reply: Awaited<ReturnType<AnyHandler>>, response: Response, secure: boolean): Promise<void> {
  const { status, body, send: write, sequence, session } = reply;
  response.status(Number(status));
  if (sequence !== undefined) response.set('ETag', `"${sequence}"`);
  if (session === 'ended') response.clearCookie(cookieNameOf(secure), cookieOptionsOf(secure));
  else if (session !== undefined) response.cookie(cookieNameOf(secure), session.token, cookieOptionsOf(secure));
  if (write !== undefined && response.req.method !== 'HEAD') await write(response);
  else if (body === undefined) response.end();
  else response.json(body);
}

const methodNotAllowed =
  (allowed: readonly string[]): RequestHandler =>
  (request) => {
    throw new Refused('methodNotAllowed', {
      detail: `Expected ${allowed.join(' or ')} at this address, found ${request.method}`,
      expected: allowed.join(' or '),
      headers: { Allow: allowed.join(', ') },
    });
  };
