import type { Problem } from '../core/model/problem.ts';

/** Files that cannot be deployed, with everything that is wrong with them. */
export class DeploymentRefused extends Error {
  override readonly name = 'DeploymentRefused';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(`Expected files that can be deployed; found\n${problems.map(lineOf).join('\n')}`);
    this.problems = problems;
  }
}

const lineOf = ({ code, severity, line, message }: Problem): string =>
  `  ${severity} ${code}${line === null ? '' : ` (line ${line})`}: ${message.en}`;
