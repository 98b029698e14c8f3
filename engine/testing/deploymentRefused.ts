import type { Problem } from '../core/model/problem.ts';

/** Something wrong with a file. Beside the codes of docs/reference/checks.md a durable engine has some of its own. */
export interface DeploymentProblem extends Omit<Problem, 'code'> {
  readonly code: string;
}

/** Files that cannot be deployed, with everything that is wrong with them. */
export class DeploymentRefused extends Error {
  override readonly name = 'DeploymentRefused';
  readonly problems: readonly DeploymentProblem[];
  constructor(problems: readonly DeploymentProblem[]) {
    super(`Expected files that can be deployed; found\n${problems.map(lineOf).join('\n')}`);
    this.problems = problems;
  }
}

const lineOf = ({ code, severity, line, message }: DeploymentProblem): string =>
  `  ${severity} ${code}${line === null ? '' : ` (line ${line})`}: ${message.en}`;
