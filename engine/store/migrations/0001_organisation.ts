import type { Migration } from '../migration.ts';

/**
 * Names that people read are objects by language tag (`{"zh-CN": "…", "en": "…"}`). `unit.path` lists the unit ids from
 * the top, `/hq/east/`, so that "at or below" is a range of text; hence the "C" order, which compares by bytes.
 */
export const organisation: Migration = {
  name: '0001_organisation',
  sql: `
    create table tenant (
      tenant_id text primary key check (tenant_id ~ '^[a-z0-9-]{1,63}$'),
      name jsonb not null,
      active boolean not null default true,
      organisation_version bigint not null default 0,
      created_at timestamptz not null
    );

    create table unit (
      tenant_id text not null references tenant,
      unit_id text not null check (unit_id ~ '^[a-z0-9-]{1,40}$'),
      parent_id text,
      path text collate "C" not null,
      code text not null,
      name jsonb not null,
      active boolean not null default true,
      created_at timestamptz not null,
      primary key (tenant_id, unit_id),
      unique (tenant_id, code),
      unique (tenant_id, path),
      foreign key (tenant_id, parent_id) references unit
    );
    create index unit_children on unit (tenant_id, parent_id);
    create unique index unit_one_top on unit (tenant_id) where parent_id is null;

    create table person (
      tenant_id text not null references tenant,
      person_id text not null check (person_id ~ '^[a-z0-9-]{1,40}$'),
      username text not null check (username = lower(username)),
      name jsonb not null,
      locale text not null,
      phone text,
      email text,
      active boolean not null default true,
      password_hash text,
      created_at timestamptz not null,
      primary key (tenant_id, person_id),
      unique (tenant_id, username)
    );

    create table role_grant (
      tenant_id text not null,
      person_id text not null,
      unit_id text not null,
      role text not null,
      primary key (tenant_id, person_id, unit_id, role),
      foreign key (tenant_id, person_id) references person on delete cascade,
      foreign key (tenant_id, unit_id) references unit on delete cascade
    );
    create index role_grant_in_unit on role_grant (tenant_id, unit_id, role);

    create table session (
      tenant_id text not null,
      token_hash bytea not null,
      person_id text not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      ends_at timestamptz not null,
      primary key (tenant_id, token_hash),
      foreign key (tenant_id, person_id) references person on delete cascade
    );
    create index session_of_person on session (tenant_id, person_id);
    create index session_expiry on session (tenant_id, expires_at);

    create table api_key (
      tenant_id text not null references tenant,
      key_id text not null,
      name text not null,
      secret_hash bytea not null,
      created_by text not null,
      created_at timestamptz not null,
      expires_at timestamptz,
      revoked_at timestamptz,
      primary key (tenant_id, key_id)
    );

    create table api_key_grant (
      tenant_id text not null,
      key_id text not null,
      unit_id text not null,
      role text not null,
      primary key (tenant_id, key_id, unit_id, role),
      foreign key (tenant_id, key_id) references api_key on delete cascade,
      foreign key (tenant_id, unit_id) references unit on delete cascade
    );

    create table service_area (
      tenant_id text not null,
      area_code text not null,
      unit_id text not null,
      primary key (tenant_id, area_code, unit_id),
      foreign key (tenant_id, unit_id) references unit on delete cascade
    );

    create table product (
      tenant_id text not null references tenant,
      product_id text not null,
      category text not null,
      brand text not null,
      model text not null,
      name jsonb not null,
      warranty_months integer not null check (warranty_months >= 0),
      primary key (tenant_id, product_id),
      unique (tenant_id, brand, model)
    );

    create table customer (
      tenant_id text not null references tenant,
      customer_id text not null,
      name jsonb not null,
      phone text not null,
      tier text not null,
      locale text not null,
      area_code text not null,
      address text not null,
      primary key (tenant_id, customer_id)
    );
    create index customer_phone on customer (tenant_id, phone);
  `,
};
