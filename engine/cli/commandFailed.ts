import type { ExitCode } from './exitCode.ts';
import { exitCode } from './exitCode.ts';
import type { Text } from './language.ts';
import { text } from './language.ts';

/** A command cannot go on; whoever asked gets one line, and the exit code says what kind of trouble it is. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
  readonly says: Text;
  readonly exitCode: ExitCode;

  constructor(says: Text, code: ExitCode = exitCode.failed) {
    super(says.en);
    this.says = says;
    this.exitCode = code;
  }
}

export const misused = (en: string, chinese: string): CommandFailed =>
  new CommandFailed(text(en, chinese), exitCode.misused);
