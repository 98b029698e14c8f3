import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { playScenario } from '../../engine/simulation/scenario/playScenario.ts';
import { readScenarios } from '../../engine/simulation/scenario/readScenarios.ts';
import type { Scenario } from '../../engine/simulation/scenario/scenario.ts';
import { describeDatabases } from '../support/databases.ts';
import type { DurableStage } from '../support/durableDriver.ts';
import { openDurableStage } from '../support/durableDriver.ts';
import { definitionFolderNames } from '../support/worldDefinitions.ts';

const DEFINITIONS = join(import.meta.dirname, '../../definitions');

/** What cannot be read is told by the suite that plays them in memory. */
function scenariosIn(folder: string): readonly Scenario[] {
  const read = readScenarios(readFileSync(join(DEFINITIONS, folder, 'scenarios.json'), 'utf8'));
  return read.ok ? read.value : [];
}

describeDatabases('the scenarios on a durable engine', (open) => {
  let stage: DurableStage;
  beforeAll(async () => {
    stage = await openDurableStage(await open());
  });
  afterEach(() => stage.clear());

  describe.each(definitionFolderNames())('%s', (folder) => {
    test.each(scenariosIn(folder).map((scenario) => [scenario.name.en, scenario] as const))(
      '%s',
      async (_, scenario) => {
        await playScenario(scenario, stage.openDriver);
        expect(await stage.complaints()).toEqual([]);

        await stage.clear(); // cancelled, a case leaves nothing behind either
        expect(await stage.complaints()).toEqual([]);
        expect(await stage.leftovers()).toEqual([]);
      },
    );
  });
});
