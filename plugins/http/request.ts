import { type Static, Type } from '@sinclair/typebox';
import { defineJob, type JobCall } from '../contract/job.ts';
import { AnyJson } from '../contract/json.ts';
import { PermanentFailure } from '../contract/permanentFailure.ts';
import type { Message } from './exchange.ts';
import { follow } from './follow.ts';
import { createGuard, type Resolve } from './guard.ts';
import { type Headers, readHeaders } from './headers.ts';
import { type Answer, outcomeOf } from './outcome.ts';
import { HttpSettings } from './settings.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

const Input = Type.Object({
  url: Type.String({ minLength: 1, maxLength: 2_000 }),
  method: Type.Unsafe<(typeof METHODS)[number]>({ type: 'string', enum: METHODS, default: 'GET' }),
  headers: Type.Record(Type.String(), Type.String(), { default: {}, maxProperties: 50 }),
  /** Added to the address, encoded. */
  query: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()]), { default: {} }),
  /** Sent as JSON; `text` is sent as it is. */
  json: Type.Optional(AnyJson),
  text: Type.Optional(Type.String()),
  expectedStatus: Type.Array(Type.Integer({ minimum: 100, maximum: 599 }), { default: [] }),
  timeoutMs: Type.Integer({ minimum: 1, maximum: 60_000, default: 10_000 }),
});

type Call = JobCall<Static<typeof Input>, HttpSettings>;

export const requestJob = (resolve: Resolve) =>
  defineJob({
    title: { 'zh-CN': '调用 HTTP 接口', en: 'Call an HTTP interface' },
    settings: HttpSettings,
    input: Input,
    output: Type.Object({ status: Type.Integer(), headers: Type.Record(Type.String(), Type.String()), body: AnyJson }),
    attemptMsMax: 65_000,
    run: async (call): Promise<Answer> => {
      const { input, settings, signal, now } = call;
      const message = messageOf(call);
      const what = `${message.method} ${message.url.origin}${message.url.pathname}`;
      const untilTimeout = AbortSignal.any([signal, AbortSignal.timeout(input.timeoutMs)]);
      const answered = await follow(message, createGuard(settings, resolve), settings, untilTimeout).catch(
        (error: unknown) => {
          if (error instanceof PermanentFailure) throw error;
          throw new Error(`Expected ${what} to be answered within ${input.timeoutMs} ms; ${reasonOf(error)}`);
        },
      );
      return outcomeOf(answered, { what, statuses: input.expectedStatus, refusal: refusalOf(call), now });
    },
  });

function messageOf({ input, jobId }: Call): Message {
  if (!URL.canParse(input.url)) throw new PermanentFailure(`Expected an address, found ${JSON.stringify(input.url)}`);
  const url = new URL(input.url);
  for (const [name, value] of Object.entries(input.query)) url.searchParams.append(name, String(value));
  return {
    url,
    method: input.method,
    headers: { 'idempotency-key': keyOf(jobId), ...contentType(input), ...readHeaders(input.headers) },
    body: hasJson(input) ? JSON.stringify(input.json) : (input.text ?? null),
  };
}

/** Element ids, and so job ids, may be in any script; a header may not. */
const keyOf = (jobId: string): string => (/^[\x21-\x7e]+$/.test(jobId) ? jobId : encodeURIComponent(jobId));

/** An expression that found nothing answers null: nothing is sent then. */
const hasJson = ({ json }: Call['input']): boolean => json !== undefined && json !== null;

function contentType(input: Call['input']): Headers {
  if (hasJson(input)) return { 'content-type': 'application/json' };
  return input.text === undefined ? {} : { 'content-type': 'text/plain; charset=utf-8' };
}

function refusalOf({ headers, settings }: Call): 'failure' | 'error' {
  const wanted = headers['refusal'] ?? settings.refusal;
  if (wanted === 'failure' || wanted === 'error') return wanted;
  throw new PermanentFailure(`Expected header refusal to be failure or error, found "${wanted}"`);
}

/** Connecting to a name with several addresses fails with one error for each and no message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  return error instanceof Error ? error.message : String(error);
}
