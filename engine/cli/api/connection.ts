import { Agent as PlainAgent, request as plainRequest } from 'node:http';
import type { IncomingMessage, RequestOptions } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import { misused } from '../commandFailed.ts';
import { ServerUnreachable } from './serverUnreachable.ts';

export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text. */
  readonly body?: string;
}

export interface Received {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** A server that is asked again and again: what was opened to it stays open. */
export interface Connection {
  readonly url: string;
  exchange(asked: Exchange): Promise<Received>;
  /** An answer to be read as it comes. */
  open(asked: Exchange): Promise<IncomingMessage>;
  close(): void;
}

const SOCKETS_MAX = 256;

/** Nothing is sent yet. */
export function connectTo(address: string): Connection {
  const url = serverUrl(address);
  const isSecure = url.protocol === 'https:';
  const settings = { keepAlive: true, maxSockets: SOCKETS_MAX };
  const agent = isSecure ? new SecureAgent(settings) : new PlainAgent(settings);
  const send = isSecure ? secureRequest : plainRequest;
  const base = url.pathname.replace(/\/$/, '');

  const open = ({ method, path, headers, body }: Exchange): Promise<IncomingMessage> => {
    const length = body === undefined ? {} : lengthOf(body);
    const options: RequestOptions = { agent, method, path: base + path, headers: { ...headers, ...length } };
    const attempt = (): Promise<IncomingMessage> =>
      new Promise((resolve, reject) => {
        const request = send(url, options, resolve);
        request.once('error', (error) => {
          // The server closed a connection that had rested, before it read any of this.
          if (request.reusedSocket && 'code' in error && error.code === 'ECONNRESET') resolve(attempt());
          else reject(new ServerUnreachable(url.origin, error));
        });
        request.end(body);
      });
    return attempt();
  };

  return {
    url: url.origin + base,
    open,
    exchange: async (asked) => {
      const response = await open(asked);
      const { statusCode = 0, headers } = response;
      return { status: statusCode, headers, text: await textOf(response, url.origin) };
    },
    close: () => agent.destroy(),
  };
}

function serverUrl(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url !== null && (url.protocol === 'http:' || url.protocol === 'https:')) return url;
  throw misused(
    `Expected the address of a server such as http://127.0.0.1:8080, found "${address}"`,
    `服务器地址应形如 http://127.0.0.1:8080，实际为“${address}”`,
  );
}

const lengthOf = (body: string) => ({ 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });

async function textOf(response: IncomingMessage, server: string): Promise<string> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of response) chunks.push(chunk as Buffer);
  } catch (error) {
    throw new ServerUnreachable(server, error);
  }
  return Buffer.concat(chunks).toString('utf8');
}
