import type { Migration } from '../migration.ts';

/**
 * What is deployed and what runs. Texts of facts are `json`, not `jsonb`, because their digest is taken over the very
 * characters. `effect.due_at` is also the lease: whoever takes an effect moves it into the future, and whoever dies
 * leaves it there to become due again. Keys begin with the tenant; other indexes do not, so that a plan made while a
 * table is empty has only the key to choose.
 */
export const execution: Migration = {
  name: '0002_execution',
  appendOnly: ['journal'],
  sql: `
    create table deployment (
      tenant_id text not null references tenant,
      deployment_id uuid not null,
      name text not null,
      note text,
      digest text not null,
      deployed_by text not null,
      deployed_at timestamptz not null,
      primary key (tenant_id, deployment_id)
    );

    create table resource (
      tenant_id text not null,
      deployment_id uuid not null,
      path text not null,
      content bytea not null,
      primary key (tenant_id, deployment_id, path),
      foreign key (tenant_id, deployment_id) references deployment
    );

    create table definition (
      tenant_id text not null,
      definition_id uuid not null,
      process_id text not null,
      version integer not null check (version > 0),
      deployment_id uuid not null,
      path text not null,
      name text not null,
      labels jsonb not null,
      digest text not null,
      deployed_at timestamptz not null,
      primary key (tenant_id, definition_id),
      unique (tenant_id, process_id, version),
      foreign key (tenant_id, deployment_id) references deployment
    );
    create index definition_of_deployment on definition (tenant_id, deployment_id);

    create table start_subscription (
      tenant_id text not null,
      process_id text not null,
      start_event text not null,
      definition_id uuid not null,
      part integer,
      kind text not null check (kind in ('message', 'signal', 'condition')),
      name text not null,
      primary key (tenant_id, process_id, start_event, kind, name),
      foreign key (tenant_id, definition_id) references definition
    );
    create index start_subscription_by_name on start_subscription (tenant_id, kind, name);

    create table instance (
      tenant_id text not null,
      instance_id uuid not null,
      definition_id uuid not null,
      process_id text not null,
      root_id uuid not null,
      caller_id uuid,
      business_key text,
      title text,
      unit text,
      searchable jsonb not null,
      status text not null check (status in ('running', 'completed', 'cancelled')),
      sequence bigint not null,
      hash text not null,
      snapshot json,
      snapshot_sequence bigint not null,
      incidents integer not null,
      started_by text not null,
      started_at timestamptz not null,
      ended_at timestamptz,
      primary key (tenant_id, instance_id),
      foreign key (tenant_id, definition_id) references definition
    ) with (fillfactor = 70);
    create index instance_of_case on instance (root_id);
    create index instance_of_process on instance (process_id, tenant_id, status, instance_id);
    create index instance_of_definition on instance (definition_id, status);
    create index instance_of_unit on instance (unit, tenant_id, instance_id);
    create index instance_business_key on instance (business_key, tenant_id);

    create table journal (
      tenant_id text not null,
      instance_id uuid not null,
      sequence bigint not null,
      at timestamptz not null,
      by text not null,
      command text not null,
      request_id text,
      facts json not null,
      previous_hash text not null,
      hash text not null,
      primary key (tenant_id, instance_id, sequence)
    );
    create unique index journal_request on journal (tenant_id, request_id) where request_id is not null;

    create table effect (
      tenant_id text not null,
      instance_id uuid not null,
      key text not null,
      queue text not null,
      due_at timestamptz not null,
      attempts integer not null default 0,
      leased_by text,
      payload json not null,
      primary key (tenant_id, instance_id, key)
    );
    create index effect_due on effect (queue, due_at);

    create table task (
      tenant_id text not null,
      instance_id uuid not null,
      wait_id integer not null,
      root_id uuid not null,
      definition_id uuid not null,
      process_id text not null,
      element_id text not null,
      name text not null,
      labels jsonb not null,
      form text,
      state text not null check (state in ('open', 'completed', 'withdrawn')),
      role text,
      unit text,
      assignee text,
      candidates text[] not null,
      excluded text[] not null,
      priority integer not null,
      due_at timestamptz,
      follow_up_at timestamptz,
      created_at timestamptz not null,
      ended_at timestamptz,
      completed_by text,
      primary key (tenant_id, instance_id, wait_id)
    );
    create index task_of_person on task (tenant_id, assignee, created_at, instance_id, wait_id) where state = 'open';
    create index task_of_group on task (tenant_id, role, unit, created_at, instance_id, wait_id) where state = 'open' and assignee is null;
    create index task_candidates on task using gin (candidates) where state = 'open' and assignee is null and candidates <> '{}';
    create index task_of_case on task (root_id);

    create table subscription (
      tenant_id text not null,
      instance_id uuid not null,
      wait_id integer not null,
      kind text not null check (kind in ('message', 'signal')),
      name text not null,
      correlation_key text,
      element_id text not null,
      primary key (tenant_id, instance_id, wait_id)
    );
    create index subscription_by_name on subscription (name, correlation_key, tenant_id, kind);

    create table incident (
      tenant_id text not null,
      instance_id uuid not null,
      incident_id integer not null,
      definition_id uuid not null,
      process_id text not null,
      element_id text not null,
      wait_id integer,
      stage text not null,
      code text not null,
      message text not null,
      raised_at timestamptz not null,
      resolved_at timestamptz,
      resolved_how text,
      resolved_by text,
      primary key (tenant_id, instance_id, incident_id)
    );
    create index incident_open on incident (tenant_id, raised_at, instance_id) where resolved_at is null;

    create table message (
      tenant_id text not null references tenant,
      message_id text not null,
      name text not null,
      correlation_key text,
      variables json not null,
      state text not null check (state in ('waiting', 'delivered')),
      published_at timestamptz not null,
      expires_at timestamptz not null,
      instance_id uuid,
      primary key (tenant_id, message_id)
    );
    create index message_waiting on message (name, correlation_key, tenant_id) where state = 'waiting';
    create index message_expiry on message (expires_at);
  `,
};
