import type { Fact } from '../facts/fact.ts';
import { fail, ok } from '../result.ts';
import { declaringVisit } from '../state/questions.ts';
import type { Decider } from './decider.ts';
import { refusal } from './refusal.ts';
import { checkVariables } from './variables.ts';

export const resolveIncident: Decider<'resolveIncident'> = ({ incident: id, variables }, { instance }) => {
  const incident = instance.incidents.get(id);
  if (incident === undefined) return fail(refusal('unknownIncident', `an open incident ${id}`));
  const invalid = checkVariables(variables);
  if (invalid !== null) return fail(invalid);
  const { visit, stage, wait } = incident;
  const set = Object.entries(variables).map(([name, value]): Fact => ({
    type: 'variablesSet',
    visit: declaringVisit(instance, visit, name),
    variables: { [name]: value },
  }));
  return ok([...set, { type: 'incidentResolved', incident: id, visit, stage, wait, how: 'retried' }]);
};
