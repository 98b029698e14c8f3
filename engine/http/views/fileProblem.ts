import type { ProblemPart } from '../../contract/schemas/problem.ts';
import type { FileProblem } from '../../runtime/fileProblem.ts';

export const fileProblemView = ({ path, code, severity, element, line, message }: FileProblem): ProblemPart => ({
  ...{ code, severity, path },
  expected: message.en,
  message: { ...message },
  ...(element === null ? {} : { element }),
  ...(line === null ? {} : { line }),
});
