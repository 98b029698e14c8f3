import type { BpmnFile } from './bpmnFile.ts';
import { moddle } from './tree/moddle.ts';
import { hideOwnAttributes } from './tree/ownAttributes.ts';

/** Writes the whole tree of a file, what this engine does not know included. Written and read again it stays as it is. */
export async function writeBpmn({ definitions }: Pick<BpmnFile, 'definitions'>): Promise<string> {
  const { restore, reveal } = hideOwnAttributes(definitions);
  const writing = moddle.toXML(definitions, { format: true });
  restore(); // it is written by now, and only the answer is awaited
  const { xml } = await writing;
  return reveal(xml);
}
