import type { DefinitionId, ElementId, Instant, ProcessId } from '../core/identifiers.ts';
import type { Labels } from '../core/model/text.ts';
import type { EffectRow } from './executionStore.ts';
import type { InstanceId } from '../core/identifiers.ts';

/** One file of a deployment, as it was uploaded. */
export interface Resource {
  /** Relative, with forward slashes: `forms/repair-registration.json`. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** What starts a process from outside: a message or signal of that name, or a condition (`name` is its FEEL text). */
export interface StartRow {
  readonly event: ElementId;
  /** Which trigger of a start event of several it is. */
  readonly part: number | null;
  readonly kind: 'message' | 'signal' | 'condition';
  readonly name: string;
}

export interface NewDefinition {
  readonly id: DefinitionId;
  readonly process: ProcessId;
  readonly path: string;
  readonly name: string;
  readonly labels: Labels;
  readonly starts: readonly StartRow[];
  readonly timers: readonly (EffectRow & { readonly instance: InstanceId })[];
}

export interface NewDeployment {
  readonly id: string;
  readonly name: string;
  readonly note: string | null;
  /** Over every path and content: the same files are deployed once. */
  readonly digest: string;
  /** Not when these files were deployed under this name before, whatever came after them. */
  readonly onlyOnce: boolean;
  readonly by: string;
  readonly at: Instant;
  readonly resources: readonly Resource[];
  readonly definitions: readonly NewDefinition[];
}

/** A version of a process as lists show it. */
export interface DefinitionRow {
  readonly id: DefinitionId;
  readonly process: ProcessId;
  readonly version: number;
  readonly deployment: string;
  readonly path: string;
  readonly name: string;
  readonly labels: Labels;
  readonly deployedAt: Instant;
}

/** Definitions are immutable: a change is a new version. */
export interface DefinitionStore {
  /** Null when the same files are there already: as the newest of that name, or at all when they go in only once. */
  deploy(tenant: string, deployment: NewDeployment): Promise<readonly DefinitionRow[] | null>;
  findDefinition(tenant: string, id: DefinitionId): Promise<DefinitionRow | null>;
  latest(tenant: string, process: string): Promise<DefinitionRow | null>;
  /** The definitions of the newest deployment of a name. */
  latestOf(tenant: string, deploymentName: string): Promise<readonly DefinitionRow[]>;
  inDeployment(tenant: string, deployment: string): Promise<readonly DefinitionRow[]>;
  resources(tenant: string, deployment: string): Promise<readonly Resource[]>;
}
