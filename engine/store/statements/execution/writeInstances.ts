import type { InstanceChange } from '../../../ports/executionStore.ts';
import type { Tx } from '../../database.ts';
import { columns, columnsWithin } from './columns.ts';
import { lockContested } from './lockContested.ts';

interface WrittenRow {
  readonly tenant_id: string;
  readonly instance_id: string;
}

/**
 * Everything that a batch leaves behind, in one statement. The instance row is the lock: a change whose sequence is
 * not the one that was read finds no row, and nothing of it is written. Rows of an instance are written by whoever
 * holds its instance row, so the other tables need no locks of their own. Messages and effects belong to nobody: they
 * are locked before, and a change is written only while each message that it received still waits and each effect that
 * it carries out is still open. So a message goes to one instance and an effect leads to one command, whoever tries.
 *
 * The plan is made once a connection, perhaps while the tables are empty, and must serve when they are not. So each
 * row to change is looked up by its key in a subquery that cannot be turned into a join over the whole table
 * (`offset 0`), and then addressed by its place; a row that moved meanwhile was overtaken, and is not written.
 */
const WRITE = `
with
  heard as (
    select * from unnest($98::text[], $99::uuid[], $100::text[]) as x (tenant_id, instance_id, message_id)
  ),
  carried_out as (
    select * from unnest($101::text[], $102::uuid[], $103::uuid[], $104::text[])
      as x (tenant_id, settler_id, instance_id, key)
  ),
  change as (
    select * from unnest(
      $1::text[], $2::uuid[], $3::bigint[], $4::bigint[], $5::text[], $6::uuid[], $7::text[], $8::uuid[], $9::uuid[],
      $10::text[], $11::text[], $12::text[], $13::jsonb[], $14::text[], $15::integer[], $16::text[], $17::timestamptz[],
      $18::timestamptz[], $19::json[])
    as c (tenant_id, instance_id, sequence_read, sequence, hash, definition_id, process_id, root_id, caller_id,
      business_key, title, unit, searchable, status, incidents, started_by, started_at, ended_at, snapshot)
     where not exists (
       select from heard h
        where h.tenant_id = c.tenant_id and h.instance_id = c.instance_id
          and (select state from message m where m.tenant_id = h.tenant_id and m.message_id = h.message_id)
              is distinct from 'waiting')
       and not exists (
       select from carried_out d
        where d.tenant_id = c.tenant_id and d.settler_id = c.instance_id
          and (select key from effect e
                where e.tenant_id = d.tenant_id and e.instance_id = d.instance_id and e.key = d.key) is null)
  ),
  begun as (
    insert into instance (tenant_id, instance_id, definition_id, process_id, root_id, caller_id, business_key, title, unit,
           searchable, status, sequence, hash, snapshot, snapshot_sequence, incidents, started_by, started_at, ended_at)
    select tenant_id, instance_id, definition_id, process_id, root_id, caller_id, business_key, title, unit,
           searchable, status, sequence, hash, snapshot, case when snapshot is null then 0 else sequence end, incidents,
           started_by, started_at, ended_at
      from change
     where sequence_read = 0
        on conflict do nothing
    returning tenant_id, instance_id
  ),
  continued as (
    update instance i
       set sequence = c.sequence, hash = c.hash, title = c.title, unit = c.unit, searchable = c.searchable,
           status = c.status, incidents = c.incidents, ended_at = c.ended_at,
           snapshot = coalesce(c.snapshot, i.snapshot),
           snapshot_sequence = case when c.snapshot is null then i.snapshot_sequence else c.sequence end
      from change c
     cross join lateral (
       select ctid from instance o where o.tenant_id = c.tenant_id and o.instance_id = c.instance_id offset 0) as found
     where i.ctid = found.ctid and i.sequence = c.sequence_read and c.sequence_read > 0
    returning i.tenant_id, i.instance_id
  ),
  written as materialized (
    select tenant_id, instance_id from begun union all select tenant_id, instance_id from continued
  ),
  journalled as (
    insert into journal (tenant_id, instance_id, sequence, at, by, command, request_id, facts, previous_hash, hash)
    select e.*
      from unnest($20::text[], $21::uuid[], $22::bigint[], $23::timestamptz[], $24::text[], $25::text[], $26::text[],
                  $27::json[], $28::text[], $29::text[])
        as e (tenant_id, instance_id, sequence, at, by, command, request_id, facts, previous_hash, hash)
      join written using (tenant_id, instance_id)
  ),
  settled as (
    delete from effect f
     using unnest($30::text[], $31::uuid[], $32::uuid[], $33::text[]) as s (tenant_id, settler_id, instance_id, key)
      join written w on w.tenant_id = s.tenant_id and w.instance_id = s.settler_id
     cross join lateral (
       select ctid from effect o
        where o.tenant_id = s.tenant_id and o.instance_id = s.instance_id and o.key = s.key offset 0) as found
     where f.ctid = found.ctid
  ),
  asked as (
    insert into effect (tenant_id, instance_id, key, queue, due_at, leased_by, payload)
    select a.*
      from unnest($34::text[], $35::uuid[], $36::text[], $37::text[], $38::timestamptz[], $39::text[], $40::json[])
        as a (tenant_id, instance_id, key, queue, due_at, leased_by, payload)
      join written using (tenant_id, instance_id)
        on conflict (tenant_id, instance_id, key)
        do update set queue = excluded.queue, due_at = excluded.due_at, leased_by = excluded.leased_by,
                      payload = excluded.payload, attempts = 0
  ),
  tasks_created as (
    insert into task (tenant_id, instance_id, wait_id, root_id, definition_id, process_id, element_id, name, labels, form,
           state, role, unit, assignee, candidates, excluded, priority, due_at, follow_up_at, created_at, ended_at, completed_by)
    select t.tenant_id, t.instance_id, t.wait_id, c.root_id, c.definition_id, c.process_id, t.element_id, t.name, t.labels,
           t.form, t.state, t.role, t.unit, t.assignee, t.candidates::text[], t.excluded::text[], t.priority, t.due_at,
           t.follow_up_at, t.created_at, t.ended_at, t.completed_by
      from unnest($41::text[], $42::uuid[], $43::integer[], $44::text[], $45::text[], $46::jsonb[], $47::text[], $48::text[],
                  $49::text[], $50::text[], $51::text[], $52::text[], $53::text[], $54::integer[], $55::timestamptz[],
                  $56::timestamptz[], $57::timestamptz[], $58::timestamptz[], $59::text[])
        as t (tenant_id, instance_id, wait_id, element_id, name, labels, form, state, role, unit, assignee, candidates,
              excluded, priority, due_at, follow_up_at, created_at, ended_at, completed_by)
      join written using (tenant_id, instance_id)
      join change c using (tenant_id, instance_id)
  ),
  tasks_changed as (
    update task t
       set state = x.state, ended_at = x.ended_at, completed_by = x.completed_by,
           assignee = case when x.owned then x.assignee else t.assignee end,
           role = case when x.owned then x.role else t.role end,
           unit = case when x.owned then x.unit else t.unit end
      from unnest($60::text[], $61::uuid[], $62::integer[], $63::text[], $64::boolean[], $65::text[], $66::text[],
                  $67::text[], $68::timestamptz[], $69::text[])
        as x (tenant_id, instance_id, wait_id, state, owned, assignee, role, unit, ended_at, completed_by)
      join written w using (tenant_id, instance_id)
     cross join lateral (
       select ctid from task o
        where o.tenant_id = x.tenant_id and o.instance_id = x.instance_id and o.wait_id = x.wait_id offset 0) as found
     where t.ctid = found.ctid
  ),
  subscribed as (
    insert into subscription (tenant_id, instance_id, wait_id, kind, name, correlation_key, element_id)
    select s.*
      from unnest($70::text[], $71::uuid[], $72::integer[], $73::text[], $74::text[], $75::text[], $76::text[])
        as s (tenant_id, instance_id, wait_id, kind, name, correlation_key, element_id)
      join written using (tenant_id, instance_id)
  ),
  unsubscribed as (
    delete from subscription s
     using unnest($77::text[], $78::uuid[], $79::integer[]) as x (tenant_id, instance_id, wait_id)
      join written w using (tenant_id, instance_id)
     cross join lateral (
       select ctid from subscription o
        where o.tenant_id = x.tenant_id and o.instance_id = x.instance_id and o.wait_id = x.wait_id offset 0) as found
     where s.ctid = found.ctid
  ),
  raised as (
    insert into incident (tenant_id, instance_id, incident_id, definition_id, process_id, element_id, wait_id, stage, code,
           message, raised_at, resolved_at, resolved_how, resolved_by)
    select n.tenant_id, n.instance_id, n.incident_id, c.definition_id, c.process_id, n.element_id, n.wait_id, n.stage,
           n.code, n.message, n.raised_at, n.resolved_at, n.resolved_how, n.resolved_by
      from unnest($80::text[], $81::uuid[], $82::integer[], $83::text[], $84::integer[], $85::text[], $86::text[],
                  $87::text[], $88::timestamptz[], $89::timestamptz[], $90::text[], $91::text[])
        as n (tenant_id, instance_id, incident_id, element_id, wait_id, stage, code, message, raised_at, resolved_at,
              resolved_how, resolved_by)
      join written using (tenant_id, instance_id)
      join change c using (tenant_id, instance_id)
  ),
  resolved as (
    update incident n
       set resolved_at = x.at, resolved_how = x.how, resolved_by = x.by
      from unnest($92::text[], $93::uuid[], $94::integer[], $95::timestamptz[], $96::text[], $97::text[])
        as x (tenant_id, instance_id, incident_id, at, how, by)
      join written w using (tenant_id, instance_id)
     cross join lateral (
       select ctid from incident o
        where o.tenant_id = x.tenant_id and o.instance_id = x.instance_id and o.incident_id = x.incident_id offset 0) as found
     where n.ctid = found.ctid
  ),
  delivered as (
    update message m
       set state = 'delivered', instance_id = x.instance_id
      from heard x
      join written using (tenant_id, instance_id)
     cross join lateral (
       select ctid from message o where o.tenant_id = x.tenant_id and o.message_id = x.message_id offset 0) as found
     where m.ctid = found.ctid
  )
select tenant_id, instance_id from written`;

/** A table that is empty when the plan is made looks cheaper to scan than to search. Travels in one flight with the write. */
const BY_KEY_ONLY = 'set local enable_seqscan = off; set local enable_bitmapscan = off';

/** The changes that were written, as `tenant/instance`; the others were overtaken. */
export async function writeInstances(tx: Tx, changes: readonly InstanceChange[]): Promise<ReadonlySet<string>> {
  const [, , rows] = await Promise.all([
    tx.query(BY_KEY_ONLY),
    lockContested(tx, changes),
    tx.query<WrittenRow>(WRITE, parametersOf(changes)),
  ]);
  return new Set(rows.map(({ tenant_id, instance_id }) => `${tenant_id}/${instance_id}`));
}

const dateOf = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
const jsonOf = (value: unknown): string => JSON.stringify(value);

/** NUL and halves of characters, which `jsonb` has not even where they are escaped; the journal keeps them as they were. */
const UNKEEPABLE = /[\0\p{Cs}]/gu;

const indexedJsonOf = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) => (typeof item === 'string' ? item.replace(UNKEEPABLE, '\uFFFD') : item));

/** The columns of every list, in the order of the placeholders. */
function parametersOf(changes: readonly InstanceChange[]): readonly unknown[] {
  return [
    ...columns(changes, [
      ({ tenant }) => tenant,
      ({ instance }) => instance,
      ({ sequenceRead }) => sequenceRead,
      ({ sequence }) => sequence,
      ({ hash }) => hash,
      ({ row }) => row.definition,
      ({ row }) => row.process,
      ({ row }) => row.root,
      ({ row }) => row.caller,
      ({ row }) => row.businessKey,
      ({ row }) => row.title,
      ({ row }) => row.unit,
      ({ row }) => indexedJsonOf(row.searchable),
      ({ row }) => row.status,
      ({ row }) => row.incidents,
      ({ row }) => row.startedBy,
      ({ row }) => dateOf(row.startedAt),
      ({ row }) => dateOf(row.endedAt),
      ({ snapshot }) => snapshot,
    ]),
    ...columnsWithin(changes, ({ entries }) => entries, [
      ({ sequence }) => sequence,
      ({ at }) => dateOf(at),
      ({ by }) => by,
      ({ command }) => command,
      ({ requestId }) => requestId,
      ({ facts }) => facts,
      ({ previousHash }) => previousHash,
      ({ hash }) => hash,
    ]),
    ...columnsWithin(changes, settledKeys, [({ instance }) => instance, ({ key }) => key]),
    ...columnsWithin(changes, ({ effects }) => effects, [
      ({ key }) => key,
      ({ queue }) => queue,
      ({ dueAt }) => dateOf(dueAt),
      ({ leasedBy }) => leasedBy,
      ({ payload }) => jsonOf(payload),
    ]),
    ...columnsWithin(changes, ({ tasks }) => tasks, [
      ({ wait }) => wait,
      ({ element }) => element,
      ({ name }) => name,
      ({ labels }) => jsonOf(labels),
      ({ form }) => form,
      ({ state }) => state,
      ({ role }) => role,
      ({ unit }) => unit,
      ({ assignee }) => assignee,
      ({ candidates }) => arrayOf(candidates),
      ({ excluded }) => arrayOf(excluded),
      ({ priority }) => priority,
      ({ dueAt }) => dateOf(dueAt),
      ({ followUpAt }) => dateOf(followUpAt),
      ({ createdAt }) => dateOf(createdAt),
      ({ endedAt }) => dateOf(endedAt),
      ({ completedBy }) => completedBy,
    ]),
    ...columnsWithin(changes, ({ taskChanges }) => taskChanges, [
      ({ wait }) => wait,
      ({ state }) => state,
      ({ owner }) => owner !== null,
      ({ owner }) => owner?.assignee ?? null,
      ({ owner }) => owner?.role ?? null,
      ({ owner }) => owner?.unit ?? null,
      ({ endedAt }) => dateOf(endedAt),
      ({ completedBy }) => completedBy,
    ]),
    ...columnsWithin(changes, ({ subscriptions }) => subscriptions, [
      ({ wait }) => wait,
      ({ kind }) => kind,
      ({ name }) => name,
      ({ correlationKey }) => correlationKey,
      ({ element }) => element,
    ]),
    ...columnsWithin(changes, ({ subscriptionsEnded }) => subscriptionsEnded, [(wait) => wait]),
    ...columnsWithin(changes, ({ incidents }) => incidents, [
      ({ incident }) => incident,
      ({ element }) => element,
      ({ wait }) => wait,
      ({ stage }) => stage,
      ({ code }) => code,
      ({ message }) => message,
      ({ raisedAt }) => dateOf(raisedAt),
      ({ resolved }) => dateOf(resolved?.at ?? null),
      ({ resolved }) => resolved?.how ?? null,
      ({ resolved }) => resolved?.by ?? null,
    ]),
    ...columnsWithin(changes, ({ incidentsEnded }) => incidentsEnded, [
      ({ incident }) => incident,
      ({ at }) => dateOf(at),
      ({ how }) => how,
      ({ by }) => by,
    ]),
    ...columnsWithin(changes, ({ messages }) => messages, [(message) => message]),
    ...columnsWithin(changes, ({ settled }) => settled, [({ instance }) => instance, ({ key }) => key]),
  ];
}

/** All that leaves the table; the settler is the instance whose commands did it. */
const settledKeys = ({
  instance,
  withdrawn,
  settled,
  ended,
}: InstanceChange): readonly { instance: string; key: string }[] => [
  ...withdrawn.map((key) => ({ instance, key })),
  ...settled,
  ...ended,
];

/** An array within an array has to be of one length in SQL; as text it need not. */
const arrayOf = (items: readonly string[]): string =>
  `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
