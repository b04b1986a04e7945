-- A press on many 受付 that is carried on when the process that began it is gone: each row is a transaction of its own, and what
-- became of it stands here in the same one. `run_id` changes when somebody else carries it on.
create table ticket_mass_acts (
  id uuid primary key,
  deed text not null check (deed in ('assign', 'close', 'category')),
  -- Who is to have them, or the category; null also for 未割当.
  to_id uuid,
  by_id uuid not null,
  actor jsonb not null,
  run_id uuid not null,
  begun_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz,
  times_taken_over integer not null default 0
);
create index ticket_mass_acts_by on ticket_mass_acts (by_id, begun_at);
create index ticket_mass_acts_open on ticket_mass_acts (seen_at) where ended_at is null;

create table ticket_mass_rows (
  act_id uuid not null references ticket_mass_acts on delete cascade,
  no integer not null,
  ticket_id uuid not null references tickets,
  ticket_no text not null,
  -- Null until it was its turn.
  done boolean,
  words text,
  primary key (act_id, no)
);
create index ticket_mass_rows_ticket on ticket_mass_rows (ticket_id);
