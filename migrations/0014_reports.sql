-- 週間報告書 (§1-6(2)): one per contract week. `sections` holds the words, the figures stand in their own table.
create table weekly_reports (
  id uuid primary key,
  week_no integer not null unique check (week_no >= 1),
  from_on date not null,
  to_on date not null,
  state text not null check (state in ('drafting', 'checking', 'submitted', 'accepted', 'returned')),
  sections jsonb not null,
  -- When the figures were taken; they stay what they were when the report was submitted.
  figures_at timestamptz not null,
  due_at timestamptz not null,
  made_by_name text not null,
  checked_by_name text,
  checked_at timestamptz,
  submitted_by_name text,
  submitted_at timestamptz,
  accepted_by_name text,
  accepted_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- One figure and the tickets behind it, so that every number opens its list for ever.
create table weekly_report_figures (
  id uuid primary key,
  report_id uuid not null references weekly_reports (id),
  key text not null,
  -- What the number is about when the key does not say: a category, a known error.
  label text not null default '',
  value integer not null,
  previous integer,
  ticket_ids uuid[] not null,
  unique (report_id, key)
);

-- 指摘: what 県 or the checker asked for. Append-only.
create table weekly_report_remarks (
  id uuid primary key,
  report_id uuid not null references weekly_reports (id),
  at timestamptz not null,
  by_name text not null,
  by_role text not null,
  body text not null
);
create index weekly_report_remarks_report on weekly_report_remarks (report_id, at);
create trigger weekly_report_remarks_append_only before update or delete on weekly_report_remarks
  for each row execute function refuse_change();
