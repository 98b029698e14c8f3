import { askedLanguage } from './askedLanguage.ts';
import { CommandFailed, misused } from './commandFailed.ts';
import { commands, isCommandName } from './commands/index.ts';
import type { ExitCode } from './exitCode.ts';
import { exitCode } from './exitCode.ts';
import type { Language } from './language.ts';
import { languageOf } from './language.ts';
import type { Output } from './output/output.ts';
import { programVersion } from './programVersion.ts';

interface Around {
  readonly environment: NodeJS.ProcessEnv;
  readonly output: Output;
}

/** Carries out what was typed behind `aftercare`, and answers with the code to exit with. */
export async function runCommandLine(given: readonly string[], { environment, output }: Around): Promise<ExitCode> {
  const language = languageOf(askedLanguage(given), environment);
  try {
    return await dispatch(given, { environment, output }, language);
  } catch (error) {
    output.complain(lineOf(error, language));
    return error instanceof CommandFailed ? error.exitCode : exitCode.failed;
  }
}

async function dispatch(given: readonly string[], around: Around, language: Language): Promise<ExitCode> {
  const surroundings = { ...around, language };
  const [first, ...rest] = withoutLanguage(given);
  if (first === '--version') {
    around.output.say(await programVersion());
    return exitCode.done;
  }
  if (first === undefined || first === '--help') return commands.help.run([], surroundings);
  if (!isCommandName(first)) {
    throw misused(
      `Expected one of ${Object.keys(commands).join(', ')}; found "${first}"`,
      `没有命令“${first}”；可用的有 ${Object.keys(commands).join('、')}`,
    );
  }
  return rest.includes('--help') ? commands.help.run([first], surroundings) : commands[first].run(rest, surroundings);
}

/** `aftercare --lang en COMMAND` is as good as `aftercare COMMAND --lang en`. */
function withoutLanguage(given: readonly string[]): readonly string[] {
  const first = given[0] ?? '';
  if (first === '--lang') return given.slice(2);
  return first.startsWith('--lang=') ? given.slice(1) : given;
}

const lineOf = (error: unknown, language: Language): string => {
  if (error instanceof CommandFailed) return `aftercare: ${error.says[language]}`;
  return `aftercare: ${error instanceof Error ? error.message : String(error)}`;
};
