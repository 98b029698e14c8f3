import { readBpmn } from '../../engine/bpmn/readBpmn.ts';
import { readFile } from '../../engine/bpmn/readFile.ts';
import type { Element } from '../../engine/core/model/element.ts';
import type { Problem } from '../../engine/core/model/problem.ts';
import type { ProcessModel } from '../../engine/core/model/process.ts';

/** A file around root elements. */
export const fileOf = (roots: string, prolog = '<?xml version="1.0" encoding="UTF-8"?>'): string => `${prolog}
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:aftercare="urn:aftercare:bpmn:1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="urn:sample">
${roots}
</bpmn:definitions>`;

/** A file with one process, and what stands beside it. */
export const processFile = (contents: string, beside = ''): string =>
  fileOf(`${beside}\n<bpmn:process id="sample" isExecutable="true">${contents}</bpmn:process>`);

export async function processOf(contents: string, beside = ''): Promise<ProcessModel> {
  const read = await readBpmn(processFile(contents, beside));
  if (!read.ok) throw new Error(read.failure.map(({ message }) => message.en).join('\n'));
  const [process] = read.value.processes;
  if (process === undefined) throw new Error('no process');
  return process;
}

export async function elementOf(id: string, contents: string, beside = ''): Promise<Element> {
  const { elements } = await processOf(contents, beside);
  const element = Object.values(elements).find((each) => `${each.id}` === id);
  if (element === undefined) throw new Error(`no element ${id}`);
  return element;
}

export const problemsOf = async (source: Uint8Array | string): Promise<readonly Problem[]> =>
  (await readFile(source)).problems;

/** `severity code element line` of each problem. */
export const told = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ severity, code, element, line }) => `${severity} ${code} ${element ?? '-'} ${line ?? '-'}`);
