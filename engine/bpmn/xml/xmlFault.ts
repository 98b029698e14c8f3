import type { ProblemCode, ProblemMessage } from '../../core/model/problem.ts';

/** Ends the walk over a file at the first thing after which nothing in it can be relied on. */
export class XmlFault extends Error {
  readonly offset: number;
  readonly code: ProblemCode;
  readonly told: ProblemMessage;

  constructor(offset: number, code: ProblemCode, told: ProblemMessage) {
    super(told.en);
    this.offset = offset;
    this.code = code;
    this.told = told;
  }
}

export const notWellFormed = (offset: number, found: string, foundInChinese: string): XmlFault =>
  new XmlFault(offset, 'notWellFormed', {
    en: `Expected well-formed XML; found ${found}`,
    'zh-CN': `XML 格式不正确：${foundInChinese}`,
  });

export const documentType = (offset: number): XmlFault =>
  new XmlFault(offset, 'documentTypeRefused', {
    en: 'Expected a file without a document type; found "<!"',
    'zh-CN': '文件不得含有文档类型声明（<!DOCTYPE …>）',
  });

export const tooMuch = (offset: number, code: ProblemCode, bound: number, what: string, inChinese: string): XmlFault =>
  new XmlFault(offset, code, {
    en: `Expected at most ${bound} ${what}; found more`,
    'zh-CN': `最多允许 ${bound} ${inChinese}，实际更多`,
  });
