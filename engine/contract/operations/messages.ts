import type { Operation } from '../operation.ts';
import { EvaluateConditions, StartedInstances } from '../schemas/condition.ts';
import { BroadcastSignal, PublishMessage, PublishedMessage } from '../schemas/message.ts';
import { nothing } from '../schemas/text.ts';

const base = { tag: 'messages', method: 'post', params: nothing, query: nothing } as const;

export const messageOperations = {
  publishMessage: {
    ...base,
    path: '/messages',
    summary: { en: 'Publish a message to whoever waits for it', 'zh-CN': '发布消息' },
    access: 'messages.publish',
    body: PublishMessage,
    answers: { 200: PublishedMessage, 201: PublishedMessage },
  },
  broadcastSignal: {
    ...base,
    path: '/signals',
    summary: { en: 'Tell every instance a signal', 'zh-CN': '广播信号' },
    access: 'signals.publish',
    body: BroadcastSignal,
    idempotent: true,
    answers: { 202: null },
  },
  evaluateConditions: {
    ...base,
    path: '/conditions',
    summary: { en: 'Start every process that begins by a condition which holds', 'zh-CN': '按条件启动流程' },
    access: 'instances.start',
    body: EvaluateConditions,
    idempotent: true,
    answers: { 200: StartedInstances },
  },
} as const satisfies Readonly<Record<string, Operation>>;
