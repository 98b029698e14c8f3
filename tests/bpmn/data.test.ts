import { elementOf, problemsOf, processFile, processOf } from './sample.ts';

const objects = `<bpmn:dataObject id="d1" name="order"/><bpmn:dataObject id="d2"/>
  <bpmn:dataObjectReference id="r1" name="Order [paid]" dataObjectRef="d1"/>`;

const io = `<bpmn:ioSpecification><bpmn:dataInput id="in" name="ordered"/><bpmn:dataOutput id="out" name="answer"/>
  <bpmn:inputSet><bpmn:dataInputRefs>in</bpmn:dataInputRefs></bpmn:inputSet><bpmn:outputSet><bpmn:dataOutputRefs>out</bpmn:dataOutputRefs></bpmn:outputSet></bpmn:ioSpecification>`;

const ends = (source: string, target: string) =>
  `${source === '' ? '' : `<bpmn:sourceRef>${source}</bpmn:sourceRef>`}${target === '' ? '' : `<bpmn:targetRef>${target}</bpmn:targetRef>`}`;

const into = (source: string, target: string, more = '') =>
  `<bpmn:dataInputAssociation>${ends(source, target)}${more}</bpmn:dataInputAssociation>`;

const outOf = (source: string, target: string, more = '') =>
  `<bpmn:dataOutputAssociation>${ends(source, target)}${more}</bpmn:dataOutputAssociation>`;

const transformed = (expression: string) => `<bpmn:transformation>${expression}</bpmn:transformation>`;

const assigned = (from: string, to: string) =>
  `<bpmn:assignment><bpmn:from>${from}</bpmn:from><bpmn:to>${to}</bpmn:to></bpmn:assignment>`;

const taskWith = (contents: string) => elementOf('x', `${objects}<bpmn:task id="x">${contents}</bpmn:task>`);

describe('a data association of an activity', () => {
  test('copies', async () => {
    expect(await taskWith(`${io}${into('d1', 'in')}${outOf('out', 'd2')}`)).toMatchObject({
      inputs: [{ source: 'order', target: 'ordered' }],
      outputs: [{ source: 'answer', target: 'd2' }],
    });
  });

  test('reaches a data object by a reference', async () => {
    expect(await taskWith(`${io}${into('r1', 'in')}${outOf('out', 'r1')}`)).toMatchObject({
      inputs: [{ source: 'order', target: 'ordered' }],
      outputs: [{ source: 'answer', target: 'order' }],
    });
  });

  test('reaches data whose name is more than one word', async () => {
    const spaced = '<bpmn:dataObject id="d3" name="Order [paid]"/>';
    const xml = `${spaced}<bpmn:task id="x">${io}${into('d3', 'in')}${outOf('out', 'd3', assigned('answer', 'purchase order.total'))}</bpmn:task>`;
    expect(await elementOf('x', xml)).toMatchObject({
      inputs: [{ source: '`Order [paid]`', target: 'ordered' }],
      outputs: [
        {
          source: 'context put(if `purchase order` = null then {} else `purchase order`, ["total"], answer)',
          target: 'purchase order',
        },
      ],
    });
  });

  test('copies what a transformation answers', async () => {
    expect(
      await taskWith(
        `${io}${into('d1', 'in', transformed(' order.lines '))}${outOf('', 'd2', transformed('answer + 1'))}`,
      ),
    ).toMatchObject({
      inputs: [{ source: 'order.lines', target: 'ordered' }],
      outputs: [{ source: 'answer + 1', target: 'd2' }],
    });
  });

  test('may transform several into one', async () => {
    const several = `<bpmn:dataInputAssociation><bpmn:sourceRef>d1</bpmn:sourceRef><bpmn:sourceRef>d2</bpmn:sourceRef><bpmn:targetRef>in</bpmn:targetRef>
      ${transformed('order.total + d2')}</bpmn:dataInputAssociation>`;
    expect(await taskWith(`${io}${several}`)).toMatchObject({
      inputs: [{ source: 'order.total + d2', target: 'ordered' }],
    });
  });

  test('assigns one by one, and copies nothing besides', async () => {
    const assignments = `${assigned('order.total', 'amount')}${assigned('order.id', ' number ')}`;
    expect(await taskWith(`${io}${into('d1', 'in', assignments)}`)).toMatchObject({
      inputs: [
        { source: 'order.total', target: 'amount' },
        { source: 'order.id', target: 'number' },
      ],
    });
  });

  test('transforms before it assigns', async () => {
    const both = `${transformed('order')}${assigned('1', 'ordered.version')}`;
    expect(await taskWith(`${io}${into('d1', 'in', both)}`)).toMatchObject({
      inputs: [
        { source: 'order', target: 'ordered' },
        {
          source: 'context put(if ordered = null then {} else ordered, ["version"], 1)',
          target: 'ordered',
        },
      ],
    });
  });

  test('assigns a place within a variable', async () => {
    expect(await taskWith(`${io}${outOf('out', 'd1', assigned('answer', 'order.terms . days'))}`)).toMatchObject({
      outputs: [
        { source: 'context put(if order = null then {} else order, ["terms", "days"], answer)', target: 'order' },
      ],
    });
  });

  test('that an editor drew to no data of the activity is a drawing', async () => {
    const drawn = `<bpmn:property id="p" name="__targetRef_placeholder"/>${into('r1', 'p')}${outOf('', 'r1')}`;
    expect(await taskWith(drawn)).toMatchObject({ inputs: [], outputs: null });
    expect(await problemsOf(processFile(`${objects}<bpmn:task id="x">${drawn}</bpmn:task>`))).toEqual([]);
  });

  test('comes before our inputs, and our outputs stand instead of it', async () => {
    const ours =
      '<bpmn:extensionElements><aftercare:input source="1" target="a"/><aftercare:output source="2" target="b"/></bpmn:extensionElements>';
    expect(await taskWith(`${ours}${io}${into('d1', 'in')}${outOf('out', 'd2')}`)).toMatchObject({
      inputs: [
        { source: 'order', target: 'ordered' },
        { source: '1', target: 'a' },
      ],
      outputs: [{ source: '2', target: 'b' }],
    });
  });
});

describe('a property', () => {
  test('of a task is a variable of it, null at first', async () => {
    expect(await taskWith('<bpmn:property id="p1" name="note"/><bpmn:property id="p2"/>')).toMatchObject({
      inputs: [
        { source: 'null', target: 'note' },
        { source: 'null', target: 'p2' },
      ],
    });
  });

  test('of a sub-process is a variable of its scope', async () => {
    const xml = '<bpmn:transaction id="x"><bpmn:property id="p" name="note"/><bpmn:task id="t"/></bpmn:transaction>';
    const { elements, scopes } = await processOf(xml);
    expect(elements).toMatchObject({ x: { inputs: [] } });
    expect(scopes).toMatchObject({ x: { variables: { note: null } } });
  });
});

test('what a process takes in and gives out are its variables', async () => {
  const { scopes } = await processOf(
    `<bpmn:ioSpecification><bpmn:dataInput id="in" name="order"/><bpmn:dataOutput id="out"/><bpmn:inputSet/><bpmn:outputSet/></bpmn:ioSpecification><bpmn:task id="t"/>`,
  );
  expect(scopes).toMatchObject({ sample: { variables: { order: null, out: null } } });
});

describe('data of an event', () => {
  const beside =
    '<bpmn:message id="m" name="paid"/><bpmn:signal id="s" name="recall"/><bpmn:message id="m2" name="late"/>';
  const caught = `<bpmn:dataOutput id="out" name="amount"/>${outOf('out', 'd2')}`;
  const carried = `<bpmn:dataInput id="in" name="amount"/>${into('d2', 'in')}`;

  test.each([
    ['startEvent', ''],
    ['intermediateCatchEvent', ''],
    ['boundaryEvent', 'attachedToRef="host"'],
  ])('that is caught goes out by its associations: %s', async (tag, more) => {
    const xml = `${objects}<bpmn:task id="host"/><bpmn:${tag} id="x" ${more}>${caught}<bpmn:messageEventDefinition messageRef="m"/></bpmn:${tag}>`;
    expect(await elementOf('x', xml, beside)).toMatchObject({ outputs: [{ source: 'amount', target: 'd2' }] });
  });

  test.each(['<bpmn:messageEventDefinition messageRef="m"/>', '<bpmn:signalEventDefinition signalRef="s"/>'])(
    'that is thrown is what it carries: %s',
    async (definition) => {
      const xml = `${objects}<bpmn:endEvent id="x">${carried}${definition}</bpmn:endEvent>`;
      expect(await elementOf('x', xml, beside)).toMatchObject({
        trigger: { payload: [{ source: 'd2', target: 'amount' }] },
      });
    },
  );

  test('gives way to what we say at the event, and that to what we say at one definition', async () => {
    const payload = (target: string) =>
      `<bpmn:extensionElements><aftercare:payload source="1" target="${target}"/></bpmn:extensionElements>`;
    const xml = `${objects}<bpmn:endEvent id="x">${payload('whole')}${carried}
      <bpmn:messageEventDefinition messageRef="m">${payload('own')}</bpmn:messageEventDefinition>
      <bpmn:messageEventDefinition messageRef="m2"/></bpmn:endEvent>`;
    expect(await elementOf('x', xml, beside)).toMatchObject({
      trigger: {
        triggers: [
          { name: 'paid', payload: [{ source: '1', target: 'own' }] },
          { name: 'late', payload: [{ source: '1', target: 'whole' }] },
        ],
      },
    });
  });

  test('of a send task is what its message carries', async () => {
    const xml = `${objects}<bpmn:sendTask id="x" messageRef="m">${io}${into('d1', 'in', transformed('order.total'))}</bpmn:sendTask>`;
    expect(await elementOf('x', xml, beside)).toMatchObject({
      inputs: [{ source: 'order.total', target: 'ordered' }],
      sends: { message: { payload: [{ source: 'ordered', target: 'ordered' }] } },
    });
  });
});

describe('a multi-instance', () => {
  const multiInstance = (contents: string, more = '') =>
    `${objects}<bpmn:dataObject id="done"/><bpmn:task id="x"><bpmn:ioSpecification><bpmn:dataInput id="lines"/><bpmn:dataInput id="one" name="row"/><bpmn:dataOutput id="results"/><bpmn:dataOutput id="checked"/><bpmn:inputSet/><bpmn:outputSet/></bpmn:ioSpecification>
      ${more}<bpmn:multiInstanceLoopCharacteristics>${contents}</bpmn:multiInstanceLoopCharacteristics></bpmn:task>`;

  const data = `<bpmn:loopDataInputRef>lines</bpmn:loopDataInputRef><bpmn:loopDataOutputRef>results</bpmn:loopDataOutputRef>
    <bpmn:inputDataItem id="item" name="line"/><bpmn:outputDataItem id="outItem" name="verdict"/>`;

  test('takes its list and gives it back by the names of its data', async () => {
    expect(await elementOf('x', multiInstance(data))).toMatchObject({
      loop: { collection: 'lines', item: 'line', outputCollection: 'results', outputItem: 'verdict' },
      inputs: [],
      outputs: null,
    });
  });

  test('takes its list and gives it back by associations, which belong to the whole of it', async () => {
    const associations = `${into('d1', 'lines', transformed('order.lines'))}${into('item', 'one')}${outOf('checked', 'outItem')}${outOf('results', 'done')}`;
    expect(await elementOf('x', multiInstance(data, associations))).toMatchObject({
      loop: { collection: 'order.lines', item: 'line', outputCollection: 'done', outputItem: 'checked' },
      inputs: [{ source: 'line', target: 'row' }],
      outputs: null,
    });
  });

  test('of a sub-process takes its list from a data object', async () => {
    const xml = `${objects}<bpmn:subProcess id="x"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopDataInputRef>r1</bpmn:loopDataInputRef><bpmn:inputDataItem id="item"/></bpmn:multiInstanceLoopCharacteristics></bpmn:subProcess>`;
    expect(await elementOf('x', xml)).toMatchObject({
      loop: { collection: 'order', item: 'item', outputCollection: null, outputItem: null },
    });
  });

  test('hears our settings first', async () => {
    const ours = '<bpmn:extensionElements><aftercare:loop collection="rows" item="row"/></bpmn:extensionElements>';
    expect(await elementOf('x', multiInstance(`${ours}${data}`))).toMatchObject({
      loop: { collection: 'rows', item: 'row', outputCollection: 'results' },
    });
  });

  test('refers to data that is there', async () => {
    const xml = multiInstance('<bpmn:loopDataInputRef>gone</bpmn:loopDataInputRef>');
    expect(await problemsOf(processFile(xml))).toMatchObject([{ code: 'missingReference', severity: 'error' }]);
  });
});
