import { Type } from '@sinclair/typebox';
import type { Operation } from '../operation.ts';
import { Numbered } from '../schemas/identifiers.ts';
import {
  AssignTask,
  CompleteTask,
  TallyQuery,
  Task,
  TaskCounts,
  TaskDetail,
  TaskPage,
  TaskQuery,
  TaskTallies,
} from '../schemas/task.ts';
import { nothing } from '../schemas/text.ts';

const one = {
  tag: 'tasks',
  params: Type.Object({ task: Numbered }),
  query: nothing,
  body: null,
  access: 'tasks.read',
} as const;
const command = { ...one, method: 'post', access: 'tasks.work', idempotent: true, conditional: true } as const;

export const taskOperations = {
  listTasks: {
    ...one,
    method: 'get',
    path: '/tasks',
    summary: { en: 'Tasks: mine, of my groups, or all that I may see', 'zh-CN': '任务列表：我的、我的组或全部可见' },
    params: nothing,
    query: TaskQuery,
    answers: { 200: TaskPage },
  },
  countTasks: {
    ...one,
    method: 'get',
    path: '/tasks/counts',
    summary: { en: 'How many open tasks there are for me', 'zh-CN': '我的待办数量' },
    params: nothing,
    answers: { 200: TaskCounts },
  },
  tallyTasks: {
    ...one,
    method: 'get',
    path: '/tasks/tally',
    summary: { en: 'Open tasks counted by workflow, step and unit', 'zh-CN': '按流程、步骤和单元统计待办' },
    params: nothing,
    query: TallyQuery,
    answers: { 200: TaskTallies },
  },
  readTask: {
    ...one,
    method: 'get',
    path: '/tasks/{task}',
    summary: { en: 'A task with its form and variables', 'zh-CN': '任务及其表单与变量' },
    answers: { 200: TaskDetail },
  },
  claimTask: {
    ...command,
    path: '/tasks/{task}/claim',
    summary: { en: 'Take a task that nobody has', 'zh-CN': '领取任务' },
    answers: { 200: Task },
  },
  releaseTask: {
    ...command,
    path: '/tasks/{task}/release',
    summary: { en: 'Give a task back to its group', 'zh-CN': '退回任务' },
    answers: { 200: Task },
  },
  assignTask: {
    ...command,
    path: '/tasks/{task}/assign',
    summary: { en: 'Give a task to a person or a group', 'zh-CN': '指派任务' },
    access: 'tasks.assign',
    body: AssignTask,
    answers: { 200: Task },
  },
  completeTask: {
    ...command,
    path: '/tasks/{task}/complete',
    summary: { en: 'Complete a task that I have, with its form filled in', 'zh-CN': '填写表单并完成任务' },
    body: CompleteTask,
    answers: { 200: Task },
  },
} as const satisfies Readonly<Record<string, Operation>>;
