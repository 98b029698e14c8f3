import { isError } from '../core/model/problem.ts';
import type { Problem } from '../core/model/problem.ts';
import { fail, ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import type { BpmnFile } from './bpmnFile.ts';
import { readFile } from './readFile.ts';

/** Reads a BPMN 2.0 file of unknown origin; the problems of a failure are all that were found, warnings too. */
export async function readBpmn(source: Uint8Array | string): Promise<Result<BpmnFile, readonly Problem[]>> {
  const { file, problems } = await readFile(source);
  return file === null || problems.some(isError) ? fail(problems) : ok(file);
}
