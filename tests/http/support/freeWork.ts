import { good } from './world.ts';
import type { World } from './world.ts';

const FILE = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:test">
  <process id="freeWork" isExecutable="true">
    <startEvent id="s"/>
    <adHocSubProcess id="free" name="As it comes" ordering="Sequential"><userTask id="look" name="Look"/><userTask id="ask"/></adHocSubProcess>
    <sequenceFlow id="f" sourceRef="s" targetRef="free"/>
  </process>
  <process id="tooHot" isExecutable="true">
    <startEvent id="h"><conditionalEventDefinition><condition>degrees &gt; 30</condition></conditionalEventDefinition></startEvent>
    <userTask id="cool"/>
    <sequenceFlow id="g" sourceRef="h" targetRef="cool"/>
  </process>
</definitions>`;

/** Deploys a process in which people begin what they like, and one that begins by a condition. */
export const deployFreeWork = async ({ owner }: World): Promise<void> => {
  const files = [{ path: 'free.bpmn', text: FILE }];
  good(await owner.post('/api/deployments').send({ name: 'free', note: null, files }));
};

/** Where an ad-hoc sub-process of a case of HZ-1 is open. */
export async function freeWork(world: World): Promise<{ readonly instance: string; readonly path: string }> {
  await deployFreeWork(world);
  const started = await world.agent.post('/api/instances').send({ process: 'freeWork', variables: { unit: 'HZ-1' } });
  const instance = good(started).body.id;
  const { items } = good(await world.manager.get(`/api/instances/${instance}/adhoc`)).body;
  return { instance, path: `/api/instances/${instance}/adhoc/${items[0].visit}` };
}
