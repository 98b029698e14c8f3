import { Type } from '@sinclair/typebox';
import type { Operation } from '../operation.ts';
import { ExportQuery, JournalPage, JournalQuery, Timeline, Verification } from '../schemas/history.ts';
import { Uuid } from '../schemas/identifiers.ts';
import { nothing } from '../schemas/text.ts';

const one = {
  tag: 'history',
  method: 'get',
  params: Type.Object({ instance: Uuid }),
  query: nothing,
  body: null,
  access: 'history.read',
} as const;

export const historyOperations = {
  readJournal: {
    ...one,
    path: '/instances/{instance}/journal',
    summary: { en: 'Every command with its facts', 'zh-CN': '完整日志' },
    query: JournalQuery,
    answers: { 200: JournalPage },
  },
  readTimeline: {
    ...one,
    path: '/instances/{instance}/timeline',
    summary: { en: 'What happened, in plain words', 'zh-CN': '处理过程' },
    query: JournalQuery,
    answers: { 200: Timeline },
  },
  verifyInstance: {
    ...one,
    path: '/instances/{instance}/verification',
    summary: { en: 'Whether the history is as it was written', 'zh-CN': '校验历史是否被改动' },
    access: 'history.verify',
    answers: { 200: Verification },
  },
  exportJournal: {
    ...one,
    path: '/audit/export',
    summary: { en: 'The journal of every instance, a line an entry', 'zh-CN': '导出全部日志' },
    access: 'history.verify',
    params: nothing,
    query: ExportQuery,
    answers: { 200: { media: 'application/x-ndjson', says: 'A journal entry a line; see docs/reference/api.md.' } },
  },
  hearChanges: {
    ...one,
    path: '/events',
    summary: { en: 'A stream of what changes', 'zh-CN': '变更事件流' },
    access: 'instances.read',
    params: nothing,
    answers: { 200: { media: 'text/event-stream', says: 'Server-sent events `change`, each with a Change.' } },
  },
} as const satisfies Readonly<Record<string, Operation>>;
