import { Type } from '@sinclair/typebox';
import type { Operation } from '../operation.ts';
import { ChangePassword, Me, SignIn } from '../schemas/session.ts';
import { nothing } from '../schemas/text.ts';

const base = { tag: 'session', params: nothing, query: nothing } as const;

export const sessionOperations = {
  signIn: {
    ...base,
    method: 'post',
    path: '/session',
    summary: { en: 'Sign in; the answer sets the session cookie', 'zh-CN': '登录并设置会话 Cookie' },
    access: 'anybody',
    body: SignIn,
    answers: { 201: Me },
  },
  readMe: {
    ...base,
    method: 'get',
    path: '/session',
    summary: { en: 'Who I am, with roles and permissions', 'zh-CN': '当前用户、角色与权限' },
    access: 'signedIn',
    body: null,
    answers: { 200: Me },
  },
  signOut: {
    ...base,
    method: 'delete',
    path: '/session',
    summary: { en: 'Sign out', 'zh-CN': '退出登录' },
    access: 'anybody',
    body: null,
    answers: { 204: null },
  },
  changePassword: {
    ...base,
    method: 'post',
    path: '/session/password',
    summary: { en: 'Change my password; ends all my sessions', 'zh-CN': '修改密码并结束所有会话' },
    access: 'signedIn',
    body: ChangePassword,
    answers: { 204: null },
  },
  listProblems: {
    ...base,
    method: 'get',
    path: '/problems',
    summary: { en: 'Every code of a problem, with what it means', 'zh-CN': '所有问题代码及其含义' },
    access: 'anybody',
    body: null,
    answers: {
      200: Type.Object(
        {
          items: Type.Array(
            Type.Object({
              code: Type.String(),
              status: Type.Integer(),
              title: Type.String(),
              'x-title-zh': Type.String(),
            }),
          ),
        },
        { title: 'ProblemKinds' },
      ),
    },
  },
} as const satisfies Readonly<Record<string, Operation>>;
