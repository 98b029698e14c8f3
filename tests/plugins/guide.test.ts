import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeDatabases } from '../support/databases.ts';
import { createPluginDatabase } from '../../engine/store/pluginDatabase.ts';
import { sampleFolder, startTestHost } from './support/testHost.ts';

const textOf = (path: string): string => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');

test('the plugin in the guide is the one tried here', () => {
  const tried = textOf('./samples/loyalty/plugin.ts').replaceAll('../../../../plugins/contract/', '../contract/');
  expect(textOf('../../docs/guides/write-a-plugin.md')).toContain(`\`\`\`ts\n${tried}\`\`\``);
});

describeDatabases('the plugin of the guide', (open) => {
  test('credits and spends points, once for a job', async () => {
    const host = await startTestHost({
      folders: [sampleFolder('loyalty')],
      database: createPluginDatabase(await open()),
      environment: { AFTERCARE_LOYALTY_POINTS_PER_VISIT: '15' },
    });
    const credit = (id: string) => host.do('loyalty.credit', { customer: 'C-1' }, { id });
    const spend = (points: number, id: string) => host.do('loyalty.spend', { customer: 'C-1', points }, { id });

    expect(await credit('one')).toEqual({ type: 'completed', variables: { balance: 15 } });
    expect(await credit('one')).toEqual({ type: 'completed', variables: { balance: 15 } });
    expect(await spend(20, 'two')).toMatchObject({ type: 'error', code: 'notEnoughPoints' });
    expect(await credit('three')).toEqual({ type: 'completed', variables: { balance: 30 } });
    expect(await spend(20, 'four')).toEqual({ type: 'completed', variables: { balance: 10 } });
  });
});
