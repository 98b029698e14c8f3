import type { DefinitionId } from '../../engine/core/identifiers.ts';
import type { Engine } from '../../engine/runtime/engine.ts';
import { describeDatabases } from '../support/databases.ts';
import type { Nodes } from '../support/durableNodes.ts';
import { openNodes } from '../support/durableNodes.ts';
import { bpmnFile, flow, processXml } from '../support/engine.ts';
import { eventually } from '../support/eventually.ts';

const taskNamed = (id: string) =>
  `<bpmn:startEvent id="s"/><bpmn:userTask id="${id}"/><bpmn:endEvent id="e"/>${flow('s', id)}${flow(id, 'e')}`;

const CHANNEL = 'test_deployed';

describeDatabases('a deployment', (_open, backend) => {
  let nodes: Nodes;
  beforeEach(async () => {
    nodes = await openNodes(backend);
  });

  const deploy = async (engine: Engine, ...processes: readonly (readonly [string, string])[]) => {
    const resources = processes.map(([id, elements]) => bpmnFile(`${id}.bpmn`, processXml(id, elements)));
    const deployed = await engine.deploy({ tenant: nodes.tenant, name: 'files', note: null, by: 'ann', resources });
    if (!deployed.ok) throw new Error(JSON.stringify(deployed.failure));
    return deployed.value;
  };

  const newestOf = async (engine: Engine, process: string): Promise<DefinitionId | undefined> =>
    (await engine.definitions.latest(nodes.tenant, process))?.definition;

  test('of the same files is the same one', async () => {
    const [one, other] = [nodes.node('one'), nodes.node('other')];
    const first = await deploy(one, ['a', taskNamed('x')], ['b', taskNamed('y')]);
    const again = await deploy(other, ['b', taskNamed('y')], ['a', taskNamed('x')]);
    expect([first.isNew, again.isNew]).toEqual([true, false]);
    expect(again.definitions.map(({ id }) => id).sort()).toEqual(first.definitions.map(({ id }) => id).sort());
  });

  test('of files as they were before the last change is a new one', async () => {
    const engine = nodes.node();
    for (const [id, version] of [
      ['x', 1],
      ['y', 2],
      ['x', 3],
    ] as const) {
      const { isNew, definitions } = await deploy(engine, ['a', taskNamed(id)]);
      expect([isNew, definitions[0]?.version]).toEqual([true, version]);
      nodes.clock.advance(1);
    }
  });

  test('takes the next version, several at once too', async () => {
    const [one, other] = [nodes.node('one'), nodes.node('other')];
    const deployed = await Promise.all(
      Array.from({ length: 6 }, (_, index) => deploy(index % 2 === 0 ? one : other, ['a', taskNamed(`task${index}`)])),
    );
    const versions = deployed.map(({ definitions }) => definitions[0]?.version);
    expect(versions.toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('is started from by every node as soon as it hears of it', async () => {
    const { tenant, database } = nodes;
    const announceDeployment = (of: string): Promise<void> => database.notify(CHANNEL, of);
    const one = nodes.node('one', { announceDeployment });
    const other = nodes.node('other', { announceDeployment });
    const deaf = await Promise.all(
      [one, other].map((engine) => database.listen(CHANNEL, (of) => engine.definitions.forget(of))),
    );
    await deploy(one, ['a', taskNamed('x')]);
    await eventually(async () => expect(await newestOf(other, 'a')).toBeDefined());
    const before = await newestOf(other, 'a');

    const { definitions } = await deploy(one, ['a', taskNamed('y')]);
    expect(await newestOf(one, 'a')).toBe(definitions[0]?.id);
    await eventually(async () => expect(await newestOf(other, 'a')).toBe(definitions[0]?.id));
    expect(before).not.toBe(definitions[0]?.id);

    const instance = await nodes.start(other, 'a');
    expect((await one.read(tenant, instance))?.instance.definition).toBe(definitions[0]?.id);
    for (const end of deaf) await end();
  });

  test('lets what runs go on as it began', async () => {
    const [one, other] = [nodes.node('one'), nodes.node('other')];
    await deploy(one, ['a', taskNamed('x')]);
    const instance = await nodes.start(one, 'a');
    nodes.clock.advance(1);
    await deploy(one, ['a', taskNamed('y')]);
    const done = await nodes.complete(other, instance, 'x');
    expect(done.status).toBe('completed');
  });

  test('that cannot run is refused whole, and leaves the version before', async () => {
    const engine = nodes.node();
    const first = await deploy(engine, ['a', taskNamed('x')]);
    const resources = [
      bpmnFile('a.bpmn', processXml('a', taskNamed('y'))),
      bpmnFile('b.bpmn', processXml('b', `<bpmn:startEvent id="s"/>${flow('s', 'nowhere')}`)),
    ];
    const refused = await engine.deploy({ tenant: nodes.tenant, name: 'files', note: null, by: 'ann', resources });
    expect(refused.ok).toBe(false);
    expect(await newestOf(engine, 'a')).toBe(first.definitions[0]?.id);
    expect(await newestOf(engine, 'b')).toBeUndefined();
  });
});
