import type { Audit, Storage } from '../../openAudit.ts';
import { openAudit } from '../../openAudit.ts';
import type { Options, Values } from '../command.ts';
import { CommandFailed, misused } from '../commandFailed.ts';
import { exitCode } from '../exitCode.ts';
import { text } from '../language.ts';

/** What commands take that may read the database instead of asking a server. */
export const storageOptions = {
  database: {
    type: 'string',
    value: 'URL',
    says: {
      en: 'read PostgreSQL there directly, without trusting a server',
      'zh-CN': '直接读取该 PostgreSQL 数据库，不经过服务',
    },
  },
  'data-dir': {
    type: 'string',
    value: 'FOLDER',
    says: {
      en: 'read the embedded database there directly; no server may use it meanwhile',
      'zh-CN': '直接读取该文件夹中的内嵌数据库；此时不能有服务占用它',
    },
  },
} as const satisfies Options;

/** Where to read; null when a server is to be asked. */
export function storageIn(values: Values<typeof storageOptions>): Storage | null {
  const { database, 'data-dir': dataDir } = values;
  if (database !== undefined && dataDir !== undefined) {
    throw misused('Expected --database or --data-dir, found both', '--database 与 --data-dir 只能给出一个');
  }
  if (database !== undefined) return { databaseUrl: database };
  return dataDir === undefined ? null : { dataDir };
}

export async function withAudit<Result>(storage: Storage, work: (audit: Audit) => Promise<Result>): Promise<Result> {
  const audit = await openAudit(storage).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandFailed(text(reason, `无法使用数据库：${reason}`), exitCode.unreachable);
  });
  try {
    return await work(audit);
  } finally {
    await audit.close();
  }
}
