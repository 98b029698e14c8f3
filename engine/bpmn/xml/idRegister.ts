import { errorAt } from '../../core/model/problem.ts';
import type { Problem } from '../../core/model/problem.ts';
import { decodeId, encodeDuplicate, encodeId, isLegalId } from './encodedId.ts';

/** The ids of a file, as they are met. */
export interface IdRegister {
  /** Answers what to write in the place of an id while bpmn-moddle reads. */
  add(id: string, line: number): string;
  /** Answers what to write in the place of a reference, once every id is known. */
  referTo(reference: string): string;
  readonly lines: ReadonlyMap<string, number>;
}

export function idRegister(report: (problem: Problem) => void): IdRegister {
  const lines = new Map<string, number>();
  const duplicates = new Map<string, number>();

  function add(id: string, line: number): string {
    if (!isLegalId(id)) report({ ...idIllegal(id), line });
    else if (isReserved(id)) report({ ...idReserved(id), line });

    const first = lines.get(id);
    if (first === undefined) {
      lines.set(id, line);
      return encodeId(id);
    }
    const count = (duplicates.get(id) ?? 1) + 1;
    duplicates.set(id, count);
    report({ ...duplicateId(id, first), line });
    return encodeDuplicate(id, count);
  }

  /** A QName names the element of its local part, if there is no id with a colon of just that spelling. */
  function referTo(reference: string): string {
    const local = reference.slice(reference.indexOf(':') + 1);
    return encodeId(!lines.has(reference) && lines.has(local) ? local : reference);
  }

  return { add, referTo, lines };
}

/** Names that every JavaScript object answers to, so that a look-up by id could mistake them. */
const isReserved = (id: string): boolean => id in {};

/** The ids that elements keep after reading, by the ids they were read with. */
export function originalIds(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(ids);
  const originals = new Map<string, string>();
  for (const id of ids) {
    const decoded = decodeId(id);
    if (decoded === null) continue;
    let original = decoded.id;
    for (let count = decoded.duplicate ?? 2; decoded.duplicate !== null; count += 1) {
      original = `${decoded.id}_${count}`;
      if (!taken.has(original)) break;
    }
    taken.add(original);
    originals.set(id, original);
  }
  return originals;
}

const duplicateId = (id: string, line: number): Problem =>
  errorAt({
    code: 'duplicateId',
    element: id,
    message: {
      en: `Expected every id once; found "${id}" again, first in line ${line}`,
      'zh-CN': `id 不得重复，“${id}”已在第 ${line} 行出现过`,
    },
  });

const idIllegal = (id: string): Problem =>
  errorAt({
    code: 'idIllegal',
    element: id,
    message: {
      en: `Expected an id of letters, digits, ".", "-" and "_" that begins with a letter or "_"; found "${id}"`,
      'zh-CN': `id 只能由字母、数字、“.”、“-”、“_”组成，且以字母或“_”开头，实际为“${id}”`,
    },
  });

const idReserved = (id: string): Problem =>
  errorAt({
    code: 'idReserved',
    element: id,
    message: {
      en: `Expected an id that programs do not use themselves; found "${id}"`,
      'zh-CN': `“${id}”是程序保留的名称，不能用作 id`,
    },
  });
