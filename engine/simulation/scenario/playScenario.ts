import { parseInstant } from '../../core/time/instant.ts';
import { invariant, unreachable } from '../../core/invariant.ts';
import type { CaseView, OpenDriver, ScenarioDriver } from './driver.ts';
import { createJobAnswers } from './jobAnswers.ts';
import type { Scenario, Step } from './scenario.ts';
import { ScenarioFailed } from './scenarioFailed.ts';
import { createTrail } from './trail.ts';
import type { Trail } from './trail.ts';
import { taskFor } from './taskFor.ts';
import { unmetExpectations } from './unmetExpectations.ts';

/** Plays a scenario from its start to its last expectation. Throws ScenarioFailed at the first step that goes wrong. */
export async function playScenario(scenario: Scenario, openDriver: OpenDriver): Promise<void> {
  const at = parseInstant(scenario.at);
  invariant(at !== null, `scenario "${scenario.name.en}" begins at an instant`);
  const driver = await openDriver({ at, answerJob: createJobAnswers(scenario.jobs) });
  const trail = createTrail(scenario);
  const { process, start = {}, startMessage = null } = scenario;
  try {
    await take(driver, trail, scenario, 'start', async () => {
      await driver.start({ process, message: startMessage, variables: start });
      return '';
    });
    for (const step of scenario.steps) await take(driver, trail, scenario, step, () => carryOut(driver, step));
    const last = { expect: scenario.expect ?? {} };
    await take(driver, trail, scenario, last, () => carryOut(driver, last));
  } finally {
    await driver.close();
  }
}

/** One step, and the incidents that it may have led to unless the scenario counts on some. */
async function take(
  driver: ScenarioDriver,
  trail: Trail,
  scenario: Scenario,
  step: Step | 'start',
  work: () => Promise<string>,
): Promise<void> {
  trail.begin(step);
  try {
    const note = await work();
    const view = await driver.look();
    trail.end(note, view);
    const [incident] = view.incidents;
    if (incident !== undefined && !countsOnIncidents(scenario)) {
      throw new ScenarioFailed([
        `incident at "${incident.element}" of "${incident.process}": ${incident.code}: ${incident.message}`,
      ]);
    }
  } catch (trouble) {
    throw trail.failure(trouble, await viewOrNull(driver));
  }
}

async function carryOut(driver: ScenarioDriver, step: Step): Promise<string> {
  if ('complete' in step) {
    const task = taskFor(step, (await driver.look()).tasks);
    await driver.completeTask(task, step.with ?? {}, step.by ?? null);
    return '';
  }
  if ('advance' in step) {
    await driver.advanceClock(step.advance);
    return '';
  }
  if ('message' in step) {
    return driver.publishMessage({ name: step.message, key: step.key ?? null, variables: step.with ?? {} });
  }
  if ('signal' in step) {
    await driver.broadcastSignal(step.signal, step.with ?? {});
    return '';
  }
  if ('expect' in step) {
    const unmet = unmetExpectations(step.expect, await driver.look());
    if (unmet.length > 0) throw new ScenarioFailed(unmet);
    return '';
  }
  return unreachable(step);
}

const countsOnIncidents = ({ steps, expect }: Scenario): boolean =>
  [...steps.map((step) => ('expect' in step ? step.expect : {})), expect ?? {}].some(
    ({ incidents = 0 }) => incidents > 0,
  );

async function viewOrNull(driver: ScenarioDriver): Promise<CaseView | null> {
  try {
    return await driver.look();
  } catch {
    return null; // the case never began, or the engine broke: what broke it is told
  }
}
