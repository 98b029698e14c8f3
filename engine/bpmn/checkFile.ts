import { checkElements, checkProcess } from '../core/model/check/index.ts';
import type { CheckContext } from '../core/model/check/rule.ts';
import { isError } from '../core/model/problem.ts';
import type { Problem } from '../core/model/problem.ts';
import type { BpmnFile } from './bpmnFile.ts';
import { inFileOrder } from './fileProblems.ts';
import { readFile } from './readFile.ts';
import type { FileReading } from './readFile.ts';

/** A file that was read and asked everything; `file` is null as soon as one of the problems is an error. */
export interface CheckedFile {
  readonly file: BpmnFile | null;
  readonly problems: readonly Problem[];
  /** What it was made of; there even where an error keeps the file from being deployed. */
  readonly reading: FileReading;
}

/**
 * Everything that is wrong with a file, in its order. A process that could be read in part only is asked about its
 * elements one by one: what lies between them would be wrong for the parts that are missing.
 */
export async function checkFile(source: Uint8Array | string, context: CheckContext): Promise<CheckedFile> {
  const reading = await readFile(source, context);
  const { file, problems, lines } = reading;
  if (file === null) return { file, problems, reading };
  const check = problems.some(isError) ? checkElements : checkProcess;
  const processes = new Set([...(context.processes ?? []), ...file.processes.map(({ id }) => id)]);
  const beside = context.processes === undefined ? context : { ...context, processes };
  const found = file.processes.flatMap((process) => check(process, beside)).filter(isNoEchoOf(problems));
  const all = inFileOrder([...problems, ...found], lines);
  return { file: all.some(isError) ? null : file, problems: all, reading };
}

/** An expression in another language is no FEEL either: one of the two is enough to tell. */
function isNoEchoOf(told: readonly Problem[]): (problem: Problem) => boolean {
  const foreign = told.filter(({ code }) => code === 'expressionLanguageUnknown' || code === 'notExecutable');
  const elements = new Set(foreign.map(({ element }) => element));
  return ({ code, element }) => code !== 'expressionSyntax' || !elements.has(element);
}
