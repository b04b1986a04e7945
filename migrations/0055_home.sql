-- 打合せと申し送り of the desks (§13-5): when, by what means, with which account of 県, who was there, and what failed. Append-only.
create table desk_meetings (
  id uuid primary key,
  handover_id uuid not null references closing_handovers (id),
  kind text not null check (kind in ('closing', 'meeting')),
  started_at timestamptz not null,
  ended_at timestamptz not null,
  means text not null check (means in ('web', 'phone', 'visit')),
  -- 県が用意したアカウント.
  account text not null,
  people jsonb not null,
  -- When a fault of the Web会議 was noticed, and what it was.
  failed_at timestamptz,
  failure text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  check (started_at <= ended_at),
  check (means <> 'web' or account <> ''),
  check ((failed_at is null) = (failure = ''))
);
create index desk_meetings_handover on desk_meetings (handover_id, started_at);
create index desk_meetings_started on desk_meetings (started_at desc);
create unique index desk_meetings_closing on desk_meetings (handover_id) where kind = 'closing';
create trigger desk_meetings_append_only before update or delete on desk_meetings
  for each row execute function refuse_change();
create index web_meeting_failures_noticed on web_meeting_failures (noticed_at);
