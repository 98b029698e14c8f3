import type { Fact } from '../facts/fact.ts';
import type { ProcessModel } from '../model/process.ts';
import type { Result } from '../result.ts';
import type { Instance } from '../state/instance.ts';
import type { Instant } from '../identifiers.ts';
import type { Command, CommandOf, CommandType } from './command.ts';
import type { Refusal } from './refusal.ts';

export interface Given {
  readonly instance: Instance;
  readonly model: ProcessModel;
  readonly now: Instant;
  readonly by: string;
}

/** The facts of a command that can be taken, or why it cannot. */
export type Decision = Result<readonly Fact[], Refusal>;

/** Decides on one command for a running instance. Changes nothing. */
export type Decider<Type extends CommandType> = (command: CommandOf<Type>, given: Given) => Decision;

/** A command for an instance that is there already. */
export type LaterCommand = Exclude<Command, { readonly type: 'startInstance' }>;
