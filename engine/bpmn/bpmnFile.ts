import type { Problem } from '../core/model/problem.ts';
import type { ProcessModel } from '../core/model/process.ts';
import type { Node } from './tree/node.ts';

/** A BPMN file, read. */
export interface BpmnFile {
  /** The executable ones, in the order of the file. */
  readonly processes: readonly ProcessModel[];
  /** Names of processes that are drawn only: `isExecutable="false"`. */
  readonly notExecutable: readonly string[];
  /** What may be deployed all the same. */
  readonly problems: readonly Problem[];
  /** The tree that `writeBpmn` writes, with everything this engine does not know. */
  readonly definitions: Node;
}
