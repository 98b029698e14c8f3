import type { ProblemCode } from '../../engine/contract/problemKinds.ts';
import type { Problem } from '../../engine/contract/schemas/problem.ts';

/** Nobody answered: no network, or no server. */
interface Unreachable {
  readonly code: 'unreachable';
}

/** Something answered, but not the API: a proxy, mostly. */
interface Unintelligible {
  readonly code: 'unintelligible';
  readonly status: number;
}

export type Trouble = Problem | Unreachable | Unintelligible;

/** What an asking of the API throws. */
export class ApiTrouble extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super('detail' in trouble ? trouble.detail : trouble.code);
    this.name = 'ApiTrouble';
    this.trouble = trouble;
  }
}

export const isTrouble = (error: unknown, code: ProblemCode): boolean =>
  error instanceof ApiTrouble && error.trouble.code === code;

/** Whether asking again may help. */
export function mayPass(error: unknown): boolean {
  if (!(error instanceof ApiTrouble)) return false;
  const { code } = error.trouble;
  return code === 'unreachable' || code === 'unavailable' || code === 'unintelligible';
}

export function problemIn(body: unknown, status: number): Trouble {
  const isProblem = typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
  return isProblem ? (body as Problem) : { code: 'unintelligible', status };
}
