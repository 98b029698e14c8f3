import type { Problem } from '../../contract/schemas/problem.ts';
import { CommandFailed } from '../commandFailed.ts';
import { exitCode } from '../exitCode.ts';
import { text } from '../language.ts';
import type { Received } from './connection.ts';

/** The server refused what it was asked, and says why. */
export class ApiProblem extends CommandFailed {
  readonly problem: Problem;

  constructor(problem: Problem) {
    const { code, title, detail } = problem;
    super(
      text(`${title} (${code}): ${detail}`, `${problem['x-title-zh']}（${code}）：${detail}`),
      problem.status >= 500 ? exitCode.unreachable : exitCode.failed,
    );
    this.problem = problem;
  }
}

/** Whatever answers with something else than problems of ours is not our server, or stands in front of it. */
export function problemIn({ status, text: body }: Received, server: string): CommandFailed {
  const problem = parsed(body);
  if (isProblem(problem)) return new ApiProblem(problem);
  return new CommandFailed(
    text(
      `Expected ${server} to be an Aftercare server, found status ${status} without a problem document`,
      `${server} 不像是 Aftercare 服务：返回状态 ${status}，且没有问题说明`,
    ),
    exitCode.unreachable,
  );
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'detail' in value && 'title' in value;

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
