import type { JobSettings } from '../../core/model/activity.ts';
import type { Report } from '../elements/elementFormat.ts';
import { withoutNulls } from '../tree/newTree.ts';
import type { NewTree } from '../tree/newTree.ts';
import { childrenOf, extensionOf, rawTextOf, textOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';
import { settingInvalid, settingMissing } from './setting.ts';

const ATTEMPTS_FIRST = 3;
const ATTEMPTS_MAX = 100;
const BACKOFF_FIRST = 'PT10S';

/** `<aftercare:job>`; null where there is none, or none that can be used. */
export function readJob(node: Node, owner: string, report: Report): JobSettings | null {
  const job = extensionOf(node, 'aftercare:Job');
  if (job === null) return null;
  const type = textOf(job, 'type');
  if (type === null) {
    report(settingMissing(owner, 'aftercare:job type'));
    return null;
  }
  return {
    type,
    attemptsMax: readAttempts(textOf(job, 'attempts'), owner, report),
    backoff: textOf(job, 'backoff') ?? BACKOFF_FIRST,
    headers: readHeaders(job, owner, report),
    resultVariable: textOf(job, 'resultVariable'),
  };
}

/** The job of an element whose type follows from elsewhere; `<aftercare:job>` may say the rest. */
export function readJobOf(
  node: Node,
  owner: string,
  report: Report,
  { type, resultVariable }: Pick<JobSettings, 'type' | 'resultVariable'>,
): JobSettings {
  const job = extensionOf(node, 'aftercare:Job');
  return {
    type: (job && textOf(job, 'type')) ?? type,
    attemptsMax: readAttempts(job && textOf(job, 'attempts'), owner, report),
    backoff: (job && textOf(job, 'backoff')) ?? BACKOFF_FIRST,
    headers: job === null ? {} : readHeaders(job, owner, report),
    resultVariable: (job && textOf(job, 'resultVariable')) ?? resultVariable,
  };
}

export const writeJob = ({ type, attemptsMax, backoff, headers, resultVariable }: JobSettings, tree: NewTree): Node =>
  tree.create(
    'aftercare:Job',
    withoutNulls({
      type,
      attempts: String(attemptsMax),
      backoff,
      resultVariable,
      headers: Object.entries(headers).map(([name, value]) => tree.create('aftercare:Header', { name, value })),
    }),
  );

function readAttempts(text: string | null, owner: string, report: Report): number {
  if (text === null) return ATTEMPTS_FIRST;
  const attempts = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (attempts >= 1 && attempts <= ATTEMPTS_MAX) return attempts;
  const expected = { en: `a whole number from 1 to ${ATTEMPTS_MAX}`, 'zh-CN': ` 1 到 ${ATTEMPTS_MAX} 的整数` };
  report(settingInvalid(owner, 'aftercare:job attempts', expected, text));
  return ATTEMPTS_FIRST;
}

function readHeaders(job: Node, owner: string, report: Report): JobSettings['headers'] {
  const headers = childrenOf(job, 'headers').flatMap((header): readonly (readonly [string, string])[] => {
    const name = textOf(header, 'name');
    if (name !== null) return [[name, rawTextOf(header, 'value') ?? '']];
    report(settingMissing(owner, 'aftercare:header name'));
    return [];
  });
  return Object.fromEntries(headers);
}
