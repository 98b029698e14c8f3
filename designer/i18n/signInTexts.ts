import { defineTexts } from './texts.ts';

export const signInTexts = defineTexts('signIn', {
  en: {
    title: 'Sign in',
    promise: 'After-sales service, step by step',
    tenant: 'Enterprise',
    tenantNeeded: 'Enter the short name of your enterprise',
    tenantRule: 'Small letters, digits and hyphens only',
    username: 'User name',
    usernameNeeded: 'Enter your user name',
    password: 'Password',
    passwordNeeded: 'Enter your password',
    signIn: 'Sign in',
    expired: 'Your session has ended',
    expiredHelp: 'Sign in again to go on where you were. What you have filled in is still there.',
    somebodyElse: 'Sign in as somebody else',
  },
  'zh-CN': {
    title: '登录',
    promise: '售后服务，步步清晰',
    tenant: '企业',
    tenantNeeded: '请输入企业简称',
    tenantRule: '只能使用小写字母、数字和连字符',
    username: '用户名',
    usernameNeeded: '请输入用户名',
    password: '密码',
    passwordNeeded: '请输入密码',
    signIn: '登录',
    expired: '会话已结束',
    expiredHelp: '请重新登录以继续，已填写的内容仍然保留。',
    somebodyElse: '使用其他账号登录',
  },
});
