import { Type } from '@sinclair/typebox';
import type { Operation } from '../operation.ts';
import { Uuid } from '../schemas/identifiers.ts';
import { Instance } from '../schemas/instance.ts';
import { Intervention, LegalInterventions, RejectTask, Rejections, TaskParams } from '../schemas/intervention.ts';
import { nothing } from '../schemas/text.ts';

const ofInstance = {
  tag: 'instances',
  params: Type.Object({ instance: Uuid }),
  query: nothing,
  body: null,
  access: 'instances.repair',
} as const;
const ofTask = { tag: 'tasks', params: TaskParams, query: nothing, body: null, access: 'tasks.work' } as const;
const command = { method: 'post', idempotent: true, conditional: true, answers: { 200: Instance } } as const;

/** Tokens are set right by commands that strand none (docs/decisions/tokens-are-set-right.md). */
export const interventionOperations = {
  listInterventions: {
    ...ofInstance,
    method: 'get',
    path: '/instances/{instance}/interventions',
    summary: { en: 'What may be done to each token without stranding another', 'zh-CN': '每个令牌可做的合法干预' },
    answers: { 200: LegalInterventions },
  },
  intervene: {
    ...ofInstance,
    ...command,
    path: '/instances/{instance}/interventions',
    summary: {
      en: 'Cancel an activity, move a token, or restart from a step',
      'zh-CN': '取消活动、移动令牌或从某步重新开始',
    },
    body: Intervention,
  },
  listRejections: {
    ...ofTask,
    method: 'get',
    path: '/tasks/{task}/rejections',
    summary: { en: 'The earlier steps that a task may be sent back to', 'zh-CN': '任务可退回的步骤' },
    answers: { 200: Rejections },
  },
  rejectTask: {
    ...ofTask,
    ...command,
    path: '/tasks/{task}/reject',
    summary: { en: 'Send a task that I have back to an earlier step', 'zh-CN': '退回到之前的步骤' },
    body: RejectTask,
  },
  withdrawCompletion: {
    ...ofTask,
    ...command,
    path: '/tasks/{task}/withdraw',
    summary: {
      en: 'Take my completion back while nothing has followed on it',
      'zh-CN': '在后续未处理前撤回已完成的任务',
    },
  },
} as const satisfies Readonly<Record<string, Operation>>;
