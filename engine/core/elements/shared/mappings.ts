import { checkVariables } from '../../commands/variables.ts';
import type { Json, Variables } from '../../expressions.ts';
import type { VisitId } from '../../identifiers.ts';
import type { Mapping } from '../../model/activity.ts';
import type { Step } from '../../step.ts';
import { Trouble, valueOf } from '../../step.ts';

/** What a message or signal carries: no more than a command may bring in. Throws Trouble. */
export function payloadOf(step: Step, from: VisitId, mappings: readonly Mapping[] | null): Variables {
  const payload = mapped(step, from, mappings ?? []);
  const invalid = checkVariables(payload);
  if (invalid !== null) throw new Trouble('payloadInvalid', invalid.message);
  return payload;
}

/** The values of the mappings as seen from a visit; a later one sees the targets of those before it. Throws Trouble. */
export function mapped(step: Step, from: VisitId, mappings: readonly Mapping[]): Variables {
  const values: { [name: string]: Json } = {};
  for (const { source, target } of mappings) values[target] = valueOf(step, from, source, values);
  return values;
}
