import type { VisitId } from '../../identifiers.ts';
import type { Element } from '../../model/element.ts';
import { flowIn } from '../../model/process.ts';
import { variablesSeenFrom } from '../../state/questions.ts';
import type { Step } from '../../step.ts';
import { Trouble } from '../../step.ts';

const VALUE_LENGTH_MAX = 100;

/** The Trouble of a split at which nothing holds: it names the conditions, and the values that they speak of. */
export function noFlowChosen(step: Step, visit: VisitId, element: Element): Trouble {
  const conditions = element.outgoing.map((flow) => flowIn(step.model, flow).condition ?? 'none');
  const values = valuesIn(step, visit, conditions);
  return new Trouble(
    'noFlowChosen',
    `Expected a condition of "${element.id}" to hold or a default flow; ` +
      `none held of ${conditions.map((condition) => `"${condition}"`).join(', ')}` +
      ` with ${values.length === 0 ? 'no variable that they name' : values.join(', ')}`,
  );
}

function valuesIn(step: Step, visit: VisitId, conditions: readonly string[]): readonly string[] {
  const words = new Set(conditions.flatMap((condition) => condition.split(/[^\p{L}\p{N}_]+/u)));
  return Object.entries(variablesSeenFrom(step.instance, visit)).flatMap(([name, value]) =>
    words.has(name) ? [`${name} = ${JSON.stringify(value).slice(0, VALUE_LENGTH_MAX)}`] : [],
  );
}
