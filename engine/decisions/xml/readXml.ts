import { Parser } from 'saxen';
import { fail, ok, type Result } from '../../core/result.ts';
import { ELEMENT_DEPTH_MAX, ELEMENTS_MAX, FILE_LENGTH_MAX } from '../bounds.ts';
import { decisionProblem, type DecisionProblem, type DecisionProblemCode } from '../problem.ts';
import type { Element } from './element.ts';
import { positionsIn } from './positions.ts';
import { decodeReferences } from './references.ts';

/** All versions have the same elements as far as they are read here; 1.1 and 1.2 write `http`, later ones `https`. */
const DMN = ['20151101/dmn.xsd', '20180521/MODEL/', '20191111/MODEL/', '20211108/MODEL/', '20230324/MODEL/'];
const PREFIXES = Object.fromEntries(
  DMN.flatMap((version) => ['http', 'https'].map((scheme) => [`${scheme}://www.omg.org/spec/DMN/${version}`, 'dmn'])),
);

interface Growing extends Element {
  readonly children: Growing[];
  readonly isDmn: boolean;
  text: string;
}

/** Reads a file into elements of DMN. Document types, and with them entities, are refused. */
export function readXml(xml: string): Result<Element, DecisionProblem> {
  if (xml.length > FILE_LENGTH_MAX) {
    return fail(
      problem(
        'fileTooLarge',
        null,
        `Expected a file of at most ${FILE_LENGTH_MAX} characters; found ${xml.length}`,
        `文件不得超过 ${FILE_LENGTH_MAX} 个字符，实际为 ${xml.length} 个`,
      ),
    );
  }
  const reading = new Reading(xml);
  reading.run();
  if (reading.problem !== null) return fail(reading.problem);
  const { root } = reading;
  if (root === null || !root.isDmn || root.name !== 'definitions') {
    const found = root === null ? 'no element' : `<${root.name}>`;
    return fail(
      problem(
        'notDmn',
        root?.line ?? null,
        `Expected <definitions> of DMN 1.1 to 1.5 at the root of the file; found ${found}`,
        `文件的根元素应为 DMN 1.1 至 1.5 的 <definitions>，实际为 ${found}`,
      ),
    );
  }
  return ok(root);
}

/** One walk over a file, which ends at the first thing after which nothing in it can be relied on. */
class Reading {
  root: Growing | null = null;
  problem: DecisionProblem | null = null;
  readonly #xml: string;
  readonly #parser = new Parser();
  readonly #open: Growing[] = [];
  readonly #positions: ReturnType<typeof positionsIn>;
  #elements = 0;
  #line = 1;

  constructor(xml: string) {
    this.#xml = xml.replace(/^\uFEFF/, '');
    this.#positions = positionsIn(this.#xml);
  }

  run(): void {
    const { skip } = this.#positions;
    this.#parser
      .ns(PREFIXES)
      .on('openTag', (name, attributes) => this.#begin(name, attributes()))
      .on('closeTag', () => this.#open.pop())
      .on('text', (content) => this.#addText(content))
      .on('cdata', (content) => {
        skip('<![CDATA[', ']]>');
        this.#append(content);
      })
      .on('comment', () => skip('<!--', '-->'))
      .on('question', () => skip('<?', '?>'))
      .on('attention', () =>
        this.#stop(
          'documentTypeRefused',
          'Expected a file without a document type; found "<!"',
          '文件不得含有文档类型声明（<!DOCTYPE …>）',
        ),
      )
      .on('warn', ({ message }) => this.#stopAsMalformed(message))
      .on('error', ({ message }) => this.#stopAsMalformed(message))
      .parse(this.#xml);
  }

  #begin(qualified: string, attributes: Readonly<Record<string, string>> | false): void {
    this.#line = this.#positions.nextTag();
    this.#elements += 1;
    if (this.#elements > ELEMENTS_MAX)
      this.#stop(
        'tooManyElements',
        `Expected at most ${ELEMENTS_MAX} elements; found more`,
        `最多允许 ${ELEMENTS_MAX} 个元素，实际更多`,
      );
    if (this.#open.length >= ELEMENT_DEPTH_MAX)
      this.#stop(
        'tooDeep',
        `Expected at most ${ELEMENT_DEPTH_MAX} elements inside one another; found more`,
        `最多允许 ${ELEMENT_DEPTH_MAX} 层嵌套，实际更多`,
      );
    if (attributes === false || this.problem !== null) return;
    const colon = qualified.indexOf(':');
    const around = this.#open.at(-1);
    const element: Growing = {
      name: qualified.slice(colon + 1),
      attributes: this.#decoded(attributes),
      children: [],
      text: '',
      line: this.#line,
      isDmn: qualified.slice(0, Math.max(colon, 0)) === 'dmn',
    };
    if (around === undefined && this.root !== null) this.#stopAsMalformed('a second root element');
    if (around === undefined) this.root ??= element;
    else if (element.isDmn) around.children.push(element);
    this.#open.push(element);
  }

  #decoded(attributes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
    return new Map(Object.entries(attributes).map(([name, raw]) => [name, this.#decode(raw)]));
  }

  #decode(raw: string): string {
    const decoded = decodeReferences(raw);
    if (decoded === null) this.#stopAsMalformed('"&" that begins no character reference');
    return decoded ?? '';
  }

  #addText(raw: string): void {
    this.#append(this.#decode(raw));
  }

  #append(text: string): void {
    const around = this.#open.at(-1);
    if (around !== undefined) around.text += text;
  }

  #stopAsMalformed(found: string): void {
    this.#stop('notWellFormed', `Expected well-formed XML; found: ${found}`, `XML 格式不正确：${found}`);
  }

  #stop(code: DecisionProblemCode, en: string, zh: string): void {
    this.problem ??= problem(code, this.#line, en, zh);
    this.#parser.stop();
  }
}

const problem = (code: DecisionProblemCode, line: number | null, en: string, zh: string): DecisionProblem =>
  decisionProblem(code, { id: null, line }, en, zh);
