-- Large changes are staged in turns and made at one moment (decision 0019). A row that carries the id of a change is there for
-- nobody until the change is made.
create table staged_changes (
  id uuid primary key,
  begun_at timestamptz not null,
  -- Moves on with every turn: what a process left behind is finished, or taken back, by a job.
  seen_at timestamptz not null,
  made_at timestamptz,
  given_up boolean not null default false,
  -- Whose change it is: its audit records are written after it was made.
  actor jsonb not null,
  request_id text not null,
  check (not (given_up and made_at is not null))
);

-- Audit records of a change, as they were noted; they go to audit_records, in turns, once it is made.
create table staged_audit (
  change_id uuid not null references staged_changes (id),
  no bigint generated always as identity,
  notes jsonb not null,
  primary key (change_id, no)
);
