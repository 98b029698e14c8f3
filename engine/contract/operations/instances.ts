import { Type } from '@sinclair/typebox';
import type { Operation } from '../operation.ts';
import { Uuid } from '../schemas/identifiers.ts';
import {
  CancelInstance,
  Instance,
  InstancePage,
  InstanceQuery,
  InstanceVariables,
  RelatedInstances,
  SetVariables,
  StartInstance,
  Tokens,
} from '../schemas/instance.ts';
import { nothing } from '../schemas/text.ts';

const one = {
  tag: 'instances',
  params: Type.Object({ instance: Uuid }),
  query: nothing,
  body: null,
  access: 'instances.read',
} as const;
const command = { ...one, method: 'post', idempotent: true, conditional: true } as const;

export const instanceOperations = {
  startInstance: {
    ...one,
    method: 'post',
    path: '/instances',
    summary: { en: 'Start a process', 'zh-CN': '启动流程' },
    access: 'instances.start',
    params: nothing,
    body: StartInstance,
    answers: { 201: Instance },
    idempotent: true,
  },
  listInstances: {
    ...one,
    method: 'get',
    path: '/instances',
    summary: { en: 'Instances that I may see, newest first', 'zh-CN': '可见的流程实例（由新到旧）' },
    params: nothing,
    query: InstanceQuery,
    answers: { 200: InstancePage },
  },
  readInstance: {
    ...one,
    method: 'get',
    path: '/instances/{instance}',
    summary: { en: 'One instance', 'zh-CN': '流程实例' },
    answers: { 200: Instance },
  },
  readVariables: {
    ...one,
    method: 'get',
    path: '/instances/{instance}/variables',
    summary: { en: 'The variables of the process', 'zh-CN': '流程变量' },
    answers: { 200: InstanceVariables },
  },
  setVariables: {
    ...command,
    method: 'patch',
    path: '/instances/{instance}/variables',
    summary: { en: 'Set variables, to put an instance right', 'zh-CN': '修改流程变量' },
    access: 'instances.repair',
    body: SetVariables,
    answers: { 200: Instance },
  },
  cancelInstance: {
    ...command,
    path: '/instances/{instance}/cancel',
    summary: { en: 'End an instance and all that runs in it', 'zh-CN': '取消流程实例' },
    access: 'instances.cancel',
    body: CancelInstance,
    answers: { 200: Instance },
  },
  listTokens: {
    ...one,
    method: 'get',
    path: '/instances/{instance}/tokens',
    summary: { en: 'What is active where, and what it waits for', 'zh-CN': '当前活动及其等待内容' },
    answers: { 200: Tokens },
  },
  listRelated: {
    ...one,
    method: 'get',
    path: '/instances/{instance}/related',
    summary: { en: 'The instances of its case, the oldest first', 'zh-CN': '同一案例的所有实例' },
    answers: { 200: RelatedInstances },
  },
} as const satisfies Readonly<Record<string, Operation>>;
