import { Type } from '@sinclair/typebox';
import { DrawnId, Numbered, Uuid } from './identifiers.ts';
import { Instance } from './instance.ts';
import { Remark, nullable } from './text.ts';
import { Variables } from './variables.ts';

const JOBS_MAX = 100;
const LEASE_MS_MAX = 3_600_000;
const LONG_POLL_MS_MAX = 60_000;

const JobType = Type.String({ minLength: 1, maxLength: 100 });

export const ActivateJobs = Type.Object(
  {
    type: JobType,
    worker: Type.String({ minLength: 1, maxLength: 100 }),
    jobsMax: Type.Integer({ minimum: 1, maximum: JOBS_MAX, default: 10 }),
    leaseMs: Type.Integer({ minimum: 1_000, maximum: LEASE_MS_MAX, default: 60_000 }),
    waitMs: Type.Integer({
      minimum: 0,
      maximum: LONG_POLL_MS_MAX,
      default: 0,
      description: 'How long to wait for a job.',
    }),
  },
  { title: 'ActivateJobs', additionalProperties: false },
);

const Job = Type.Object(
  {
    id: Numbered,
    type: Type.String(),
    instance: Uuid,
    process: DrawnId,
    element: DrawnId,
    businessKey: nullable(Type.String()),
    attempt: Type.Integer({ minimum: 1 }),
    headers: Type.Record(Type.String(), Type.String()),
    variables: Variables,
  },
  { title: 'Job' },
);

export const ActivatedJobs = Type.Object({ jobs: Type.Array(Job) }, { title: 'ActivatedJobs' });

export const CompleteJob = Type.Object(
  { variables: Type.Optional(Variables) },
  { title: 'CompleteJob', additionalProperties: false },
);

export const FailJob = Type.Object(
  {
    message: Remark,
    retry: Type.Boolean({ default: true, description: 'False ends its attempts at once.' }),
    retryInMs: Type.Optional(Type.Integer({ minimum: 0, maximum: 31 * 86_400_000 })),
  },
  { title: 'FailJob', additionalProperties: false },
);

export const ThrowJobError = Type.Object(
  {
    code: Type.String({ minLength: 1, maxLength: 100 }),
    message: Type.Optional(Type.String({ maxLength: 2_000 })),
    variables: Type.Optional(Variables),
  },
  { title: 'ThrowJobError', additionalProperties: false },
);

/** The instance as the command left it; it may be nobody's to see but the worker's. */
export const JobDone = Type.Object(
  { instance: Uuid, status: Instance.properties.status, sequence: Type.Integer() },
  { title: 'JobDone' },
);
