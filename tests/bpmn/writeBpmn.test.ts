import { readFile } from '../../engine/bpmn/readFile.ts';
import { writeBpmn } from '../../engine/bpmn/writeBpmn.ts';

const vendor = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:aftercare="urn:aftercare:bpmn:1" id="d" targetNamespace="urn:sample" exporter="Tool" exporterVersion="1">
  <bpmn:collaboration id="c">
    <bpmn:participant id="shop" name="Shop" processRef="p" />
    <bpmn:participant id="customer" name="Customer" />
    <bpmn:messageFlow id="mf" sourceRef="customer" targetRef="t" />
  </bpmn:collaboration>
  <bpmn:process id="p" isExecutable="true" camunda:historyTimeToLive="30">
    <bpmn:documentation>Why it is &lt;so&gt; &amp; not otherwise</bpmn:documentation>
    <bpmn:userTask id="t" name="two&#10;lines &#34;quoted&#34;" camunda:assignee="demo">
      <bpmn:extensionElements>
        <aftercare:label lang="zh-CN">登记</aftercare:label>
        <aftercare:assignment role="clerk" />
        <camunda:properties>
          <camunda:property name="a" value="b" />
        </camunda:properties>
      </bpmn:extensionElements>
      <bpmn:incoming>f</bpmn:incoming>
    </bpmn:userTask>
    <bpmn:startEvent id="s">
      <bpmn:outgoing>f</bpmn:outgoing>
    </bpmn:startEvent>
    <bpmn:sequenceFlow id="f" sourceRef="s" targetRef="t" />
    <bpmn:textAnnotation id="note">
      <bpmn:text>Remember</bpmn:text>
    </bpmn:textAnnotation>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram">
    <bpmndi:BPMNPlane id="plane" bpmnElement="c">
      <bpmndi:BPMNShape id="t_shape" bpmnElement="t">
        <dc:Bounds x="10" y="20" width="100" height="80" />
      </bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="mf_edge" bpmnElement="mf" messageVisibleKind="initiating">
        <di:waypoint x="1" y="2" />
        <di:waypoint x="3" y="4.5" />
      </bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;

const rewritten = async (xml: string): Promise<string> => {
  const { file, problems } = await readFile(xml);
  expect(problems).toEqual([]);
  return writeBpmn(file!);
};

test('a file that was written once is written again byte for byte', async () => {
  const once = await rewritten(vendor);
  expect(await rewritten(once)).toBe(once);
});

test('nothing of a file is lost: settings, vendor content, documentation, drawing', async () => {
  expect(linesOf(await rewritten(vendor))).toEqual(linesOf(vendor));
});

/** Tags without the order of their attributes. */
const linesOf = (xml: string): readonly string[] =>
  xml.split('\n').map(
    (line) =>
      line
        .match(/[\w:]+="[^"]*"|[^\s"]+/g)
        ?.toSorted()
        .join(' ') ?? '',
  );

test('an edge that says nothing of its message keeps silent', async () => {
  const silent = vendor.replace(' messageVisibleKind="initiating"', '');
  expect(await rewritten(silent)).not.toContain('messageVisibleKind');
  expect(await rewritten(vendor)).toContain('messageVisibleKind="initiating"');
});
