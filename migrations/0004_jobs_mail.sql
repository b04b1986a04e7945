-- Mails the product sends. A row is written with the change it tells about; a job delivers it afterwards.
create table mails (
  id uuid primary key,
  state text not null check (state in ('unsent', 'sent', 'failed')),
  purpose text not null,
  to_addresses text[] not null check (cardinality(to_addresses) > 0),
  cc_addresses text[] not null default '{}',
  subject text not null,
  body text not null,
  attachments jsonb not null default '[]',
  -- RFC 3834: how a mail nobody wrote by hand says so; null for a person's own words.
  auto_submitted text check (auto_submitted in ('auto-generated', 'auto-replied')),
  message_id text unique,
  in_reply_to text,
  reference_ids text[] not null default '{}',
  attempts integer not null default 0,
  last_error text,
  last_tried_at timestamptz,
  sent_at timestamptz,
  requested_by uuid not null,
  requested_by_name text not null,
  created_at timestamptz not null
);
create index mails_open on mails (created_at) where state <> 'sent';
create index mails_created on mails (created_at desc);

-- Jobs that gave up, kept until someone sends them again or drops them.
create table failed_jobs (
  id uuid primary key,
  job text not null,
  data jsonb not null,
  cause text not null,
  attempts integer not null,
  failed_at timestamptz not null,
  settled_at timestamptz,
  settled_by_name text,
  settlement text check (settlement in ('retried', 'dropped'))
);
create index failed_jobs_open on failed_jobs (failed_at) where settled_at is null;
