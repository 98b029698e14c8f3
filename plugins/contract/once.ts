import { BpmnError } from './bpmnError.ts';
import type { JobCall } from './job.ts';
import type { Json } from './json.ts';
import type { Query } from './tables.ts';

/** Where `once` keeps what was answered: a statement of the first migration of a plugin that uses it. */
export const ledgerTable = `
  create table ledger (
    tenant_id text not null,
    job_id text not null,
    job_type text not null,
    instance text not null,
    answer jsonb,
    refusal jsonb,
    answered_at timestamptz not null,
    primary key (tenant_id, job_id)
  )`;

type Call = Pick<JobCall<unknown, unknown>, 'jobId' | 'jobType' | 'tenant' | 'instance' | 'now' | 'tables'>;

interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly variables: { readonly [name: string]: Json };
}

type Entry<Answer> =
  { readonly answer: Answer; readonly refusal: null } | { readonly answer: null; readonly refusal: Refusal };

/**
 * Does the work of a job at most once, however often and however concurrently the job is tried, and gives every attempt
 * the first one's answer. The ledger row and the work commit together; a BpmnError undoes the work and is kept as the
 * answer. The row is written first, so that an attempt beside this one waits for it instead of doing the same.
 * `reference` is a short text that is the job's own, for what the work must name: an order, a receipt.
 */
export async function once<Answer>(
  call: Call,
  work: (query: Query, reference: string) => Promise<Answer>,
): Promise<Answer> {
  const entry = await settle(call, async (query, reference) => ({
    answer: await work(query, reference),
    refusal: null,
  })).catch((error: unknown) => {
    if (!(error instanceof BpmnError)) throw error;
    const { code, message, variables } = error;
    return settle<Answer>(call, async () => ({ answer: null, refusal: { code, message, variables } }));
  });
  if (entry.refusal === null) return entry.answer;
  throw new BpmnError(entry.refusal.code, entry.refusal.message, entry.refusal.variables);
}

/** Makes the entry, or reads the one that another attempt made. */
async function settle<Answer>(
  { jobId, jobType, tenant, instance, now, tables }: Call,
  make: (query: Query, reference: string) => Promise<Entry<Answer>>,
): Promise<Entry<Answer>> {
  return tables.transaction(async (query) => {
    const [claimed] = await query<{ readonly reference: string }>(
      `insert into ledger (tenant_id, job_id, job_type, instance, answered_at)
       values ($1, $2, $3, $4, $5)
           on conflict do nothing
       returning upper(left(encode(sha256(convert_to(job_id, 'UTF8')), 'hex'), 16)) as reference`,
      [tenant, jobId, jobType, instance, new Date(now)],
    );
    if (claimed === undefined) return recorded<Answer>(query, tenant, jobId);

    const entry = await make(query, claimed.reference);
    await query('update ledger set answer = $3, refusal = $4 where tenant_id = $1 and job_id = $2', [
      tenant,
      jobId,
      JSON.stringify(entry.answer),
      JSON.stringify(entry.refusal),
    ]);
    return entry;
  });
}

async function recorded<Answer>(query: Query, tenant: string, jobId: string): Promise<Entry<Answer>> {
  const [entry] = await query<Entry<Answer>>(
    'select answer, refusal from ledger where tenant_id = $1 and job_id = $2',
    [tenant, jobId],
  );
  if (entry === undefined) throw new Error(`Expected the ledger to hold job ${jobId}, found nothing`);
  return entry;
}
