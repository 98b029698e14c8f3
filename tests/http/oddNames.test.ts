import { describeDatabases } from '../support/databases.ts';
import { bpmnFile, deployProcess, flow, processXml } from '../support/engine.ts';
import { complaintsAbout } from './support/answerSchemas.ts';
import type { OperationName } from '../../engine/contract/operations/index.ts';
import { good, openWorld } from './support/world.ts';
import type { World } from './support/world.ts';

/** Names that commands refuse and a drawing may hold all the same. */
const NAMES = ['no name', 'constructor', '__proto__', 'prototype', 'toString', 'a.b', '1st', '名 称', 'x'.repeat(300)];

const script = (name: string, place: number): string =>
  `<bpmn:scriptTask id="s${place}" scriptFormat="feel"><bpmn:extensionElements><aftercare:result variable="${name}"/></bpmn:extensionElements><bpmn:script>{ "no name": [${place}], "a.b": "c" }</bpmn:script></bpmn:scriptTask>`;

const output = (name: string): string => `<aftercare:output source="1" target="${name}"/>`;

const odd = `<bpmn:startEvent id="begin"/>${NAMES.map(script).join('')}
  <bpmn:userTask id="first"><bpmn:extensionElements>${NAMES.map(output).join('')}</bpmn:extensionElements></bpmn:userTask>
  <bpmn:userTask id="second"/>
  <bpmn:serviceTask id="job"><bpmn:extensionElements><aftercare:job type="odd.job"/></bpmn:extensionElements></bpmn:serviceTask>
  <bpmn:scriptTask id="fail" scriptFormat="feel"><bpmn:script>date("never")</bpmn:script></bpmn:scriptTask>
  <bpmn:endEvent id="end"/>
  ${['begin', ...NAMES.map((_, place) => `s${place}`), 'first', 'second', 'job', 'fail', 'end']
    .flatMap((id, place, all) => (place === 0 ? [] : [flow(all[place - 1] ?? '', id)]))
    .join('')}`;

describeDatabases('variables that a drawing names as no command may', (open) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(await open());
    const resources = [bpmnFile('odd.bpmn', processXml('odd', odd))];
    const deployed = await world.server.engine.deploy({
      ...{ tenant: 'demo', name: 'odd', note: null, by: 'test', resources },
    });
    if (!deployed.ok) throw new Error(JSON.stringify(deployed.failure));
  });
  afterAll(() => world.server.close());

  test('break no answer, on the way and at its end', async () => {
    const { supervisor, admin, worker, auditor } = world;
    const { body: started } = good(await world.agent.post('/api/instances').send({ process: 'odd', variables: {} }));
    const id: string = started.id;

    const look = async (): Promise<readonly string[]> => {
      const paths: readonly (readonly [OperationName, string, typeof admin])[] = [
        ['readInstance', `/instances/${id}`, supervisor],
        ['readVariables', `/instances/${id}/variables`, supervisor],
        ['listTokens', `/instances/${id}/tokens`, supervisor],
        ['readJournal', `/instances/${id}/journal`, auditor],
        ['readTimeline', `/instances/${id}/timeline`, auditor],
        ['verifyInstance', `/instances/${id}/verification`, auditor],
        ['listInstances', '/instances?process=odd', supervisor],
        ['listTasks', `/tasks?instance=${id}`, supervisor],
        ['listIncidents', `/incidents?instance=${id}`, supervisor],
      ];
      const complaints: string[] = [];
      for (const [name, path, asker] of paths) {
        const { status, type, body } = good(await asker.get(`/api${path}`));
        complaints.push(...complaintsAbout(name, status, type, body));
      }
      return complaints;
    };
    const complete = async (): Promise<void> => {
      await world.server.settle();
      const { body } = good(await supervisor.get(`/api/tasks?instance=${id}&state=open`));
      const [task] = body.items;
      const { body: shown } = good(await supervisor.get(`/api/tasks/${task.id}`));
      expect(Object.keys(shown.variables)).toEqual(expect.arrayContaining(['no name', 'constructor', '名 称']));
      good(await supervisor.post(`/api/tasks/${task.id}/claim`));
      good(await supervisor.post(`/api/tasks/${task.id}/complete`).send({ variables: {} }));
    };

    expect(await look()).toEqual([]);
    await complete();
    expect(await look()).toEqual([]);
    await complete();
    const { body: activated } = good(await worker.post('/api/jobs/activate').send({ type: 'odd.job', worker: 'w' }));
    expect(activated.jobs).toHaveLength(1);
    good(await worker.post(`/api/jobs/${activated.jobs[0].id}/complete`).send({}));
    expect(await look()).toEqual([]);
    const { body: incidents } = good(await supervisor.get(`/api/incidents?instance=${id}`));
    expect(incidents.items).toHaveLength(1);
    const again = await admin.patch(`/api/instances/${id}/variables`).send({ variables: { 'no name': 2 } });
    expect(again.body).toMatchObject({ status: 422, code: 'invalidVariables' });
    expect({}).not.toHaveProperty('c'); // nobody's prototype was touched
  });

  test.each([
    ['a character that the database does not have', '"a\\u0000b"', 'a\uFFFDb'],
    ['half of a character', '"a\\uD800b"', 'a\uFFFDb'],
    ['a code that no unit has', 'string join(for i in 1..4000 return string(i), "")', null],
  ])('are listed although they answer %s', async (_, expression, shown) => {
    const script = `<bpmn:scriptTask id="s" scriptFormat="feel"><bpmn:extensionElements><aftercare:result variable="unit"/></bpmn:extensionElements><bpmn:script>${expression}</bpmn:script></bpmn:scriptTask>`;
    const settings = `<bpmn:extensionElements><aftercare:case title="unit" searchable="unit"/></bpmn:extensionElements>`;
    const elements = `${settings}<bpmn:startEvent id="b"/>${script}<bpmn:userTask id="t"/><bpmn:endEvent id="e"/>${flow('b', 's')}${flow('s', 't')}${flow('t', 'e')}`;
    await deployProcess(world.server.engine, 'answers', elements, '', 'demo');
    const { body } = good(await world.agent.post('/api/instances').send({ process: 'answers', variables: {} }));
    const { body: listed } = good(await world.supervisor.get('/api/instances?process=answers'));
    expect(listed.items).toContainEqual(expect.objectContaining({ id: body.id, unit: shown }));
    const { body: verified } = good(await world.auditor.get(`/api/instances/${body.id}/verification`));
    expect(verified.intact).toBe(true);
    good(await world.auditor.get(`/api/instances/${body.id}/journal`));
    good(await world.supervisor.get(`/api/instances/${body.id}/variables`));
  });
});
