import type { BpmnFile } from './bpmnFile.ts';
import { moddle } from './tree/moddle.ts';

/** Writes the whole tree of a file, what this engine does not know included. Written and read again it stays as it is. */
export async function writeBpmn({ definitions }: Pick<BpmnFile, 'definitions'>): Promise<string> {
  const { xml } = await moddle.toXML(definitions, { format: true });
  return xml;
}
