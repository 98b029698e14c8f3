import { readBpmn } from '../../engine/bpmn/readBpmn.ts';

test('a small process is read', async () => {
  const result = await readBpmn(`<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:aftercare="urn:aftercare:bpmn:1" targetNamespace="x">
  <bpmn:process id="repair" isExecutable="true">
    <bpmn:startEvent id="start" />
    <bpmn:sequenceFlow id="toTask" sourceRef="start" targetRef="task" />
    <bpmn:userTask id="task" name="Repair">
      <bpmn:extensionElements>
        <aftercare:label lang="zh-CN">维修</aftercare:label>
        <aftercare:assignment role="technician" />
        <aftercare:job type="x"><aftercare:header name="a" value="b"/></aftercare:job>
      </bpmn:extensionElements>
    </bpmn:userTask>
    <bpmn:sequenceFlow id="toEnd" sourceRef="task" targetRef="end" />
    <bpmn:endEvent id="end" />
  </bpmn:process>
</bpmn:definitions>`);
  expect(result).toMatchObject({
    ok: true,
    value: { processes: [{ id: 'repair', elements: { task: { kind: 'userTask' } } }] },
  });
});
