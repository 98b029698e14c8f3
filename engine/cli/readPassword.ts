import { createInterface } from 'node:readline';
import { misused } from './commandFailed.ts';

/** The first line of what comes in. Typed by hand it would stand on the screen, so it must come from a file or a program. */
export async function readPassword(input: NodeJS.ReadStream): Promise<string> {
  if (input.isTTY) {
    throw misused(
      'Expected the password from a file or a program, found a terminal, which would show it',
      '密码应由文件或其他程序输入；在终端中输入会显示出来',
    );
  }
  for await (const line of createInterface({ input })) return line;
  throw misused('Expected a password on standard input, found nothing', '标准输入中没有密码');
}
