import {
  ATTRIBUTES_PER_ELEMENT_MAX,
  ATTRIBUTE_LENGTH_MAX,
  DEPTH_MAX,
  ELEMENTS_MAX,
  FILE_BYTES_MAX,
  NAMESPACES_MAX,
  PROBLEMS_MAX,
} from '../../engine/bpmn/xml/bounds.ts';
import { lineCounter } from '../../engine/bpmn/xml/lineCounter.ts';
import { scan } from '../../engine/bpmn/xml/scan.ts';
import { XmlFault } from '../../engine/bpmn/xml/xmlFault.ts';
import { elementOf, fileOf, problemsOf, processFile, told } from './sample.ts';

/** A file with its definitions and process is this deep, and has this many elements. */
const WRAPPED = 2;

const repeated = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join('');

const extensions = (xml: string): string =>
  processFile(`<bpmn:extensionElements xmlns:v="urn:vendor">${xml}</bpmn:extensionElements>`);

describe('a bound holds at its edge and beyond:', () => {
  const bounds: readonly (readonly [name: string, code: string, max: number, (count: number) => string])[] = [
    ['bytes of a file', 'fileTooLarge', FILE_BYTES_MAX, (count) => processFile('').padEnd(count)],
    ['elements', 'tooManyElements', ELEMENTS_MAX, (count) => extensions(repeated(count - WRAPPED - 1, () => '<v:x/>'))],
    [
      'depth',
      'tooDeep',
      DEPTH_MAX,
      (count) =>
        extensions(repeated(count - WRAPPED - 1, () => '<v:x>') + repeated(count - WRAPPED - 1, () => '</v:x>')),
    ],
    [
      'attribute length',
      'attributeTooLong',
      ATTRIBUTE_LENGTH_MAX,
      (count) => processFile(`<bpmn:task id="t" name="${'n'.repeat(count)}"/>`),
    ],
    [
      'attributes of an element',
      'tooManyAttributes',
      ATTRIBUTES_PER_ELEMENT_MAX,
      (count) => extensions(`<v:x ${repeated(count, (index) => `a${index}="" `)}/>`),
    ],
    [
      'namespaces',
      'tooManyNamespaces',
      NAMESPACES_MAX,
      (count) => extensions(repeated(count - 4, (index) => `<v:x xmlns:n${index}="urn:${index}"/>`)),
    ],
    ['problems', 'tooManyProblems', PROBLEMS_MAX, (count) => processFile(repeated(count, () => '<bpmn:nonsense/>'))],
  ];

  test.each(bounds)('%s', async (_name, code, max, file) => {
    expect((await problemsOf(file(max))).filter((problem) => problem.code === code)).toEqual([]);
    expect((await problemsOf(file(max + 1))).filter((problem) => problem.code === code)).toHaveLength(1);
  });

  test('bytes of a file, given as bytes', async () => {
    const bytes = new TextEncoder().encode(processFile('').padEnd(FILE_BYTES_MAX + 1));
    expect(told(await problemsOf(bytes))).toEqual(['error fileTooLarge - -']);
  });
});

describe('document types and entities are refused:', () => {
  test.each([
    ['<!DOCTYPE x>', 'documentTypeRefused'],
    ['<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>', 'documentTypeRefused'],
    ['<!DOCTYPE x SYSTEM "file:///etc/passwd">', 'documentTypeRefused'],
  ])('%s', async (documentType, code) => {
    const problems = await problemsOf(fileOf('', `<?xml version="1.0"?>\n${documentType}`));
    expect(told(problems)).toEqual([`error ${code} - 2`]);
  });

  test('an entity that nobody declared', async () => {
    const problems = await problemsOf(processFile('<bpmn:task id="t" name="&nbsp;"/>'));
    expect(told(problems)).toEqual(['error notWellFormed - 5']);
  });
});

function faultIn(xml: string): object | null {
  try {
    scan(xml, { open: () => null, close: () => null, text: () => null });
    return null;
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    return { code: error.code, line: lineCounter(xml)(error.offset) };
  }
}

describe('what is no well-formed XML is refused with its line:', () => {
  test.each([
    ['', 1],
    ['no markup', 1],
    [' ', 1],
    ['<a>\n<b>\n</a>', 3],
    ['<a>\n', 2],
    ['<a\nb="1" b="2"/>', 2],
    ['<a b=1/>', 1],
    ['<a b/>', 1],
    ['<a b="<"/>', 1],
    ['<a b="1"c="2"/>', 1],
    ['<a b="1/>', 1],
    ['<a/>\n<b/>', 2],
    ['<a/> text', 1],
    ['<a><!-- -- --></a>', 1],
    ['<a><!--> --></a>', 1],
    ['<a><!---> --></a>', 1],
    ['<a><!-- </a>', 1],
    ['<a><![CDATA[ </a>', 1],
    ['<a><?x </a>', 1],
    ['<a>]]></a>', 1],
    ['<a>&#0;</a>', 1],
    ['<a>&#xD800;</a>', 1],
    ['<a>&#x110000;</a>', 1],
    ['<a>\n\u0001</a>', 2],
    ['<a>\uD800</a>', 1],
    ['<1a/>', 1],
    ['</a>', 1],
    ['<a></a\n', 1],
  ])('%j', (xml, line) => {
    expect(faultIn(xml)).toEqual({ code: 'notWellFormed', line });
  });

  test('and in a file of BPMN', async () => {
    expect(told(await problemsOf(processFile('\n<bpmn:task id="t">')))).toEqual(['error notWellFormed - 6']);
    expect(told(await problemsOf(''))).toEqual(['error notWellFormed - 1']);
  });

  test('an attribute whose prefix has no namespace', async () => {
    expect(told(await problemsOf(processFile('<bpmn:task id="t" v:x="1"/>')))).toEqual(['error notWellFormed - 5']);
  });
});

describe('what is no BPMN is refused:', () => {
  test.each([
    '<a/>',
    '<definitions/>',
    '<definitions xmlns="urn:other"/>',
    '<bpmn:process xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"/>',
  ])('%s', async (xml) => {
    expect(told(await problemsOf(xml))).toEqual(['error notBpmn - 1']);
  });
});

describe('what BPMN has no place for is left out and told:', () => {
  test.each([
    ['<bpmn:nonsense id="n"><bpmn:task id="inside"/></bpmn:nonsense>', 'error unknownElement'],
    ['<bpmn:incoming>t</bpmn:incoming>', 'error unknownElement'],
    ['<bpmn:task id="t"><aftercare:job type="x"/></bpmn:task>', 'error unknownElement'],
    ['<bpmn:extensionElements><aftercare:nonsense/></bpmn:extensionElements>', 'error unknownElement'],
    [
      '<bpmn:scriptTask id="t"><bpmn:script>1<bpmn:task id="u"/></bpmn:script></bpmn:scriptTask>',
      'error unknownElement',
    ],
    ['<v:x xmlns:v="urn:vendor"/>', 'warning unknownElement'],
    ['stray text', 'warning strayText'],
    ['<![CDATA[ ]]>  <![CDATA[stray]]>', 'warning strayText'],
  ])('%s', async (xml, expected) => {
    const problems = told(await problemsOf(processFile(`${xml}<bpmn:task id="last"/>`)));
    expect(problems[0]).toMatch(new RegExp(`^${expected} (sample|t) 5$`));
    expect(problems.length).toBeLessThanOrEqual(2);
  });
});

describe('a setting of ours is where it belongs, once, and spelled right:', () => {
  test.each([
    [
      '<bpmn:task id="x"><bpmn:extensionElements><aftercare:job type="a"/></bpmn:extensionElements></bpmn:task>',
      'error extensionMisplaced',
    ],
    [
      '<bpmn:endEvent id="x"><bpmn:extensionElements><aftercare:output source="a" target="b"/></bpmn:extensionElements></bpmn:endEvent>',
      'error extensionMisplaced',
    ],
    [
      '<bpmn:userTask id="x"><bpmn:extensionElements><aftercare:form key="a"/><aftercare:form key="b"/></bpmn:extensionElements></bpmn:userTask>',
      'error extensionRepeated',
    ],
    [
      '<bpmn:serviceTask id="x"><bpmn:extensionElements><aftercare:job type="a" attemps="5"/></bpmn:extensionElements></bpmn:serviceTask>',
      'error unknownAttribute',
    ],
    ['<bpmn:task id="x" priority="5"/>', 'warning unknownAttribute'],
    ['<bpmn:task id="x" aftercare:form="5"/>', 'warning unknownAttribute'],
  ])('%s', async (xml, expected) => {
    expect(told(await problemsOf(processFile(xml)))).toEqual([`${expected} x 5`]);
  });
});

describe('what other tools write is read:', () => {
  test.each([
    ['space around =', '<bpmn:task id = "t"   name\n=\n\'n\' />'],
    ['single quotes', "<bpmn:task id='t' name='n'/>"],
    ['processing instructions and comments', '<?tool x?><!-- c --><bpmn:task id="t"><!-- <bpmn:task> --></bpmn:task>'],
    ['default namespaces', '<task xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="t" name="n"/>'],
    ['another prefix', '<b:task xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" id="t"/>'],
    ['vendor attributes', '<bpmn:task id="t" v:priority="1" xmlns:v="urn:vendor"/>'],
    [
      'vendor elements',
      '<bpmn:task id="t"><bpmn:extensionElements><v:x xmlns:v="urn:vendor" get="1"><v:y>text</v:y></v:x></bpmn:extensionElements></bpmn:task>',
    ],
    [
      'another prefix for ours',
      '<bpmn:userTask id="t"><bpmn:extensionElements xmlns:a="urn:aftercare:bpmn:1"><a:form key="f"/></bpmn:extensionElements></bpmn:userTask>',
    ],
  ])('%s', async (_what, xml) => {
    expect(await problemsOf(processFile(xml))).toEqual([]);
  });

  test('space around = and references to any character leave the value as it is', async () => {
    const xml = '<bpmn:task id = "t"  name =\n "a&#9;&#xA;&#13;&lt;&amp;b" />';
    expect(await elementOf('t', xml)).toMatchObject({ name: 'a\t\n\r<&b' });
  });

  test.each([
    ['true', true],
    [' true ', true],
    ['1', true],
    ['&#49;', true],
    ['false', false],
    [' 0', false],
    ['yes', false],
  ])('a boolean %j', async (written, isSaid) => {
    const xml = `<bpmn:task id="t" isForCompensation="${written}"/>`;
    expect(await elementOf('t', xml)).toMatchObject({ isForCompensation: isSaid });
  });

  test.each(['\n', '\r\n', '\r'])('lines that end in %j are counted alike', async (end) => {
    const xml = processFile('<bpmn:task id="a"/>\n\n<bpmn:serviceTask id="x"/>').replaceAll('\n', end);
    expect(told(await problemsOf(xml))).toEqual(['error settingMissing x 7']);
  });

  test('a prefix of ours for somebody else changes nothing', async () => {
    const xml =
      '<bpmn:userTask id="t"><bpmn:extensionElements xmlns:aftercare="urn:other"><aftercare:job type=""/></bpmn:extensionElements></bpmn:userTask>';
    expect(await problemsOf(processFile(xml))).toEqual([]);
  });
});

test('a large file of nothing but mistakes is answered soon', async () => {
  const started = performance.now();
  const flood = ['<bpmn:x/>', 'text<v:x/>', '&#65;', '<bpmn:incoming>a</bpmn:incoming>', '<![CDATA[x]]>'];
  for (const piece of flood) {
    const filled = repeated(Math.floor((FILE_BYTES_MAX - 1_000) / piece.length), () => piece);
    await problemsOf(processFile(filled));
  }
  expect(performance.now() - started).toBeLessThan(50_000);
});
