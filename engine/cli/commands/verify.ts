import { serverOptions, withServer } from '../api/serverOptions.ts';
import { defineCommand } from '../command.ts';
import { CommandFailed } from '../commandFailed.ts';
import { exitCode } from '../exitCode.ts';
import { findingLine, walkedLine } from '../journal/finding.ts';
import { storageIn, storageOptions, withAudit } from '../journal/storageOptions.ts';
import { walkFile } from '../journal/walkFile.ts';
import { walkServer } from '../journal/walkServer.ts';
import { walkStorage } from '../journal/walkStorage.ts';
import { text } from '../language.ts';

export const verify = defineCommand({
  summary: { en: 'Walk the hash chains of the history', 'zh-CN': '校验历史哈希链' },
  usage: '[INSTANCE]',
  details: {
    en:
      'Names the first entry of each instance that was changed, taken out or put in, and fails when there is one. ' +
      'Whoever does not trust the server reads the database (--database, --data-dir), or a file that was exported (--file).',
    'zh-CN':
      '指出每个实例中第一条被改动、缺失或多余的记录；发现问题时以失败结束。不信任服务时，可直接读取数据库（--database、--data-dir）或导出文件（--file）。',
  },
  wordsMax: 1,
  options: {
    ...serverOptions,
    ...storageOptions,
    file: { type: 'string', value: 'FILE', says: { en: 'an exported journal', 'zh-CN': '导出的日志文件' } },
  },
  run: async ({ words: [instance = null], values, environment, output, language }) => {
    const storage = storageIn(values);
    const walked =
      values.file !== undefined
        ? await walkFile(values.file)
        : storage === null
          ? await withServer({ values, environment }, (api) => walkServer(api, instance))
          : await withAudit(storage, ({ store }) => walkStorage(store, { tenant: values.tenant ?? null, instance }));
    if (walked === null) {
      throw new CommandFailed(text(`Expected an instance ${instance}, found none`, `没有实例 ${instance}`));
    }
    if (values.json) output.say(JSON.stringify(walked));
    else {
      for (const finding of walked.findings) output.say(findingLine(finding, language));
      output.say(walkedLine(walked, language));
    }
    return walked.findings.length === 0 ? exitCode.done : exitCode.failed;
  },
});
