import type { Json } from '../../core/expressions.ts';
import type { ScenarioTask } from './driver.ts';
import { isPartOf } from './isPartOf.ts';
import type { Complete } from './scenario.ts';
import { ScenarioFailed } from './scenarioFailed.ts';

/** The one open task that a step means. */
export function taskFor({ complete, where }: Complete, open: readonly ScenarioTask[]): ScenarioTask {
  const ofElement = open.filter(({ element }) => element === complete);
  const meant = where === undefined ? ofElement : ofElement.filter(({ variables }) => isPartOf(where, variables));
  const [only] = meant;
  if (only !== undefined && meant.length === 1) return only;
  const wanted = `expected one open task "${complete}"${where === undefined ? '' : ` where ${JSON.stringify(where)}`}`;
  if (meant.length > 1) throw new ScenarioFailed([`${wanted}, found ${meant.length}; ${whatTellsApart(meant)}`]);
  const reason =
    ofElement.length === 0
      ? 'found none'
      : `found ${ofElement.length} of it, none where that is so; ${whatTellsApart(ofElement)}`;
  throw new ScenarioFailed([`${wanted}, ${reason}`]);
}

/** The variables by which tasks of one element differ. */
function whatTellsApart(tasks: readonly ScenarioTask[]): string {
  const names = new Set(tasks.flatMap(({ variables }) => Object.keys(variables)));
  const telling = [...names].filter((name) => new Set(tasks.map(({ variables }) => textOf(variables[name]))).size > 1);
  const texts = tasks.map(({ variables }) => telling.map((name) => `${name} = ${textOf(variables[name])}`).join(', '));
  return telling.length === 0 ? 'nothing in their reach tells them apart' : `they differ by\n  ${texts.join('\n  ')}`;
}

const textOf = (value: Json | undefined): string => JSON.stringify(value ?? null);
