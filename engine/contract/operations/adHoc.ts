import { Type } from '@sinclair/typebox';
import type { Operation } from '../operation.ts';
import { AdHocParams, AdHocs, StartActivity } from '../schemas/adHoc.ts';
import { Uuid } from '../schemas/identifiers.ts';
import { Instance } from '../schemas/instance.ts';
import { nothing } from '../schemas/text.ts';

const command = {
  tag: 'instances',
  method: 'post',
  params: AdHocParams,
  query: nothing,
  access: 'tasks.work',
  answers: { 200: Instance },
  idempotent: true,
  conditional: true,
} as const;

/** What people begin themselves in an ad-hoc sub-process (docs/decisions/ad-hoc.md). */
export const adHocOperations = {
  listAdHocs: {
    tag: 'instances',
    method: 'get',
    path: '/instances/{instance}/adhoc',
    summary: {
      en: 'Its open ad-hoc sub-processes, and what may be begun in them',
      'zh-CN': '打开的即席子流程及可启动的活动',
    },
    access: 'instances.read',
    params: Type.Object({ instance: Uuid }),
    query: nothing,
    body: null,
    answers: { 200: AdHocs },
  },
  startAdHocActivity: {
    ...command,
    path: '/instances/{instance}/adhoc/{visit}/activities',
    summary: { en: 'Begin an activity of an ad-hoc sub-process', 'zh-CN': '启动即席子流程中的活动' },
    body: StartActivity,
  },
  completeAdHoc: {
    ...command,
    path: '/instances/{instance}/adhoc/{visit}/complete',
    summary: { en: 'Say that an ad-hoc sub-process is done', 'zh-CN': '结束即席子流程' },
    body: null,
  },
} as const satisfies Readonly<Record<string, Operation>>;
