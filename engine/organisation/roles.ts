import type { Labels } from '../core/model/text.ts';

/** What people and machines can be in a unit, and how staff call it. `machine` is for API keys of other systems. */
export const roles = {
  processOwner: { 'zh-CN': '流程管理员', en: 'Process owner' },
  agent: { 'zh-CN': '客服座席', en: 'Agent' },
  dispatcher: { 'zh-CN': '派工员', en: 'Dispatcher' },
  technician: { 'zh-CN': '维修工程师', en: 'Technician' },
  warehouseKeeper: { 'zh-CN': '仓库管理员', en: 'Warehouse keeper' },
  financeClerk: { 'zh-CN': '财务主管', en: 'Finance clerk' },
  supervisor: { 'zh-CN': '主管', en: 'Supervisor' },
  dutyManager: { 'zh-CN': '值班经理', en: 'Duty manager' },
  auditor: { 'zh-CN': '审计员', en: 'Auditor' },
  administrator: { 'zh-CN': '系统管理员', en: 'Administrator' },
  machine: { 'zh-CN': '外部系统', en: 'Other system' },
} as const satisfies Readonly<Record<string, Labels>>;

export type Role = keyof typeof roles;

export const roleNames: ReadonlySet<string> = new Set(Object.keys(roles));

export const isRole = (text: string): text is Role => Object.hasOwn(roles, text);
