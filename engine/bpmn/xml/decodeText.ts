import type { Problem } from '../../core/model/problem.ts';
import { fail, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { FILE_BYTES_MAX } from './bounds.ts';
import { fileProblem } from './fileProblem.ts';

/**
 * The encodings that BPMN tools write, by every name they are declared with. A file that says UTF-16 and is not
 * was written by a program that said what it held in memory; it is UTF-8.
 */
const encodings: ReadonlyMap<string, string> = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['ascii', 'utf-8'],
  ['utf-16', 'utf-8'],
  ['utf-16le', 'utf-8'],
  ['utf-16be', 'utf-8'],
  ['gbk', 'gbk'],
  ['gb2312', 'gbk'],
  ['gb18030', 'gb18030'],
  ['big5', 'big5'],
  ['iso-8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['windows-1252', 'windows-1252'],
  ['cp1252', 'windows-1252'],
  ['iso-8859-2', 'iso-8859-2'],
  ['iso-8859-15', 'iso-8859-15'],
  ['windows-1250', 'windows-1250'],
  ['windows-1251', 'windows-1251'],
  ['koi8-r', 'koi8-r'],
  ['shift_jis', 'shift_jis'],
  ['euc-jp', 'euc-jp'],
  ['euc-kr', 'euc-kr'],
]);

/** How much of a file is searched for its XML declaration. */
const DECLARATION_BYTES_MAX = 200;

/** The text of a file by the encoding that it declares (XML 1.0, appendix F). */
export function decodeText(source: Uint8Array | string): Result<string, Problem> {
  const size = typeof source === 'string' ? utf8Size(source) : source.byteLength;
  if (size > FILE_BYTES_MAX) return fail(tooLarge(size));
  if (typeof source === 'string') return ok(source.replace(/^\uFEFF/, ''));
  const declared = declaredEncoding(source);
  const encoding = wideEncoding(source) ?? encodings.get(declared.toLowerCase());
  if (encoding === undefined) return fail(unknownEncoding(declared));
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(source));
  } catch {
    return fail(wrongEncoding(encoding));
  }
}

/** A byte order mark, or the first two characters of `<?xml` where there is none. */
function wideEncoding([first, second, third, fourth]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c && third === 0 && fourth !== 0) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  return null;
}

function declaredEncoding(source: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(source.subarray(0, DECLARATION_BYTES_MAX));
  return /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1] ?? 'utf-8';
}

function utf8Size(text: string): number {
  return text.length > FILE_BYTES_MAX ? text.length : new TextEncoder().encode(text).byteLength;
}

const tooLarge = (size: number): Problem =>
  fileProblem(
    'fileTooLarge',
    null,
    `Expected a file of at most ${FILE_BYTES_MAX} bytes; found ${size}`,
    `文件不得超过 ${FILE_BYTES_MAX} 字节，实际为 ${size} 字节`,
  );

const unknownEncoding = (declared: string): Problem =>
  fileProblem(
    'encodingUnknown',
    1,
    `Expected the encoding ${[...encodings.keys()].join(', ')}; found "${declared}"`,
    `文件编码应为 ${[...encodings.keys()].join('、')}，实际声明为“${declared}”`,
  );

const wrongEncoding = (encoding: string): Problem =>
  fileProblem(
    'encodingUnknown',
    null,
    `Expected the bytes of the file to be ${encoding}; found some that are not`,
    `文件内容应为 ${encoding} 编码，实际含有无法解码的字节`,
  );
