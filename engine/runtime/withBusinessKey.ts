import type { Command } from '../core/commands/command.ts';
import type { Evaluate } from '../core/expressions.ts';
import type { Instant } from '../core/identifiers.ts';
import type { ProcessModel } from '../core/model/process.ts';

/** An instance that is started without a key has the one that its process answers from what it starts with. */
export function withBusinessKey(command: Command, model: ProcessModel, evaluate: Evaluate, now: Instant): Command {
  if (command.type !== 'startInstance' || command.businessKey !== null || model.businessKey === null) return command;
  const answer = evaluate(model.businessKey, command.variables, now);
  const isKey = answer.ok && (typeof answer.value === 'string' || typeof answer.value === 'number');
  return isKey ? { ...command, businessKey: String(answer.value) } : command;
}
