import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { PermanentFailure } from '../contract/permanentFailure.ts';
import { answeredHeaders, type Headers } from './headers.ts';

export interface Message {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | null;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

/** One request and its answer over a connection of its own; redirects are not followed. */
export async function exchange(
  { url, method, headers, body }: Message,
  lookup: LookupFunction,
  bytesMax: number,
  signal: AbortSignal,
): Promise<Answered> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const length = body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const sent = request(url, {
    method,
    headers: { ...headers, ...length, 'accept-encoding': 'identity' },
    lookup,
    signal,
    agent: false, // a connection kept from earlier would skip the look-up
  });
  const answer = await answerTo(sent, body);
  return {
    status: answer.statusCode ?? 0,
    headers: answeredHeaders(answer.headers),
    body: await bodyOf(answer, bytesMax),
  };
}

function answerTo(request: ClientRequest, body: string | null): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.on('response', resolve);
    request.on('error', reject); // stays: errors after the answer has begun arrive here too
    request.end(body ?? undefined);
  });
}

async function bodyOf(answer: IncomingMessage, bytesMax: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > bytesMax) throw new PermanentFailure(`Expected an answer of at most ${bytesMax} bytes, found more`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
