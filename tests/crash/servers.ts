import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What is asked of the web API. Under a key it is done once, however often it is asked. */
export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly key?: string;
  readonly body?: object;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Servers on one database, as an operator starts them; one that is killed is followed by another. */
export interface Servers {
  /** Asks any server that lives, and again with the same key until one has answered. */
  readonly ask: (request: Request) => Promise<Answer>;
  /** Everybody who asks from now on is this one. */
  readonly signIn: (tenant: string, username: string, password: string) => Promise<void>;
  /** Kills whichever answers, and waits for one if none does; the next one is on its way when this resolves. */
  readonly kill: () => Promise<void>;
  /** Answers that only a fault of the server explains. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

interface Member {
  readonly child: ChildProcess;
  readonly url: Promise<string>;
}

interface Running {
  readonly member: Member;
  readonly url: string;
}

interface Answered extends Answer {
  /** The cookie of a session that began. */
  readonly session: string;
}

const LOADER = join(import.meta.dirname, '../plugins/support/registerTypescript.mjs');
const ENTRY = join(import.meta.dirname, '../../engine/main.ts');
const ASK_AGAIN_MS = 25;

export async function openServers(size: number, databaseUrl: string): Promise<Servers> {
  const members = Array.from({ length: size }, () => startMember(databaseUrl));
  await Promise.all(members.map(({ url }) => url));
  const faults: string[] = [];
  let turn = 0;
  let cookie = '';
  let isClosed = false;

  /** In turn, one that answers before one that is on its way. A server that does not start fails whoever asks. */
  const anyMember = (): Promise<Running> => {
    turn = (turn + 1) % size;
    const order = [...members.slice(turn), ...members.slice(0, turn)];
    return Promise.race(order.map(async (member) => ({ member, url: await member.url })));
  };

  const exchange = async (url: string, { method, path, key, body }: Request): Promise<Answered> => {
    const headers = { cookie, 'content-type': 'application/json' };
    const response = await fetch(`${url}/api${path}`, {
      method,
      headers: key === undefined ? headers : { ...headers, 'idempotency-key': key },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const { status } = response;
    if (status >= 500) faults.push(`${method} ${path}: ${text}`);
    const session = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    return { status, body: text === '' ? null : JSON.parse(text), session };
  };

  const ask = async (request: Request): Promise<Answered> => {
    for (;;) {
      const { url } = await anyMember();
      const answer = await exchange(url, request).catch(() => null); // it died before it had answered
      if (answer !== null && answer.status < 500) return answer;
      await pause(ASK_AGAIN_MS);
    }
  };

  return {
    ask,
    signIn: async (tenant, username, password) => {
      const body = { tenant, username, password };
      cookie = (await ask({ method: 'POST', path: '/session', body })).session;
    },
    kill: async () => {
      const { member } = await anyMember();
      if (isClosed) throw new Error('Expected servers to kill, found them closed');
      member.child.kill('SIGKILL');
      members[members.indexOf(member)] = startMember(databaseUrl);
    },
    faults,
    close: async () => {
      isClosed = true;
      await Promise.all(members.map(({ url }) => url));
      for (const { child } of members) child.kill('SIGKILL');
    },
  };
}

function startMember(databaseUrl: string): Member {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--import', LOADER, ENTRY], {
    env: { ...process.env, DATABASE_URL: databaseUrl, DEMO: 'false', PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, at] = /runs at (\S+)/.exec(said) ?? [];
      if (at !== undefined) resolve(at);
    });
    child.once('exit', (code) => reject(new Error(`Expected a server to start, found it gone with ${code}: ${said}`)));
  });
  url.catch(() => undefined); // whoever asks hears of it
  return { child, url };
}
