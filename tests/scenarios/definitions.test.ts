import { createEvaluate } from '../../engine/feel/createEvaluate.ts';
import type { Deployment } from '../../engine/simulation/deployment.ts';
import { playScenario } from '../../engine/simulation/scenario/playScenario.ts';
import { readScenarios } from '../../engine/simulation/scenario/readScenarios.ts';
import type { Scenario } from '../../engine/simulation/scenario/scenario.ts';
import { worldDriver } from '../../engine/simulation/scenario/worldDriver.ts';
import { definitionFolderNames, readDefinitionFolder } from '../support/worldDefinitions.ts';
import type { DefinitionFolder } from '../support/worldDefinitions.ts';

/** The service workflows that must run first. */
const services = ['repair', 'requisition', 'complaint', 'callback'];
const SCENARIOS_MIN = 6;

const names = [...new Set([...services, ...definitionFolderNames()])].sort();
const folders = new Map(
  (await Promise.all(definitionFolderNames().map(readDefinitionFolder))).map((each) => [each.name, each]),
);

/** A case may call and message what lies in other folders: all that can be deployed is. */
const deployments = [...folders.values()].flatMap(({ deployment }) => (deployment.ok ? [deployment.value] : []));
const openDriver = worldDriver({ deployments, evaluate: createEvaluate(), checks: true });

describe.each(names)('%s', (name) => {
  const folder = folders.get(name);
  const scenarios = scenariosOf(folder);

  test('can be deployed', () => {
    expect(folder?.deployment).toEqual({ ok: true, value: expect.anything() as Deployment });
  });

  test('has scenarios that can be read', () => {
    expect(scenarios.complaints).toEqual([]);
    const least = services.includes(name) ? SCENARIOS_MIN : 1;
    expect(scenarios.read.length).toBeGreaterThanOrEqual(least);
  });

  for (const scenario of scenarios.read) {
    test(scenario.name.en, async () => {
      if (folder?.deployment.ok !== true) throw new Error('Expected the folder to be deployable; see the test above');
      await playScenario(scenario, openDriver);
    });
  }
});

interface Scenarios {
  readonly read: readonly Scenario[];
  readonly complaints: readonly string[];
}

function scenariosOf(folder: DefinitionFolder | undefined): Scenarios {
  if (folder === undefined) return { read: [], complaints: ['Expected the folder to exist'] };
  if (folder.scenarios === null) return { read: [], complaints: ['Expected a scenarios.json'] };
  const result = readScenarios(folder.scenarios);
  return result.ok ? { read: result.value, complaints: [] } : { read: [], complaints: result.failure };
}
