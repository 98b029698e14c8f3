import { strayAmpersand } from './characterReferences.ts';
import { documentType, notWellFormed } from './xmlFault.ts';

/** A start tag, with the offsets of its parts. */
export interface Tag {
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly start: number;
}

export interface Attribute {
  readonly name: string;
  /** Where its name ends. */
  readonly nameEnd: number;
  /** Where its value begins and ends, quotes left out. */
  readonly start: number;
  readonly end: number;
}

export interface Handlers {
  open(tag: Tag): void;
  /** `end` is the offset behind the end tag, or behind the tag itself where it is empty. */
  close(end: number): void;
  text(start: number, end: number, isLiteral: boolean): void;
}

/**
 * Walks over a text once and is strict: what passes is read alike by every XML reader, so that the lenient one
 * behind bpmn-moddle never has to guess. Document types, and with them entities, are refused.
 */
export function scan(text: string, handlers: Handlers): void {
  const illegal = text.search(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u);
  if (illegal >= 0) throw notWellFormed(illegal, 'a character that XML does not allow', 'XML 不允许的字符');

  const open: string[] = [];
  let roots = 0;
  let at = 0;
  while (at < text.length) {
    if (text[at] !== '<') at = scanText(text, at, open.length > 0, handlers);
    else if (text.startsWith('<?', at)) at = skipInstruction(text, at);
    else if (text.startsWith('<!--', at)) at = skipComment(text, at);
    else if (text.startsWith('<![CDATA[', at) && open.length > 0) at = scanLiteral(text, at, handlers);
    else if (text.startsWith('<!', at)) throw documentType(at);
    else if (text.startsWith('</', at)) at = closeTag(at);
    else at = openTag(at);
  }
  if (open.length > 0)
    throw notWellFormed(at, `the end of the file within <${open.at(-1)}>`, `<${open.at(-1)}> 未结束`);
  if (roots === 0) throw notWellFormed(0, 'no element', '没有任何元素');

  function openTag(start: number): number {
    const { tag, end, isEmpty } = readTag(text, start);
    if (open.length === 0) roots += 1;
    if (roots > 1) throw notWellFormed(start, 'a second root element', '第二个根元素');
    handlers.open(tag);
    if (isEmpty) handlers.close(end);
    else open.push(tag.name);
    return end;
  }

  function closeTag(start: number): number {
    const expected = open.pop();
    const found = take(text, start + 2, NAME, '</name>');
    if (found !== expected)
      throw notWellFormed(
        start,
        `</${found}> where <${expected ?? ''}> is open`,
        `</${found}>，而打开的是 <${expected ?? ''}>`,
      );
    const end = start + 2 + found.length;
    const rest = take(text, end, /[ \t\r\n]*>/y, '>');
    handlers.close(end + rest.length);
    return end + rest.length;
  }
}

const NAME = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;

function readTag(text: string, start: number): { tag: Tag; end: number; isEmpty: boolean } {
  const name = take(text, start + 1, NAME, '<name> (A-Z a-z 0-9 _ . -)');
  const attributes: Attribute[] = [];
  const names = new Set<string>();
  let at = start + 1 + name.length;
  for (;;) {
    const space = take(text, at, /[ \t\r\n]*/y, ' ');
    const end = take(text, at + space.length, /(\/?>)?/y, '>');
    if (end !== '')
      return { tag: { name, attributes, start }, end: at + space.length + end.length, isEmpty: end === '/>' };
    if (space === '') throw notWellFormed(at, 'no space before an attribute', '属性前没有空格');
    const attribute = readAttribute(text, at + space.length);
    if (names.has(attribute.name))
      throw notWellFormed(at, `the attribute ${attribute.name} twice`, `属性 ${attribute.name} 重复`);
    names.add(attribute.name);
    attributes.push(attribute);
    at = attribute.end + 1;
  }
}

function readAttribute(text: string, at: number): Attribute {
  const name = take(text, at, NAME, 'name="…" (A-Z a-z 0-9 _ . -)');
  const nameEnd = at + name.length;
  const opening = take(text, nameEnd, /[ \t\r\n]*=[ \t\r\n]*["']/y, `${name}="…"`);
  const start = nameEnd + opening.length;
  const end = text.indexOf(opening.slice(-1), start);
  if (end < 0) throw notWellFormed(at, `no end of the attribute ${name}`, `属性 ${name} 未结束`);
  const value = text.slice(start, end);
  const bracket = value.indexOf('<');
  if (bracket >= 0) throw notWellFormed(start + bracket, `"<" in the attribute ${name}`, `属性 ${name} 中的“<”`);
  refuseStrayAmpersand(value, start);
  return { name, nameEnd, start, end };
}

function scanText(text: string, start: number, isInside: boolean, handlers: Handlers): number {
  const bracket = text.indexOf('<', start);
  const end = bracket < 0 ? text.length : bracket;
  const raw = text.slice(start, end);
  if (isInside) {
    refuseStrayAmpersand(raw, start);
    const marker = raw.indexOf(']]>');
    if (marker >= 0) throw notWellFormed(start + marker, '"]]>" in a text', '文本中的“]]>”');
    handlers.text(start, end, false);
  } else if (raw.trim() !== '') {
    throw notWellFormed(start, 'text outside the root element', '根元素之外的文本');
  }
  return end;
}

function scanLiteral(text: string, start: number, handlers: Handlers): number {
  const end = text.indexOf(']]>', start);
  if (end < 0) throw notWellFormed(start, 'no end of a CDATA section', 'CDATA 段未结束');
  handlers.text(start, end + 3, true);
  return end + 3;
}

function skipInstruction(text: string, start: number): number {
  const end = text.indexOf('?>', start);
  if (end < 0) throw notWellFormed(start, 'no end of a processing instruction', '处理指令未结束');
  return end + 2;
}

/** `<!-->` and `<!--->` begin a comment, yet lenient readers see a whole one in them: what follows would be read twice. */
function skipComment(text: string, start: number): number {
  const end = text.indexOf('--', start + 4);
  const isTwofold = text.startsWith('>', start + 4) || text.startsWith('->', start + 4);
  if (end >= 0 && text[end + 2] === '>' && !isTwofold) return end + 3;
  throw notWellFormed(start, 'no proper end of a comment', '注释未正确结束');
}

function take(text: string, at: number, pattern: RegExp, expected: string): string {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  if (found === undefined) throw notWellFormed(at, `something else than ${expected}`, `此处应为 ${expected}`);
  return found;
}

function refuseStrayAmpersand(raw: string, start: number): void {
  const stray = raw.includes('&') ? strayAmpersand(raw) : -1;
  if (stray >= 0) throw notWellFormed(start + stray, '"&" that begins no character reference', '不属于字符引用的“&”');
}
