import { Type } from '@sinclair/typebox';
import type { Operation } from '../operation.ts';
import { Numbered } from '../schemas/identifiers.ts';
import { ActivateJobs, ActivatedJobs, CompleteJob, FailJob, JobDone, ThrowJobError } from '../schemas/job.ts';
import { nothing } from '../schemas/text.ts';

const base = { tag: 'jobs', method: 'post', params: nothing, query: nothing, access: 'jobs.work' } as const;
const one = { ...base, params: Type.Object({ job: Numbered }), answers: { 200: JobDone }, idempotent: true } as const;

export const jobOperations = {
  activateJobs: {
    ...base,
    path: '/jobs/activate',
    summary: { en: 'Take jobs of a type, waiting for one if asked', 'zh-CN': '领取外部作业（可长轮询）' },
    body: ActivateJobs,
    answers: { 200: ActivatedJobs },
  },
  completeJob: {
    ...one,
    path: '/jobs/{job}/complete',
    summary: { en: 'The job is done', 'zh-CN': '完成作业' },
    body: CompleteJob,
  },
  failJob: {
    ...one,
    path: '/jobs/{job}/fail',
    summary: { en: 'The attempt failed', 'zh-CN': '作业失败' },
    body: FailJob,
  },
  throwJobError: {
    ...one,
    path: '/jobs/{job}/error',
    summary: { en: 'Answer with a BPMN error', 'zh-CN': '抛出 BPMN 错误' },
    body: ThrowJobError,
  },
} as const satisfies Readonly<Record<string, Operation>>;
