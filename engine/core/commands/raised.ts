import type { Fact, IncidentRaised } from '../facts/fact.ts';
import { incidentId } from '../identifiers.ts';
import type { Instance } from '../state/instance.ts';
import { visitIn } from '../state/questions.ts';

/** A visit has one incident: a new one takes the place of an open one. */
export function raised(instance: Instance, about: Omit<IncidentRaised, 'type' | 'incident'>): readonly Fact[] {
  const incident: Fact = { type: 'incidentRaised', incident: incidentId(instance.nextId), ...about };
  const { incident: open } = visitIn(instance, about.visit);
  const old = open === null ? undefined : instance.incidents.get(open);
  if (old === undefined) return [incident];
  const { id, visit, stage, wait } = old;
  return [{ type: 'incidentResolved', incident: id, visit, stage, wait, how: 'cancelled' }, incident];
}
