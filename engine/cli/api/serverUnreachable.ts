import { CommandFailed } from '../commandFailed.ts';
import { exitCode } from '../exitCode.ts';
import { text } from '../language.ts';

/** Nobody answers at the address, or the answer broke off. */
export class ServerUnreachable extends CommandFailed {
  constructor(server: string, cause: unknown) {
    const reason = reasonOf(cause);
    super(
      text(
        `Expected an Aftercare server at ${server}; ${reason}. Say where it is by --url or AFTERCARE_URL.`,
        `无法连接 ${server} 上的 Aftercare 服务（${reason}）。请用 --url 或 AFTERCARE_URL 指定地址。`,
      ),
      exitCode.unreachable,
    );
  }
}

/** Node gives several addresses' failures together, with no message of their own. */
function reasonOf(cause: unknown): string {
  if (cause instanceof AggregateError) return reasonOf(cause.errors[0]);
  return cause instanceof Error && cause.message !== '' ? cause.message : String(cause);
}
