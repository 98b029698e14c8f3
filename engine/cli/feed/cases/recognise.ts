import type { Instance } from '../../../contract/schemas/instance.ts';
import type { FedRecord } from './openCase.ts';

export type NamesItsCase = Pick<Instance, 'root' | 'businessKey' | 'searchable'>;

/** The record that an instance is about: its case is ours, or it names ours in its key or in a variable that is shown. */
export function recordOf(
  fedByRoot: ReadonlyMap<string, FedRecord>,
  { root, businessKey, searchable: { caseId } }: NamesItsCase,
): FedRecord | undefined {
  const named = fedByRoot.get(root) ?? fedByRoot.get(businessKey ?? '');
  return named ?? (typeof caseId === 'string' ? fedByRoot.get(caseId) : undefined);
}
