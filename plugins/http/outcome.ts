import { BpmnError } from '../contract/bpmnError.ts';
import type { Json } from '../contract/json.ts';
import { PermanentFailure } from '../contract/permanentFailure.ts';
import { RetryLater } from '../contract/retryLater.ts';
import type { Answered } from './exchange.ts';
import type { Headers } from './headers.ts';
import { retryAfterMs } from './retryAfter.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

export interface Expectation {
  /** What was asked, in words: `POST https://erp.example/orders`. */
  readonly what: string;
  /** Any 2xx when empty. */
  readonly statuses: readonly number[];
  readonly refusal: 'failure' | 'error';
  readonly now: number;
}

/** Timeouts, early data and too many requests pass; so does everything that is the server's own trouble. */
const PASSING = new Set([408, 425, 429]);

/** The answer when it is an expected one; else throws what its status means for the job. */
export function outcomeOf(answered: Answered, { what, statuses, refusal, now }: Expectation): Answer {
  const { status, headers } = answered;
  const answer = { status, headers, body: bodyOf(answered) };
  const isExpected = statuses.length === 0 ? status >= 200 && status < 300 : statuses.includes(status);
  if (isExpected) return answer;

  const wanted = statuses.length === 0 ? '2xx' : statuses.join(' or ');
  const message = `Expected ${what} to be answered with ${wanted}, found ${status}: ${beginningOf(answered.body)}`;
  if (status >= 500 || PASSING.has(status)) {
    const delayMs = retryAfterMs(headers['retry-after'], now);
    throw delayMs === null ? new Error(message) : new RetryLater(delayMs, message);
  }
  throw refusal === 'error' ? new BpmnError('httpRefused', message, { ...answer }) : new PermanentFailure(message);
}

function bodyOf({ headers, body }: Answered): Json {
  const text = body.toString('utf8');
  const type = headers['content-type'] ?? '';
  if (!/^[^;]*[/+]json\b/i.test(type) || text === '') return text;
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new PermanentFailure(`Expected JSON, as the answer's content type says, found ${beginningOf(body)}`);
  }
}

const beginningOf = (body: Buffer): string => JSON.stringify(body.toString('utf8').slice(0, 200));
