import { checkVariables } from '../../core/commands/variables.ts';
import type { DueEffect } from '../../ports/executionStore.ts';
import type { Carriers } from './carrier.ts';
import type { Variables } from '../../core/expressions.ts';

/**
 * Whether somebody could take in what an instance throws. Whoever sends from outside is refused; an instance has gone on
 * since, so the operator is told what nobody will receive, and nothing is put down that would wait in vain.
 */
export function isTakeable(
  { tenant, instance }: DueEffect,
  thrown: { readonly name: string; readonly variables: Variables },
  { log }: Pick<Carriers, 'log'>,
): boolean {
  const invalid = checkVariables(thrown.variables);
  if (invalid === null) return true;
  log.error('What an instance threw cannot be received by anybody and is dropped', {
    ...{ tenant, instance, name: thrown.name, why: invalid.message },
  });
  return false;
}
