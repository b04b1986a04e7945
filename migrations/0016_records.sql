-- Records of any process: their head, what happened to them, their clocks, files, people called by name and numbers. One
-- shape for loans, repairs, disposals …, so that a desk's day, a device's page and a report see every process alike.
create table records (
  id uuid primary key,
  entity text not null,
  number text not null unique,
  fiscal_year integer not null,
  serial integer not null,
  -- The edition of the process that moved it last.
  process_version integer not null,
  state text not null,
  is_open boolean not null,
  title text not null,
  assignee_id uuid references agents (id),
  requester_id uuid references staff_members (id),
  department_id uuid references departments (id),
  site_id uuid references sites (id),
  -- The earliest running clock, kept for lists.
  next_clock text,
  next_due_at timestamptz,
  next_warn_at timestamptz,
  sort_due timestamptz not null,
  breached boolean not null default false,
  last_entry_seq integer not null default 0,
  opened_at timestamptz not null,
  closed_at timestamptz,
  version integer not null default 1,
  created_by uuid not null,
  created_by_name text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (entity, fiscal_year, serial)
);
create index records_due on records (entity, sort_due, id);
create index records_open on records (sort_due, id) where is_open;
create index records_newest on records (entity, opened_at desc, id desc);
create index records_assignee on records (assignee_id, sort_due) where assignee_id is not null;
create index records_requester on records (requester_id, opened_at desc) where requester_id is not null;
create index records_department on records (department_id, opened_at desc) where department_id is not null;
create index records_site on records (site_id, opened_at desc) where site_id is not null;

-- What a record is about besides people and places: devices, tickets.
create table record_subjects (
  record_id uuid not null references records (id),
  kind text not null check (kind in ('asset', 'ticket')),
  subject_id uuid not null,
  primary key (record_id, kind, subject_id)
);
create index record_subjects_subject on record_subjects (kind, subject_id);

-- Every step that was taken, by account: append-only. The state of a record moves by a step and by nothing else.
create table record_steps (
  record_id uuid not null references records (id),
  -- The version the step gave the record.
  version integer not null,
  entity text not null,
  step text not null,
  from_state text,
  to_state text not null,
  actor_id uuid not null,
  actor_name text not null,
  at timestamptz not null,
  primary key (record_id, version)
);
create index record_steps_when on record_steps (entity, step, at);
create trigger record_steps_append_only before update or delete on record_steps
  for each row execute function refuse_change();

create function refuse_state_without_step() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from record_steps as s
    where s.record_id = new.id and s.version = new.version and s.to_state = new.state
  ) then
    raise exception 'the state of % % moves by a step only', new.entity, new.number using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create constraint trigger records_state_by_step after insert or update of state on records
  deferrable initially deferred for each row execute function refuse_state_without_step();

-- 経過: append-only. A correction is a new entry that names the one it corrects.
create table record_entries (
  id uuid primary key,
  entity text not null,
  record_id uuid not null,
  seq integer not null,
  at timestamptz not null,
  kind text not null,
  actor_id uuid not null,
  actor_name text not null,
  body text not null default '',
  data jsonb not null default '{}',
  shared boolean not null default false,
  corrects_id uuid references record_entries (id),
  unique (record_id, seq)
);
create index record_entries_kind on record_entries (entity, kind, at desc);
create index record_entries_corrects on record_entries (corrects_id) where corrects_id is not null;
create trigger record_entries_append_only before update or delete on record_entries
  for each row execute function refuse_change();

-- `rule` is the deadline rule a clock was started with, so that a later change of the rules leaves it.
create table record_clocks (
  id uuid primary key,
  entity text not null,
  record_id uuid not null,
  kind text not null,
  rule jsonb not null,
  started_at timestamptz not null,
  due_at timestamptz not null,
  warn_at timestamptz not null,
  paused_at timestamptz,
  met_at timestamptz,
  voided_at timestamptz,
  warned_at timestamptz,
  breached_at timestamptz
);
create index record_clocks_record on record_clocks (record_id);
create index record_clocks_running_warn on record_clocks (warn_at)
  where met_at is null and voided_at is null and paused_at is null and warned_at is null;
create index record_clocks_running_due on record_clocks (due_at)
  where met_at is null and voided_at is null and paused_at is null and breached_at is null;
create index record_clocks_started on record_clocks (entity, kind, started_at);
create index record_clocks_due on record_clocks (entity, kind, due_at);

create table record_files (
  record_id uuid not null,
  file_id uuid not null references files (id),
  entry_id uuid references record_entries (id),
  shared boolean not null default false,
  attached_at timestamptz not null,
  detached_at timestamptz,
  primary key (record_id, file_id)
);
create index record_files_file on record_files (file_id);
create index record_files_entry on record_files (entry_id) where entry_id is not null;

-- Who was called by name in an entry, or is told of a deadline.
create table record_mentions (
  id uuid primary key,
  record_id uuid not null,
  entry_id uuid not null references record_entries (id),
  agent_id uuid not null references agents (id),
  created_at timestamptz not null,
  read_at timestamptz,
  unique (entry_id, agent_id)
);
create index record_mentions_unread on record_mentions (agent_id, created_at desc) where read_at is null;
create index record_mentions_agent on record_mentions (agent_id, created_at desc);
create index record_mentions_record on record_mentions (record_id);

-- The last serial of each letter and 年度, locked by the record that takes the next one.
create table record_numbers (
  letter text not null,
  fiscal_year integer not null,
  last integer not null,
  primary key (letter, fiscal_year)
);
