import { Type } from '@sinclair/typebox';
import { BpmnError } from '../../../../plugins/contract/bpmnError.ts';
import { definePlugin } from '../../../../plugins/contract/definePlugin.ts';
import { defineJob, type JobCall } from '../../../../plugins/contract/job.ts';
import { PermanentFailure } from '../../../../plugins/contract/permanentFailure.ts';
import { RetryLater } from '../../../../plugins/contract/retryLater.ts';
import { Secret } from '../../../../plugins/contract/secret.ts';

const settings = Type.Object({ password: Secret(Type.String()), tries: Type.Integer({ default: 1 }) });

type Run = (call: JobCall<{ value?: unknown }, { password: string; tries: number }>) => unknown;

/** A job that answers and throws whatever it likes, whatever its schema promises. */
const job = (run: Run) =>
  defineJob({
    settings,
    title: { 'zh-CN': '样例', en: 'Sample' },
    input: Type.Object({ value: Type.Optional(Type.Unknown()) }),
    output: Type.Object({ count: Type.Integer() }),
    run: run as (call: unknown) => Promise<{ count: number }>,
  });

const cycle: { self?: unknown } = {};
cycle.self = cycle;

const unreadable = new Proxy(
  {},
  {
    get: () => {
      throw new Error('no');
    },
    has: () => {
      throw new Error('no');
    },
  },
);

export default definePlugin({
  name: 'hostile',
  settings,
  jobs: {
    'hostile.throwAtOnce': job(() => {
      throw new Error('no connection');
    }),
    'hostile.throwNothing': job(async () => Promise.reject(undefined as unknown as Error)),
    'hostile.throwUnreadable': job(async () => Promise.reject(unreadable as Error)),
    'hostile.throwBpmn': job(async () => {
      throw new BpmnError('outOfStock', 'Nothing left', { left: 0 });
    }),
    'hostile.throwBadBpmn': job(async () => {
      throw new BpmnError('outOfStock', 'Nothing left', cycle as never);
    }),
    'hostile.throwBpmnWithoutCode': job(async () => {
      throw new BpmnError('', 'Nothing left');
    }),
    'hostile.throwPermanent': job(async () => {
      throw new PermanentFailure('Expected a known part, found X-1');
    }),
    'hostile.throwLater': job(async () => {
      throw new RetryLater(90_000, 'Busy');
    }),
    'hostile.throwMuchLater': job(async () => {
      throw new RetryLater(Number.MAX_VALUE, 'Busy');
    }),
    'hostile.throwNever': job(async () => {
      throw new RetryLater(Number.NaN, 'Busy');
    }),
    'hostile.hang': job(async () => new Promise(() => undefined)),
    'hostile.hangUntilAborted': job(
      async ({ signal }) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('heard')), { once: true })),
    ),
    'hostile.answerNothing': job(() => undefined),
    'hostile.answerText': job(() => 'done'),
    'hostile.answerList': job(() => [1]),
    'hostile.answerWrong': job(() => ({ count: 'three' })),
    'hostile.answerNaN': job(() => ({ count: Number.NaN })),
    'hostile.answerCycle': job(() => cycle),
    'hostile.answerUnreadable': job(() => unreadable),
    'hostile.answerHuge': job(() => ({ count: 1, text: 'x'.repeat(2_000_000) })),
    'hostile.answerMore': job(() => ({ count: 1, row: { secret: true } })),
    'hostile.changeWhatItGets': job((call) => {
      if (Array.isArray(call.input.value)) call.input.value.push('changed');
      (call.headers as Record<string, string>)['more'] = 'changed';
      return { count: Object.isFrozen(call.settings) ? 1 : 0 };
    }),
    'hostile.tellSecret': job(({ settings: { password }, log }) => {
      log.info(`Signing in with ${password}`, {
        url: `smtp://me:${encodeURIComponent(password)}@mail`,
        cycle: password,
      });
      log.warn('A cycle', { cycle });
      log.error(`x`.repeat(100_000), { cause: new Error(password) });
      throw new Error(`535 rejected ${password}`);
    }),
    'hostile.useTables': job(async ({ tables }) => tables.transaction(async () => ({ count: 1 }))),
    'hostile.askDirectory': job(async ({ directory }) => ({ count: (await directory.outletsServing('x')).length })),
  },
});
