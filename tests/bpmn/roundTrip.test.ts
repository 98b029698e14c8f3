import fc from 'fast-check';
import { processToXml } from '../../engine/bpmn/processToXml.ts';
import { readBpmn } from '../../engine/bpmn/readBpmn.ts';
import { readFile } from '../../engine/bpmn/readFile.ts';
import { writeBpmn } from '../../engine/bpmn/writeBpmn.ts';
import { fileOf } from './sample.ts';
import { randomProcess } from './randomProcess.ts';

const RUNS = 60;

test('a process that is written and read is the same process', async () => {
  await fc.assert(
    fc.asyncProperty(randomProcess, async (process) => {
      const { file, problems } = await readFile(await processToXml(process));
      expect(problems).toEqual([]);
      expect(file?.processes).toEqual([process]);
    }),
    { numRuns: RUNS },
  );
});

test('a file that was read is written the same way twice, and holds the same processes', async () => {
  await fc.assert(
    fc.asyncProperty(randomProcess, async (process) => {
      const xml = await processToXml(process);
      const read = await readBpmn(xml);
      expect(read.ok && (await writeBpmn(read.value))).toBe(xml);
    }),
    { numRuns: RUNS },
  );
});

test('several processes share a file and its messages', async () => {
  const process = (id: string) =>
    `<bpmn:process id="${id}"><bpmn:receiveTask id="${id}_task" messageRef="m"/></bpmn:process>`;
  const { file } = await readFile(fileOf(`<bpmn:message id="m" name="reply"/>${process('a')}${process('b')}`));
  const xml = await processToXml(...file!.processes);
  expect((await readFile(xml)).file?.processes).toEqual(file?.processes);
  expect(xml.match(/<bpmn:message /g)).toHaveLength(1);
});
