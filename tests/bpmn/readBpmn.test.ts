import { readBpmn } from '../../engine/bpmn/readBpmn.ts';
import { processFile, told } from './sample.ts';

test('a file with warnings only is read, and answers them', async () => {
  const read = await readBpmn(processFile('<bpmn:task id="t" shape="round"/>'));
  expect(read).toMatchObject({ ok: true, value: { processes: [{ id: 'sample' }], notExecutable: [] } });
  expect(told(read.ok ? read.value.problems : [])).toEqual(['warning unknownAttribute t 5']);
});

test('a file with an error is not read, and answers all its problems in order', async () => {
  const read = await readBpmn(processFile('<bpmn:callChoreography id="a"/>\n<bpmn:task id="t" shape="round"/>'));
  expect(told(read.ok ? [] : read.failure)).toEqual(['error notExecutable a 5', 'warning unknownAttribute t 6']);
});
