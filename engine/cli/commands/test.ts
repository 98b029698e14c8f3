import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { createEvaluate } from '../../feel/createEvaluate.ts';
import { readDefinitionFolder, readDefinitionFolders } from '../../readDefinitionFolders.ts';
import type { Deployment } from '../../simulation/deployment.ts';
import { playScenario } from '../../simulation/scenario/playScenario.ts';
import { readScenarios } from '../../simulation/scenario/readScenarios.ts';
import type { Scenario } from '../../simulation/scenario/scenario.ts';
import { ScenarioFailed } from '../../simulation/scenario/scenarioFailed.ts';
import { worldDriver } from '../../simulation/scenario/worldDriver.ts';
import { defineCommand } from '../command.ts';
import { CommandFailed } from '../commandFailed.ts';
import { deploymentOf } from '../definitions/deploymentOf.ts';
import { problemLine } from '../definitions/problemLine.ts';
import { exitCode } from '../exitCode.ts';
import type { Language } from '../language.ts';
import { text } from '../language.ts';
import { readingFailed } from '../readingFailed.ts';

interface Played {
  readonly scenario: Scenario['name'];
  /** Null when it went as it says. */
  readonly failure: string | null;
}

export const test = defineCommand({
  summary: { en: 'Play the scenarios of a workflow in memory', 'zh-CN': '在内存中试跑流程场景' },
  usage: 'FOLDER',
  details: {
    en:
      'Plays scenarios.json of the folder in virtual time, without a server. Folders beside it are deployed, too, so that ' +
      'a case may call and message what lies in them.',
    'zh-CN':
      '不需服务，在虚拟时间中试跑文件夹的 scenarios.json。同级的其他流程文件夹也会部署，以便相互调用和发送消息。',
  },
  wordsMin: 1,
  wordsMax: 1,
  options: {
    only: {
      type: 'string',
      value: 'TEXT',
      says: { en: 'scenarios with these words in their names', 'zh-CN': '只试跑名称含这些文字的场景' },
    },
    json: { type: 'boolean', says: { en: 'print the results as JSON', 'zh-CN': '以 JSON 输出结果' } },
  },
  run: async ({ words: [folder = ''], values, output, language }) => {
    const { only = '' } = values;
    const deployments = await deploymentsBeside(folder, language);
    const scenarios = (await scenariosIn(folder)).filter(({ name }) =>
      Object.values(name).some((each) => each.includes(only)),
    );
    const openDriver = worldDriver({ deployments, evaluate: createEvaluate(), checks: true });
    const played: Played[] = [];
    for (const scenario of scenarios) {
      const failure = await playScenario(scenario, openDriver).then(() => null, failureOf);
      played.push({ scenario: scenario.name, failure });
      if (values.json) continue;
      output.say(`${failure === null ? '✓' : '✗'} ${scenario.name[language]}`);
      if (failure !== null) output.say(failure.replace(/^/gm, '    '));
    }
    const failed = played.filter(({ failure }) => failure !== null).length;
    if (values.json) output.say(JSON.stringify({ played }));
    else
      output.say(
        text(
          `${played.length - failed} passed, ${failed} failed`,
          `${played.length - failed} 个通过，${failed} 个失败`,
        )[language],
      );
    return failed === 0 ? exitCode.done : exitCode.failed;
  },
});

/** A scenario that goes otherwise tells its story; anything else is a fault of the engine. */
const failureOf = (error: unknown): string =>
  error instanceof ScenarioFailed
    ? error.message
    : error instanceof Error
      ? (error.stack ?? error.message)
      : String(error);

/** The folder itself must be deployable; of those beside it, the ones that are. */
async function deploymentsBeside(folder: string, language: Language): Promise<readonly Deployment[]> {
  const own = await readDefinitionFolder('', resolve(folder)).catch((error: unknown) => {
    throw readingFailed(folder, error);
  });
  const deployment = await deploymentOf(own.resources);
  if (!deployment.ok) {
    const lines = deployment.failure.map((each) => problemLine({ ...each, place: join(folder, each.path) }, language));
    throw new CommandFailed({ en: lines.join('\n'), 'zh-CN': lines.join('\n') });
  }
  const beside = (await readDefinitionFolders(dirname(resolve(folder)))).filter(
    ({ name, resources }) =>
      join(dirname(resolve(folder)), name) !== resolve(folder) && resources.some(({ path }) => path.endsWith('.bpmn')),
  );
  const others = await Promise.all(beside.map(({ resources }) => deploymentOf(resources)));
  return [deployment.value, ...others.flatMap((each) => (each.ok ? [each.value] : []))];
}

async function scenariosIn(folder: string): Promise<readonly Scenario[]> {
  const path = join(folder, 'scenarios.json');
  const content = await readFile(path, 'utf8').catch((error: unknown) => {
    throw readingFailed(path, error);
  });
  const scenarios = readScenarios(content);
  if (scenarios.ok) return scenarios.value;
  const lines = scenarios.failure.map((each) => `${path}: ${each}`).join('\n');
  throw new CommandFailed({ en: lines, 'zh-CN': lines });
}
