import { parseArgs } from 'node:util';
import { DEMO_PASSWORD } from '../../organisation/demo/people.ts';
import { DEMO_TENANT } from '../../organisation/demo/seedDemo.ts';
import { misused } from '../commandFailed.ts';
import { readNumber } from '../readNumber.ts';

export interface FeedOptions {
  readonly file: string;
  readonly limit: number;
  readonly concurrency: number;
  /** A server that runs already; null for one of our own. */
  readonly url: string | null;
  /** PostgreSQL for a server of our own; null for an embedded database that is removed afterwards. */
  readonly databaseUrl: string | null;
  readonly tenant: string;
  /** Of everybody in the demonstration. */
  readonly password: string;
}

const CONCURRENCY_UNLESS_SAID = 48;
const CONCURRENCY_MAX = 200;
const LIMIT_MAX = 999_999_999;

export const feedUsage = {
  en: `Usage: npm run feed -- FILE [--limit N] [--concurrency N] [--url URL [--tenant T] [--password P]] [--lang en|zh-CN]

Turns each record of an Open Repair file into a repair request and lets scripted staff work every task. Without --url a
server is started in this process, on DATABASE_URL or an embedded database that is removed afterwards.`,
  'zh-CN': `用法：npm run feed -- 文件 [--limit N] [--concurrency N] [--url 地址 [--tenant 租户] [--password 密码]] [--lang en|zh-CN]

把开放维修数据的每条记录变成报修请求，由脚本员工完成全部任务。不给 --url 时在本进程启动服务，使用 DATABASE_URL 或用后即删的内嵌数据库。`,
} as const;

/** Null when help is asked for. */
export function readFeedOptions(given: readonly string[], environment: NodeJS.ProcessEnv): FeedOptions | null {
  const { positionals, values } = parsed(given);
  if (values.help) return null;
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw misused('Expected one file', '请给出一个文件');
  const databaseUrl = environment['DATABASE_URL'] ?? '';
  return {
    file,
    limit: readNumber('limit', values.limit, LIMIT_MAX, LIMIT_MAX),
    concurrency: readNumber('concurrency', values.concurrency, CONCURRENCY_UNLESS_SAID, CONCURRENCY_MAX),
    url: values.url ?? null,
    databaseUrl: databaseUrl === '' ? null : databaseUrl,
    tenant: values.tenant ?? DEMO_TENANT,
    password: values.password ?? DEMO_PASSWORD,
  };
}

function parsed(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        limit: { type: 'string' },
        concurrency: { type: 'string' },
        url: { type: 'string' },
        tenant: { type: 'string' },
        password: { type: 'string' },
        lang: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw misused(reason, `命令行有误：${reason}`);
  }
}
