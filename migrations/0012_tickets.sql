-- 受付番号 R8-00123: the last serial of each 年度, locked by the registration that takes the next one.
create table ticket_numbers (
  fiscal_year integer primary key,
  last integer not null
);

-- 分類: two levels. `clause` is the duty whose answers the rows show (§3-1, §3-2).
create table ticket_categories (
  id uuid primary key,
  code text not null unique,
  parent_id uuid references ticket_categories (id),
  name text not null,
  clause text,
  sort_order integer not null default 0,
  active boolean not null default true,
  version integer not null default 1
);

-- 受付. Columns from `department_path` on are kept for lists: each sort of a list has its index, so a page costs the same
-- at 150,000 rows.
create table tickets (
  id uuid primary key,
  fiscal_year integer not null,
  serial integer not null,
  ticket_no text not null unique,
  kind text not null check (kind in ('inquiry', 'fault', 'request')),
  channel text not null check (channel in ('phone', 'chat', 'mail', 'portal', 'walkIn')),
  status text not null check (status in ('received', 'inProgress', 'waiting', 'resolved', 'closed')),
  subject text not null,
  body text not null default '',
  -- A person outside the ledger has a name and no id.
  requester_id uuid references staff_members (id),
  requester_name text not null,
  requester_reading text not null default '',
  -- The 所属 and 拠点 on the day of the call: a later move leaves them.
  department_id uuid references departments (id),
  site_id uuid references sites (id),
  contact text not null default '',
  asset_id uuid references assets (id),
  category_id uuid references ticket_categories (id),
  software_id uuid references software_products (id),
  business_system_id uuid references business_systems (id),
  impact smallint not null check (impact between 1 and 3),
  urgency smallint not null check (urgency between 1 and 3),
  priority smallint not null check (priority between 1 and 4),
  assignee_id uuid references agents (id),
  received_at timestamptz not null,
  first_answered_at timestamptz,
  resolved_at timestamptz,
  closed_at timestamptz,
  reopened_count integer not null default 0,
  waiting_for text check (waiting_for in ('requester', 'department', 'systemOwner', 'vendor', 'authority', 'other')),
  waiting_reason text,
  answer text not null default '',
  cause_kind text check (cause_kind in ('known', 'unknown', 'businessSystem', 'network', 'centralPc', 'departmentDevice',
    'userOperation', 'other')),
  cause text not null default '',
  measure text not null default '',
  cause_set_at timestamptz,
  knowledge_id uuid references knowledge_items (id),
  remote_tool text,
  remote_consented_at timestamptz,
  remote_consented_by text,
  remote_started_at timestamptz,
  remote_ended_at timestamptz,
  duplicate_of_id uuid references tickets (id),
  created_by uuid not null,
  created_by_name text not null,
  last_entry_seq integer not null default 0,
  -- What the form sent: tells the same form sent again from a changed one.
  form_hash text,
  -- The earliest running clock.
  next_clock_kind text,
  next_due_at timestamptz,
  next_warn_at timestamptz,
  breached boolean not null default false,
  is_escalated boolean not null default false,
  awaits_authority boolean not null default false,
  department_path text not null default '',
  assignee_reading text not null default '',
  sort_due timestamptz not null,
  sort_status smallint not null,
  ticket_order bigint not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (fiscal_year, serial)
);
create index tickets_received on tickets (received_at desc, id desc);
create index tickets_number on tickets (ticket_order desc, id desc);
create index tickets_due on tickets (sort_due, id);
create index tickets_open_due on tickets (sort_due, id) where status <> 'closed';
create index tickets_open_next_due on tickets (next_due_at) where status in ('received', 'inProgress', 'waiting');
create index tickets_sort_department on tickets (department_path, id);
create index tickets_sort_requester on tickets (requester_reading, id);
create index tickets_sort_assignee on tickets (assignee_reading, id);
create index tickets_sort_status on tickets (sort_status, id);
create index tickets_sort_priority on tickets (priority, id);
create index tickets_updated on tickets (updated_at desc, id desc);
create index tickets_requester on tickets (requester_id, received_at desc, id desc);
create index tickets_department on tickets (department_id, received_at desc, id desc);
create index tickets_site on tickets (site_id, received_at desc, id desc);
create index tickets_category on tickets (category_id, received_at desc, id desc);
create index tickets_asset on tickets (asset_id, received_at desc, id desc) where asset_id is not null;
create index tickets_software on tickets (software_id, received_at desc, id desc) where software_id is not null;
create index tickets_system on tickets (business_system_id, received_at desc, id desc)
  where business_system_id is not null;
create index tickets_assignee_open on tickets (assignee_id, sort_due, id) where status <> 'closed';
create index tickets_assignee on tickets (assignee_id, received_at desc, id desc);
create index tickets_unassigned on tickets (sort_due, id) where assignee_id is null and status <> 'closed';
create index tickets_cause on tickets (cause_kind, received_at desc, id desc) where cause_kind is not null;
create index tickets_knowledge on tickets (knowledge_id, received_at desc, id desc) where knowledge_id is not null;
create index tickets_breached on tickets (received_at desc, id desc) where breached;
create index tickets_escalated on tickets (sort_due, id) where is_escalated and status <> 'closed';
create index tickets_awaits_authority on tickets (sort_due, id) where awaits_authority and status <> 'closed';
create index tickets_kind_open on tickets (kind, category_id) where status <> 'closed';
create index tickets_resolved on tickets (resolved_at desc, id) where resolved_at is not null;
create index tickets_status on tickets (status, received_at desc, id desc);

-- 聞き取り (§3-2). A correction overwrites the field; the timeline keeps what it was.
create table ticket_interviews (
  ticket_id uuid primary key references tickets (id),
  occurred_text text not null default '',
  occurred_at timestamptz,
  user_name text not null default '',
  operation text not null default '',
  event text not null default '',
  situation text not null default '',
  state_when_called text not null default '',
  first_completed_at timestamptz,
  saved_by_name text not null,
  updated_at timestamptz not null
);

-- 期限の時計. `rule` is the deadline rule it was started with, so that a later change of the rules leaves it.
create table ticket_clocks (
  id uuid primary key,
  ticket_id uuid not null references tickets (id),
  seq integer not null,
  kind text not null check (kind in ('firstAnswer', 'resolution', 'requestAnswer', 'waitingReply', 'escalationReply',
    'authorityReport', 'authorityFollowUp', 'flashReport')),
  rule jsonb not null,
  -- What started it: an escalation, a report.
  subject_id uuid,
  started_at timestamptz not null,
  due_at timestamptz not null,
  warn_at timestamptz not null,
  paused_at timestamptz,
  met_at timestamptz,
  voided_at timestamptz,
  warned_at timestamptz,
  breached_at timestamptz,
  unique (ticket_id, seq)
);
create index ticket_clocks_running_warn on ticket_clocks (warn_at)
  where met_at is null and voided_at is null and paused_at is null and warned_at is null;
create index ticket_clocks_running_due on ticket_clocks (due_at)
  where met_at is null and voided_at is null and paused_at is null and breached_at is null;
create index ticket_clocks_started on ticket_clocks (kind, started_at);

-- 経過: append-only. A correction is a new entry that names the one it corrects.
create table ticket_entries (
  id uuid primary key,
  ticket_id uuid not null references tickets (id),
  seq integer not null,
  at timestamptz not null,
  kind text not null,
  actor_id uuid not null,
  actor_name text not null,
  body text not null default '',
  data jsonb not null default '{}',
  -- Shown to the requester too.
  shared boolean not null default false,
  corrects_id uuid references ticket_entries (id),
  unique (ticket_id, seq)
);
create index ticket_entries_kind on ticket_entries (kind, at desc);
create trigger ticket_entries_append_only before update or delete on ticket_entries
  for each row execute function refuse_change();

-- 引継ぎ (§3-3).
create table ticket_escalations (
  id uuid primary key,
  ticket_id uuid not null references tickets (id),
  target_kind text not null check (target_kind in ('businessSystem', 'department', 'person')),
  business_system_id uuid references business_systems (id),
  department_id uuid references departments (id),
  target_name text not null,
  contact_name text not null default '',
  channel text not null check (channel in ('phone', 'chat', 'mail', 'walkIn')),
  question text not null,
  reason text not null check (reason in ('specification', 'expertise', 'regulation', 'operationRule', 'other')),
  due_at timestamptz not null,
  reply text,
  replied_at timestamptz,
  replied_by_name text,
  handed_back_at timestamptz,
  hand_back_note text,
  escalated_by uuid not null,
  escalated_by_name text not null,
  escalated_at timestamptz not null,
  version integer not null default 1
);
create index ticket_escalations_ticket on ticket_escalations (ticket_id, escalated_at);
create index ticket_escalations_newest on ticket_escalations (escalated_at desc);

-- 県への報告 (§3-2): 第1報, 続報 and their receipt.
create table ticket_authority_reports (
  id uuid primary key,
  ticket_id uuid not null references tickets (id),
  nth integer not null,
  body text not null,
  is_final boolean not null default false,
  reported_by uuid not null,
  reported_by_name text not null,
  reported_at timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  acknowledged_by_name text,
  acknowledge_note text,
  next_due_at timestamptz,
  unique (ticket_id, nth)
);
create index ticket_authority_reports_newest on ticket_authority_reports (reported_at desc);
create index ticket_authority_reports_waiting on ticket_authority_reports (reported_at) where acknowledged_at is null;

-- 速報 (§3-2) to the window of the system or the network.
create table ticket_flash_reports (
  id uuid primary key,
  ticket_id uuid not null references tickets (id),
  business_system_id uuid not null references business_systems (id),
  contact_name text not null,
  means text not null check (means in ('mail', 'phone')),
  mail_to text,
  body text not null,
  sent_by uuid not null,
  sent_by_name text not null,
  sent_at timestamptz not null
);
create index ticket_flash_reports_ticket on ticket_flash_reports (ticket_id, sent_at);
create index ticket_flash_reports_newest on ticket_flash_reports (sent_at desc);

create table ticket_links (
  ticket_id uuid not null references tickets (id),
  other_id uuid not null references tickets (id),
  kind text not null check (kind in ('related', 'duplicate', 'copiedFrom')),
  linked_by_name text not null,
  linked_at timestamptz not null,
  primary key (ticket_id, other_id, kind),
  check (ticket_id <> other_id)
);
create index ticket_links_other on ticket_links (other_id);

create table ticket_attachments (
  ticket_id uuid not null references tickets (id),
  file_id uuid not null references files (id),
  entry_id uuid references ticket_entries (id),
  shared boolean not null default false,
  attached_at timestamptz not null,
  detached_at timestamptz,
  primary key (ticket_id, file_id)
);

-- Who was called by name in an entry, or warned of a deadline.
create table ticket_mentions (
  id uuid primary key,
  ticket_id uuid not null references tickets (id),
  entry_id uuid not null references ticket_entries (id),
  agent_id uuid not null references agents (id),
  created_at timestamptz not null,
  read_at timestamptz,
  unique (entry_id, agent_id)
);
create index ticket_mentions_unread on ticket_mentions (agent_id, created_at desc) where read_at is null;
create index ticket_mentions_agent on ticket_mentions (agent_id, created_at desc);

-- 定型文.
create table answer_templates (
  id uuid primary key,
  title text not null,
  use text not null check (use in ('answer', 'entry', 'waiting', 'escalation', 'authorityReport', 'flashReport')),
  body text not null,
  category_id uuid references ticket_categories (id),
  sort_order integer not null default 0,
  active boolean not null default true,
  version integer not null default 1,
  updated_by_name text not null,
  updated_at timestamptz not null
);
create index answer_templates_order on answer_templates (use, sort_order, title);

-- Every change of the calendar gives it a new stamp, so that a process knows when its copy is old.
create function stamp_calendar() returns trigger language plpgsql as $$
begin
  insert into settings (key, value) values ('calendar.stamp', to_jsonb(gen_random_uuid()::text))
    on conflict (key) do update set value = excluded.value, version = settings.version + 1;
  return null;
end $$;
create trigger calendar_days_stamp after insert or update or delete on calendar_days
  for each statement execute function stamp_calendar();
