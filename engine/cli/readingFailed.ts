import { CommandFailed } from './commandFailed.ts';
import { exitCode } from './exitCode.ts';
import { text } from './language.ts';

/** A file that was named cannot be read. */
export function readingFailed(path: string, cause: unknown): CommandFailed {
  const reason = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : String(cause);
  return new CommandFailed(
    text(`Expected to read ${path}; ${reason}`, `无法读取 ${path}：${reason}`),
    exitCode.misused,
  );
}
