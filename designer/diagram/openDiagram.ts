import { childrenOf } from '../../engine/bpmn/tree/node.ts';
import { parse } from '../../engine/bpmn/tree/parse.ts';
import { decodeText } from '../../engine/bpmn/xml/decodeText.ts';
import { fileProblem } from '../../engine/bpmn/xml/fileProblem.ts';
import { prepare } from '../../engine/bpmn/xml/prepare.ts';
import { writeBpmn } from '../../engine/bpmn/writeBpmn.ts';
import type { Problem } from '../../engine/core/model/problem.ts';
import { fail, ok } from '../../engine/core/result.ts';
import type { Result } from '../../engine/core/result.ts';
import { diagramOf } from './diagram.ts';
import type { Diagram } from './diagram.ts';
import { layOut } from './layOut.ts';

/** Reads a file of any tool. One that draws nothing is laid out; what vendors said stays as they said it. */
export async function openDiagram(source: Uint8Array | string): Promise<Result<Diagram, readonly Problem[]>> {
  const text = decodeText(source);
  if (!text.ok) return fail([text.failure]);
  const prepared = prepare(text.value);
  if (!prepared.ok) return fail(prepared.failure);
  try {
    const { definitions } = await parse(prepared.value.text);
    if (childrenOf(definitions, 'diagrams').length === 0) layOut(definitions);
    return ok(diagramOf(definitions));
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return fail([fileProblem('notWellFormed', null, `Expected BPMN in XML; found ${found}`, `XML 无法读取：${found}`)]);
  }
}

export const xmlOf = ({ definitions }: Diagram): Promise<string> => writeBpmn({ definitions });
