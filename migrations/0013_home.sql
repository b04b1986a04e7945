-- 申し送り (§13-5): one per open day. `items` is null while it is drafted (the records are read live) and frozen at the close.
create table closing_handovers (
  id uuid primary key,
  day date not null unique,
  state text not null check (state in ('drafting', 'closed')),
  body text not null,
  -- What the records said when `body` was last drafted: a body nobody wrote in follows the records until the close.
  drafted_body text not null,
  items jsonb,
  open_count integer,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  closed_by uuid,
  closed_by_name text,
  closed_at timestamptz,
  version integer not null default 1,
  updated_at timestamptz not null,
  check ((state = 'closed') = (closed_at is not null)),
  check ((state = 'closed') = (items is not null))
);

-- 確認: who at the desks has read it. Append-only.
create table handover_acknowledgements (
  id uuid primary key,
  handover_id uuid not null references closing_handovers (id),
  agent_id uuid not null references agents (id),
  agent_name text not null,
  at timestamptz not null,
  unique (handover_id, agent_id)
);
create trigger handover_acknowledgements_append_only before update or delete on handover_acknowledgements
  for each row execute function refuse_change();

-- Web会議の不具合: reported to 県 at once (§13-5). Append-only.
create table web_meeting_failures (
  id uuid primary key,
  handover_id uuid not null references closing_handovers (id),
  noticed_at timestamptz not null,
  note text not null,
  reported_at timestamptz not null,
  reported_by uuid not null,
  reported_by_name text not null,
  check (reported_at >= noticed_at)
);
create index web_meeting_failures_handover on web_meeting_failures (handover_id, noticed_at);
create index web_meeting_failures_newest on web_meeting_failures (reported_at desc);
create trigger web_meeting_failures_append_only before update or delete on web_meeting_failures
  for each row execute function refuse_change();
