import type { Variables } from '../core/expressions.ts';
import type { DefinitionId } from '../core/identifiers.ts';
import type { ProcessModel } from '../core/model/process.ts';
import type { Decide } from '../core/step.ts';

/** What is deployed together, as a folder of definitions is. */
export interface Deployment {
  readonly processes: readonly ProcessModel[];
  /** Evaluates the decisions deployed with the processes; without it every decision is unknown. */
  readonly decide?: Decide;
  readonly validateForm?: ValidateForm;
}

/** What is wrong with the values for a form; nothing when they are as the form wants them. */
export type ValidateForm = (form: string, values: Variables) => readonly string[];

/** One version of a process. */
export interface Definition {
  readonly id: DefinitionId;
  readonly model: ProcessModel;
  readonly version: number;
  /** Which deployment it came with, counted from 1. */
  readonly deployment: number;
  readonly decide: Decide;
  readonly validateForm: ValidateForm;
}
