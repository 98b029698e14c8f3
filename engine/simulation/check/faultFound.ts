import type { Command } from '../../core/commands/command.ts';
import type { InstanceId } from '../../core/identifiers.ts';

/** What must hold after every command does not: a fault of the engine, or of the world around it. */
export class FaultFound extends Error {
  override readonly name = 'FaultFound';
  constructor(instance: InstanceId | null, command: Command, complaints: readonly string[]) {
    super(`After ${JSON.stringify(command)} for ${instance ?? 'a new instance'}:\n${complaints.join('\n')}`);
  }
}
