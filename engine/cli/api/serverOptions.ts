import type { Options, Values } from '../command.ts';
import { misused } from '../commandFailed.ts';
import type { Api } from './api.ts';
import { createApi } from './api.ts';
import { connectTo } from './connection.ts';
import type { Connection } from './connection.ts';
import type { Credentials } from './credentials.ts';
import { byKey, bySession } from './credentials.ts';

const URL_UNLESS_SAID = 'http://127.0.0.1:8080';

/** What every command takes that asks a server. */
export const serverOptions = {
  url: {
    type: 'string',
    value: 'URL',
    says: {
      en: `the server; else AFTERCARE_URL, else ${URL_UNLESS_SAID}`,
      'zh-CN': `服务地址；否则取 AFTERCARE_URL，再否则 ${URL_UNLESS_SAID}`,
    },
  },
  key: {
    type: 'string',
    value: 'KEY',
    says: { en: 'an API key; else AFTERCARE_KEY', 'zh-CN': 'API 密钥；否则取 AFTERCARE_KEY' },
  },
  tenant: {
    type: 'string',
    value: 'TENANT',
    says: {
      en: 'to sign in as a person instead: the tenant; else AFTERCARE_TENANT',
      'zh-CN': '以人员身份登录：租户；否则取 AFTERCARE_TENANT',
    },
  },
  user: {
    type: 'string',
    value: 'NAME',
    says: { en: 'the user name; else AFTERCARE_USER', 'zh-CN': '用户名；否则取 AFTERCARE_USER' },
  },
  password: {
    type: 'string',
    value: 'TEXT',
    says: {
      en: 'the password; better in AFTERCARE_PASSWORD, which other users of the machine cannot see',
      'zh-CN': '密码；建议放在 AFTERCARE_PASSWORD 中，以免被本机其他用户看到',
    },
  },
  json: {
    type: 'boolean',
    says: { en: 'print what the API answers', 'zh-CN': '按 API 返回的 JSON 输出' },
  },
} as const satisfies Options;

interface Asking {
  readonly values: Values<typeof serverOptions>;
  readonly environment: NodeJS.ProcessEnv;
}

/** Lets `work` ask the server, as whoever the options or the environment name, and hangs up afterwards. */
export async function withServer<Result>(asking: Asking, work: (api: Api) => Promise<Result>): Promise<Result> {
  const connection = connectTo(asking.values.url ?? asking.environment['AFTERCARE_URL'] ?? URL_UNLESS_SAID);
  try {
    return await work(createApi(connection, await credentialsOf(asking, connection)));
  } finally {
    connection.close();
  }
}

/** A key goes before a sign-in of the same origin; the command line goes before the environment. */
async function credentialsOf({ values, environment }: Asking, connection: Connection): Promise<Credentials> {
  if (values.key !== undefined) return byKey(values.key);
  const key = environment['AFTERCARE_KEY'];
  if (key !== undefined && key !== '' && values.user === undefined) return byKey(key);
  const username = values.user ?? environment['AFTERCARE_USER'];
  const tenant = values.tenant ?? environment['AFTERCARE_TENANT'];
  const password = values.password ?? environment['AFTERCARE_PASSWORD'];
  if (username !== undefined && tenant !== undefined && password !== undefined) {
    return bySession(connection, { tenant, username, password });
  }
  throw misused(
    'Expected an API key (--key or AFTERCARE_KEY), or --tenant, --user and a password (AFTERCARE_PASSWORD)',
    '请提供 API 密钥（--key 或 AFTERCARE_KEY），或者 --tenant、--user 与密码（AFTERCARE_PASSWORD）',
  );
}
