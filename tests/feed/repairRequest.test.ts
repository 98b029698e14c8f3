import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RepairRecord } from '../../engine/cli/feed/records/repairRecord.ts';
import { checkForm, registrationForm, repairRequestOf } from '../../engine/cli/feed/request/repairRequest.ts';
import { scriptFor } from '../../engine/cli/feed/staff/scripts.ts';
import { readDefinitionFolder } from '../../engine/readDefinitionFolders.ts';
import { readForm } from '../../engine/runtime/readForm.ts';

const definitions = join(import.meta.dirname, '../../definitions');
const now = Date.UTC(2026, 0, 5);

const record: RepairRecord = {
  id: 'restart_1',
  country: 'GBR',
  category: 'Kettle',
  brand: 'Brand',
  productAge: 2.5,
  status: 'Fixed',
  barrier: '',
  group: 'Club',
  problem: 'Leaks',
};

describe('a record as a request', () => {
  const validate = (form: string) => {
    const text = readFileSync(join(definitions, 'repair/forms', `${form}.json`), 'utf8');
    const read = readForm(`forms/${form}.json`, text);
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    return read.value.validate;
  };
  const registration = validate('repair-registration');
  const check = validate('repair-check');

  test.each<[string, Partial<RepairRecord>]>([
    ['usual', {}],
    ['empty wherever it may be', { country: '', brand: '', productAge: null, group: '', problem: '' }],
    ['longer than a form takes', { problem: 'x'.repeat(2_048), brand: 'y'.repeat(200), id: 'z'.repeat(200) }],
    ['cut in the middle of a character', { problem: `${'x'.repeat(1_991)}😀😀` }],
    ['of another kind', { category: 'Large home electrical' }],
    ['older than anybody', { productAge: 120 }],
  ])('fills in the forms when it is %s', (_, different) => {
    const request = repairRequestOf({ ...record, ...different }, now);
    expect(registration(registrationForm(request))).toEqual([]);
    expect(check(checkForm(request))).toEqual([]);
    expect(encodeURIComponent(request.description)).not.toBe('');
  });

  test('says the same every time, and not the same for every record', () => {
    expect(repairRequestOf(record, now)).toEqual(repairRequestOf(record, now));
    const regions = new Set(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((group) => repairRequestOf({ ...record, group }, now).region),
    );
    expect(regions.size).toBeGreaterThan(1);
  });
});

describe('the staff', () => {
  test.each(['repair', 'requisition', 'callback'])('has a script for every task of %s', async (name) => {
    const { resources } = await readDefinitionFolder(name, join(definitions, name));
    const files = resources.filter(({ path }) => path.endsWith('.bpmn') && !path.startsWith('campaign'));
    const texts = files.map(({ content }) => new TextDecoder().decode(content));
    const missing = texts.flatMap((text) =>
      [...text.matchAll(/<bpmn:process id="(\w+)"[\s\S]*?<\/bpmn:process>/g)].flatMap(([body, process = '']) =>
        [...body.matchAll(/<bpmn:userTask id="(\w+)"/g)].flatMap(([, element = '']) =>
          scriptFor(process, element) === null ? [`${process}/${element}`] : [],
        ),
      ),
    );
    expect(texts.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });
});
