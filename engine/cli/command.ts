import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { misused } from './commandFailed.ts';
import type { ExitCode } from './exitCode.ts';
import type { Language, Text } from './language.ts';
import type { Output } from './output/output.ts';

/** An option as `help` tells it; `value` names what it takes, and an option without one is on or off. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly says: Text;
  readonly value?: string;
  readonly multiple?: boolean;
  /** One letter that means the same. */
  readonly short?: string;
}

export type Options = Readonly<Record<string, Option>>;

type Value<Given extends Option> = Given['type'] extends 'boolean'
  ? boolean
  : Given['multiple'] extends true
    ? readonly string[]
    : string;

export type Values<Given extends Options> = { readonly [Name in keyof Given]?: Value<Given[Name]> | undefined };

/** What surrounds a command, handed in so that a test can stand around it. */
export interface Surroundings {
  readonly environment: NodeJS.ProcessEnv;
  readonly output: Output;
  readonly language: Language;
}

export interface Call<Given extends Options> extends Surroundings {
  /** The words that belong to no option. */
  readonly words: readonly string[];
  readonly values: Values<Given>;
}

export interface Definition<Given extends Options> {
  readonly summary: Text;
  /** What follows the name, as in `INSTANCE --reason TEXT`. */
  readonly usage: string;
  readonly details?: Text;
  readonly wordsMin?: number;
  /** Without end unless said. */
  readonly wordsMax?: number;
  readonly options: Given;
  readonly run: (call: Call<Given>) => Promise<ExitCode>;
}

/** A command once its types have done their work. */
export interface Command extends Omit<Definition<Options>, 'run'> {
  readonly run: (given: readonly string[], surroundings: Surroundings) => Promise<ExitCode>;
}

export function defineCommand<const Given extends Options>(definition: Definition<Given>): Command {
  return {
    ...definition,
    run: (given, surroundings) => {
      const { words, values } = parse(given, { ...definition.options, ...everywhere });
      checkWords(words, definition);
      return definition.run({ ...surroundings, words, values: values as Values<Given> });
    },
  };
}

/** Every command takes these; the language was looked for before. */
export const everywhere = {
  lang: { type: 'string', value: 'en|zh-CN', says: { en: 'the language to speak', 'zh-CN': '界面语言' } },
  help: { type: 'boolean', says: { en: 'how the command is used', 'zh-CN': '显示用法' } },
} as const satisfies Options;

interface Parsed {
  readonly words: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
}

function parse(given: readonly string[], options: Options): Parsed {
  const config: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
    Object.entries(options).map(([name, { type, multiple = false, short }]) => [
      name,
      { type, multiple, ...(short === undefined ? {} : { short }) },
    ]),
  );
  try {
    const { positionals, values } = parseArgs({ args: [...given], options: config, allowPositionals: true });
    return { words: positionals, values };
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw misused(reason, `命令行有误：${reason}`);
  }
}

function checkWords(
  words: readonly string[],
  { usage, wordsMin = 0, wordsMax = Infinity }: Pick<Command, 'usage' | 'wordsMin' | 'wordsMax'>,
): void {
  if (words.length >= wordsMin && words.length <= wordsMax) return;
  const found = words.length === 0 ? 'none' : words.join(' ');
  throw misused(`Expected ${usage}; found ${found}`, `用法应为 ${usage}，实际为 ${words.join(' ')}`);
}
