import type { Command, Options } from '../command.ts';
import { defineCommand, everywhere } from '../command.ts';
import { misused } from '../commandFailed.ts';
import { exitCode } from '../exitCode.ts';
import type { Language } from '../language.ts';
import { text } from '../language.ts';
import { tableOf } from '../output/table.ts';

/** `all` is asked when help is wanted, for it holds help itself. */
export const helpOn = (all: () => Readonly<Record<string, Command>>): Command =>
  defineCommand({
    summary: { en: 'How commands are used', 'zh-CN': '显示用法' },
    usage: '[COMMAND]',
    wordsMax: 1,
    options: {},
    run: async ({ words: [name], output, language }) => {
      const commands = all();
      const lines = name === undefined ? overview(commands, language) : about(name, commands, language);
      for (const line of lines) output.say(line);
      return exitCode.done;
    },
  });

const titles = {
  usage: text('Usage', '用法'),
  commands: text('Commands', '命令'),
  options: text('Options', '选项'),
  more: text('More: aftercare help COMMAND', '更多：aftercare help 命令'),
};

function overview(commands: Readonly<Record<string, Command>>, language: Language): readonly string[] {
  const rows = Object.entries(commands).map(([name, { summary }]) => [`  ${name}`, summary[language]]);
  const [head = [], ...rest] = rows;
  return [
    `${titles.usage[language]}: aftercare COMMAND …`,
    '',
    titles.commands[language],
    ...tableOf(head, rest),
    '',
    titles.more[language],
  ];
}

function about(name: string, commands: Readonly<Record<string, Command>>, language: Language): readonly string[] {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    throw misused(`Expected a command to help with, found "${name}"`, `没有命令“${name}”`);
  }
  const { summary, usage, details, options } = command;
  return [
    summary[language],
    '',
    `${titles.usage[language]}: ${['aftercare', name, usage].filter((part) => part !== '').join(' ')}`,
    ...(details === undefined ? [] : ['', details[language]]),
    '',
    titles.options[language],
    ...optionLines({ ...options, ...everywhere }, language),
  ];
}

function optionLines(options: Options, language: Language): readonly string[] {
  const rows = Object.entries(options).map(([name, { value, says, short }]) => [
    `  ${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`,
    says[language],
  ]);
  const [head = [], ...rest] = rows;
  return tableOf(head, rest);
}
