import { randomBytes } from 'node:crypto';
import { createDurableWorld, openTestDatabase } from '../../engine/durableTesting/index.ts';
import { serverPrograms } from '../support/cluster.ts';
import { describeDatabases } from '../support/databases.ts';
import { createDatabase, dropDatabases, isGivenServer, serverAddress } from '../support/postgresTemplate.ts';
import { worldBehavior } from './worldBehavior.ts';

const WAITS = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:test">
  <process id="p" isExecutable="true">
    <startEvent id="s"/>
    <intermediateCatchEvent id="t"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent>
    <sequenceFlow id="f" sourceRef="s" targetRef="t"/>
  </process>
</definitions>`;

describeDatabases('a durable world to test processes in', (database) => {
  worldBehavior(async (settings) => createDurableWorld({ ...settings, database: await database() }));

  test('shares its database with others that have clocks of their own', async () => {
    const early = await createDurableWorld({ database: await database(), now: 0 });
    const late = await createDurableWorld({ database: await database(), now: '2030-01-01T00:00:00Z' });
    for (const world of [early, late]) {
      await world.deploy(WAITS);
      await world.start('p');
    }
    await late.advanceClock('PT1H');
    expect(await late.instances()).toMatchObject([{ status: 'completed' }]);
    expect(await early.instances()).toMatchObject([{ status: 'running' }]);
    await early.advanceClock('PT1H');
    expect(await early.instances()).toMatchObject([{ status: 'completed' }]);
    for (const world of [early, late]) await world.close();
  });
});

describe('a durable world on a database of its own', () => {
  const onServer = isGivenServer() || serverPrograms() !== '' ? test : test.skip;

  test('has one in memory unless it is told which', async () => {
    const world = await createDurableWorld();
    await world.deploy(WAITS);
    await world.start('p');
    expect(await world.timers()).toHaveLength(1);
    await world.close();
  });

  onServer('brings the one of a URL up to date, and leaves what happened there', async () => {
    const name = `test_${randomBytes(6).toString('hex')}`;
    const url = await createDatabase(await serverAddress(), name, 'nothing');
    const world = await createDurableWorld({ database: url });
    await world.deploy(WAITS);
    await world.start('p');
    await world.close();
    const database = await openTestDatabase(url);
    const rows = await database.across((tx) => tx.query<{ readonly count: number }>('select count(*) from instance'));
    expect(Number(rows[0]?.count)).toBe(1);
    await database.close();
    await dropDatabases(await serverAddress(), [name]);
  });
});
