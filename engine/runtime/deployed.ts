import type { DefinitionId } from '../core/identifiers.ts';
import type { Evaluate } from '../core/expressions.ts';
import type { ProcessModel } from '../core/model/process.ts';
import type { Decide } from '../core/step.ts';
import type { FileProblem } from './fileProblem.ts';

/** A form as it is shown and checked. */
export interface Form {
  readonly key: string;
  /** The form's file, parsed. */
  readonly document: unknown;
  /** What is wrong with these values, by place; empty when they may be taken. */
  readonly validate: (values: unknown) => readonly FormProblem[];
}

export interface FormProblem {
  /** A JSON pointer into the values. */
  readonly place: string;
  readonly code: string;
  readonly message: string;
}

/** The files of a deployment, understood. */
export interface Bundle {
  readonly models: ReadonlyMap<string, ProcessModel>;
  /** Which file holds a process. */
  readonly pathOf: ReadonlyMap<string, string>;
  readonly decide: Decide;
  readonly forms: ReadonlyMap<string, Form>;
  readonly warnings: readonly FileProblem[];
}

/** One version of a process with all that it needs to run. */
export interface Deployed {
  readonly definition: DefinitionId;
  readonly deployment: string;
  readonly version: number;
  readonly model: ProcessModel;
  readonly evaluate: Evaluate;
  readonly decide: Decide;
  readonly forms: ReadonlyMap<string, Form>;
}

/** Definitions ready to run; each is read once a node. */
export interface Definitions {
  find(tenant: string, definition: DefinitionId): Promise<Deployed | null>;
  latest(tenant: string, process: string): Promise<Deployed | null>;
  /** The version of a process that was deployed together with a definition, or null. */
  together(tenant: string, definition: DefinitionId, process: string): Promise<Deployed | null>;
}
