import type { TObject, TSchema } from '@sinclair/typebox';
import type { Permission } from './permission.ts';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Who may ask: anybody, whoever is signed in, or who holds a permission somewhere. */
type Access = 'anybody' | 'signedIn' | Permission;

export const tags = {
  session: { en: 'Session', 'zh-CN': '会话' },
  definitions: { en: 'Definitions', 'zh-CN': '流程定义' },
  instances: { en: 'Instances', 'zh-CN': '流程实例' },
  tasks: { en: 'Tasks', 'zh-CN': '任务' },
  messages: { en: 'Messages and signals', 'zh-CN': '消息与信号' },
  jobs: { en: 'Jobs', 'zh-CN': '外部作业' },
  incidents: { en: 'Incidents', 'zh-CN': '异常' },
  history: { en: 'History', 'zh-CN': '历史' },
  organisation: { en: 'Organisation', 'zh-CN': '组织' },
} as const;

type Tag = keyof typeof tags;

/** An answer that is not JSON. */
export interface Media {
  readonly media: string;
  readonly says: string;
}

export type AnswerBody = TSchema | Media | null;

/** One thing that can be asked over HTTP: the routes are checked against it, and OpenAPI is made from it. */
export interface Operation {
  readonly method: Method;
  /** Below `/api`, with parameters in braces. */
  readonly path: `/${string}`;
  readonly tag: Tag;
  readonly summary: { readonly en: string; readonly 'zh-CN': string };
  readonly access: Access;
  readonly params: TObject;
  readonly query: TObject;
  readonly body: TSchema | null;
  /** What a body may measure where that is not the usual. */
  readonly bodyBytesMax?: number;
  /** Answers by status; problems are left out, for any operation may answer them. */
  readonly answers: { readonly [status: number]: AnswerBody };
  /** Takes an `Idempotency-Key`: the same key a second time answers what the first one did. */
  readonly idempotent?: true;
  /** Takes an `If-Match` with the sequence that the asker has seen. */
  readonly conditional?: true;
}

export const isMedia = (body: AnswerBody): body is Media => body !== null && 'media' in body && 'says' in body;
