-- Audit: append-only, hash-chained (§14-2). The head row orders the chain and is locked by each commit that writes.
create table audit_records (
  seq bigint primary key,
  at timestamptz not null,
  actor_id uuid not null,
  actor_kind text not null,
  actor_role text not null,
  actor_name text not null,
  action text not null,
  entity text not null,
  entity_id text not null,
  changes jsonb not null default '{}',
  reason text,
  request_id text not null,
  previous_hash text not null,
  hash text not null
);
create index audit_records_entity on audit_records (entity, entity_id, seq);
create index audit_records_actor on audit_records (actor_id, seq);

create table audit_head (
  only_row boolean primary key default true check (only_row),
  seq bigint not null,
  hash text not null
);
insert into audit_head (seq, hash) values (0, repeat('0', 64));

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'append-only: % of % is refused', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger audit_records_append_only before update or delete on audit_records
  for each row execute function refuse_change();
create trigger audit_records_no_truncate before truncate on audit_records
  for each statement execute function refuse_change();

-- Values the product keeps about itself: contract dates, office hours, texts of printed forms.
create table settings (
  key text primary key,
  value jsonb not null,
  version integer not null default 1
);

-- Attachments. Bytes lie on disk under a random key; rows say what they are.
create table files (
  id uuid primary key,
  storage_key text not null unique,
  name text not null,
  media_type text not null,
  size_bytes bigint not null,
  sha256 text not null,
  inline_allowed boolean not null default false,
  uploaded_by uuid not null,
  uploaded_by_name text not null,
  created_at timestamptz not null
);

-- The business calendar (§2-1): editable, seeded from a library. Open rows are 臨時開庁, closed rows are holidays.
create table calendar_days (
  day date primary key,
  kind text not null check (kind in ('holiday', 'yearEnd', 'extraOpen')),
  name text not null,
  version integer not null default 1
);
