import { operations } from '../../contract/operations/index.ts';
import { API } from '../../contract/paths.ts';
import { problemIn } from './apiProblem.ts';
import type { Connection } from './connection.ts';

/** The headers that say who asks. */
export type Credentials = Readonly<Record<string, string>>;

export interface SignIn {
  readonly tenant: string;
  readonly username: string;
  readonly password: string;
}

export const byKey = (key: string): Credentials => ({ authorization: `Bearer ${key}` });

/** Opens a session; its cookie comes along with every request from then on. */
export async function bySession(connection: Connection, signIn: SignIn): Promise<Credentials> {
  const { method, path } = operations.signIn;
  const received = await connection.exchange({
    method: method.toUpperCase(),
    path: API + path,
    headers: {},
    body: JSON.stringify(signIn),
  });
  const cookie = (received.headers['set-cookie'] ?? []).map((each) => each.split(';', 1)[0] ?? '').join('; ');
  if (received.status >= 400 || cookie === '') throw problemIn(received, connection.url);
  return { cookie };
}
