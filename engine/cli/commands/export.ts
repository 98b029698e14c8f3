import { serverOptions, withServer } from '../api/serverOptions.ts';
import { defineCommand } from '../command.ts';
import { CommandFailed, misused } from '../commandFailed.ts';
import { exitCode } from '../exitCode.ts';
import type { ExportedLine } from '../journal/exportedLine.ts';
import { lineText } from '../journal/exportedLine.ts';
import { exportServer } from '../journal/exportServer.ts';
import { exportStorage } from '../journal/exportStorage.ts';
import { storageIn, storageOptions, withAudit } from '../journal/storageOptions.ts';
import { text } from '../language.ts';

export const exportJournal = defineCommand({
  summary: { en: 'Print the journal for an auditor, an entry a line', 'zh-CN': '导出日志供审计，每行一条' },
  usage: 'INSTANCE | --all',
  details: {
    en: 'NDJSON on standard output. Each line has the digest of the one before and its own; the reference says how they are made.',
    'zh-CN': '以 NDJSON 写到标准输出。每行含有上一条与本条的摘要，计算方法见参考文档。',
  },
  wordsMax: 1,
  options: {
    ...serverOptions,
    ...storageOptions,
    all: { type: 'boolean', says: { en: 'every instance', 'zh-CN': '全部实例' } },
  },
  run: async ({ words: [instance = null], values, environment, output, language }) => {
    if ((instance === null) !== (values.all === true)) {
      throw misused('Expected an instance or --all, found both or neither', '请给出一个实例或 --all');
    }
    const storage = storageIn(values);
    const write = async (lines: AsyncIterable<ExportedLine>): Promise<void> => {
      let count = 0;
      for await (const line of lines) {
        await output.write(lineText(line));
        count += 1;
      }
      if (count === 0 && instance !== null) {
        throw new CommandFailed(text(`Expected an instance ${instance}, found none`, `没有实例 ${instance}`));
      }
      output.complain(text(`${count} entries`, `${count} 条日志`)[language]);
    };
    if (storage === null) await withServer({ values, environment }, (api) => write(exportServer(api, instance)));
    else {
      const scope = { tenant: values.tenant ?? null, instance };
      await withAudit(storage, ({ store }) => write(exportStorage(store, scope)));
    }
    return exitCode.done;
  },
});
