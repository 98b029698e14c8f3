import type { IncomingHttpHeaders } from 'node:http';
import { Refused } from '../problems/refused.ts';

/** What a command says about itself in its headers. */
export interface CommandHeaders {
  readonly idempotencyKey: string | null;
  /** The sequence that the asker has seen; null takes any. */
  readonly seenSequence: number | null;
}

const KEY = /^[\x21-\x7e]{1,200}$/;
const ETAG = /^(?:W\/)?"(\d{1,15})"$/;

export function commandHeadersOf(headers: IncomingHttpHeaders): CommandHeaders {
  return { idempotencyKey: keyIn(headers['idempotency-key']), seenSequence: sequenceIn(headers['if-match']) };
}

function keyIn(header: string | string[] | undefined): string | null {
  if (header === undefined) return null;
  if (typeof header === 'string' && KEY.test(header)) return header;
  throw invalid('Idempotency-Key', '1 to 200 visible ASCII characters');
}

function sequenceIn(header: string | undefined): number | null {
  if (header === undefined || header === '*') return null;
  const [, digits] = ETAG.exec(header) ?? [];
  if (digits !== undefined) return Number(digits);
  throw invalid('If-Match', 'an ETag that this API gave, such as "7"');
}

const invalid = (name: string, expected: string): Refused =>
  new Refused('invalidRequest', {
    detail: `Expected ${expected} in header ${name}, found something else`,
    place: `header.${name}`,
    expected,
  });
