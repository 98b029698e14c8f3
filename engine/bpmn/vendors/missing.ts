import type { ProblemMessage } from '../../core/model/problem.ts';

/** What no tool's setting becomes, for reasons that several of them share. */
export const missing = {
  listener: {
    en: 'nothing listens here: what it does must become a task or a message',
    'zh-CN': '本引擎没有监听器：其工作应改为任务或消息',
  },
  form: {
    en: 'forms are files of their own here (forms/*.json)',
    'zh-CN': '本引擎的表单是单独的文件（forms/*.json）',
  },
  starters: {
    en: 'who may start a process is a permission here',
    'zh-CN': '本引擎中由权限决定谁可发起流程',
  },
  owner: { en: 'a task has no owner here, only an assignee', 'zh-CN': '本引擎的任务没有所有者，只有办理人' },
  exceptions: {
    en: 'the worker says which error it throws',
    'zh-CN': '由外部程序说明抛出何种错误',
  },
  endDate: {
    en: 'a repetition has a number of times here, and no end',
    'zh-CN': '本引擎的重复周期只有次数，没有截止时间',
  },
  scope: { en: 'a signal reaches every instance', 'zh-CN': '信号会到达所有实例' },
  variables: { en: 'nothing here stands for it', 'zh-CN': '没有对应写法' },
  registry: {
    en: 'events of a registry do not arrive here: use a message',
    'zh-CN': '事件注册表的事件不会到达，请改用消息',
  },
  tenant: { en: 'tenants are held apart here', 'zh-CN': '本引擎的租户相互隔离' },
} as const satisfies { readonly [what: string]: ProblemMessage };
