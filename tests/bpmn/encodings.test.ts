import { readFile } from '../../engine/bpmn/readFile.ts';
import { fileOf, told } from './sample.ts';

const file = (encoding: string): string =>
  fileOf(
    '<bpmn:process id="p"><bpmn:task id="t" name="维修é"/></bpmn:process>',
    `<?xml version="1.0" encoding="${encoding}"?>`,
  );

/** GBK of 维修, and é in each of the encodings that have it. */
const GBK_OF_REPAIR = [0xce, 0xac, 0xd0, 0xde];

/** The bytes of a text that is ASCII but for the name. */
const around = (encoding: string, name: readonly number[]): Uint8Array => {
  const [before = '', after = ''] = file(encoding).split('维修é');
  const ascii = new TextEncoder();
  return Uint8Array.from([...ascii.encode(before), ...name, ...ascii.encode(after)]);
};

const utf16 = (text: string, isLittle: boolean, mark: readonly number[]): Uint8Array => {
  const units = [...Array(text.length).keys()].map((at) => text.charCodeAt(at));
  const bytes = units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]));
  return Uint8Array.from([...mark, ...bytes]);
};

const nameIn = async (source: Uint8Array | string): Promise<string> => {
  const { file: read, problems } = await readFile(source);
  expect(problems).toEqual([]);
  return Object.values(read!.processes[0]!.elements)[0]!.name;
};

test.each<readonly [string, Uint8Array | string, string]>([
  ['UTF-8', new TextEncoder().encode(file('UTF-8')), '维修é'],
  ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${file('UTF-8')}`), '维修é'],
  ['UTF-8 by its mark, whatever it declares', new TextEncoder().encode(`\uFEFF${file('GBK')}`), '维修é'],
  ['no declaration', new TextEncoder().encode(file('UTF-8').replace(/<\?xml.*\?>\n/, '')), '维修é'],
  ['UTF-16 with a mark, little end first', utf16(file('UTF-16'), true, [0xff, 0xfe]), '维修é'],
  ['UTF-16 with a mark, big end first', utf16(file('UTF-16'), false, [0xfe, 0xff]), '维修é'],
  ['UTF-16 without a mark, little end first', utf16(file('UTF-16'), true, []), '维修é'],
  ['UTF-16 without a mark, big end first', utf16(file('UTF-16'), false, []), '维修é'],
  ['GBK', around('GBK', GBK_OF_REPAIR), '维修'],
  ['GB2312', around('gb2312', GBK_OF_REPAIR), '维修'],
  ['GB18030', around('GB18030', GBK_OF_REPAIR), '维修'],
  ['Latin-1', around('ISO-8859-1', [0xe9]), 'é'],
  ['Cp1252, as Java names it', around('Cp1252', [0xe9]), 'é'],
  ['Latin-9', around('ISO-8859-15', [0xa4]), '€'],
  ['Shift JIS', around('Shift_JIS', [0x8f, 0x43, 0x97, 0x9d]), '修理'],
  ['UTF-8 that says it is UTF-16', new TextEncoder().encode(file('utf-16')), '维修é'],
  ['a text, whatever it declares', file('GBK'), '维修é'],
])('%s is read', async (_name, source, expected) => {
  expect(await nameIn(source)).toBe(expected);
});

test('an encoding that nobody knows is refused', async () => {
  const { problems } = await readFile(new TextEncoder().encode(file('EBCDIC-37')));
  expect(told(problems)).toEqual(['error encodingUnknown - 1']);
  expect(problems[0]?.message.en).toContain('"EBCDIC-37"');
});

test('bytes that are not of the encoding are refused', async () => {
  expect(told((await readFile(around('UTF-8', [0xe9]))).problems)).toEqual(['error encodingUnknown - -']);
});

test('characters beyond 16 bits are read, written or referred to', async () => {
  const source = fileOf(
    `<bpmn:process id="p"><bpmn:scriptTask id="t" name="&#x1F6E0;&#128736;🛠&#65;"><bpmn:script>"&#x1F6E0;"</bpmn:script></bpmn:scriptTask></bpmn:process>`,
  );
  const { file: read } = await readFile(source);
  expect(Object.values(read!.processes[0]!.elements)[0]).toMatchObject({ name: '🛠🛠🛠A', runs: { script: '"🛠"' } });
});
