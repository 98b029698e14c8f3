import { readFile } from '../../../engine/bpmn/readFile.ts';
import type { Element } from '../../../engine/core/model/element.ts';
import type { ProcessModel } from '../../../engine/core/model/process.ts';
import type { ImportNote } from '../../../engine/bpmn/vendors/importNote.ts';

const namespaces = `xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:aftercare="urn:aftercare:bpmn:1" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
  xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:flowable="http://flowable.org/bpmn"
  xmlns:activiti="http://activiti.org/bpmn" xmlns:other="urn:other"`;

export const fileWith = (roots: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions ${namespaces} targetNamespace="urn:sample">
${roots}
</bpmn:definitions>`;

export interface Imported {
  readonly process: ProcessModel;
  /** The element of the id `x`. */
  readonly element: Element;
  readonly notes: readonly ImportNote[];
  /** `outcome setting`, of what was not translated. */
  readonly left: readonly string[];
}

/** A process around elements, of which one has the id `x`. */
export async function imported(contents: string, beside = '', forms?: ReadonlySet<string>): Promise<Imported> {
  const source = fileWith(`${beside}<bpmn:process id="sample" isExecutable="true">${contents}</bpmn:process>`);
  const { file, notes } = await readFile(source, forms === undefined ? {} : { forms });
  const [process] = file?.processes ?? [];
  const element = Object.values(process?.elements ?? {}).find(({ id }) => `${id}` === 'x');
  if (process === undefined || element === undefined) throw new Error('no element "x"');
  const left = notes
    .filter(({ outcome }) => outcome !== 'translated')
    .map(({ outcome, setting }) => `${outcome} ${setting}`);
  return { process, element, notes, left };
}

export const extended = (inside: string): string => `<bpmn:extensionElements>${inside}</bpmn:extensionElements>`;
