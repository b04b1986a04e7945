-- Analysis of what is asked about mobile PCs (§7-2, 7-3): each month, and each cluster of faults of one model or category.
create table mobile_analyses (
  id uuid primary key,
  -- The first day of the month; null for a cluster.
  month date unique,
  -- `model:` or `category:` and its id; null for a month.
  cluster text,
  -- What it is about, and its name then.
  subject text not null,
  -- The tickets it looked at, as they were found then.
  ticket_ids uuid[] not null check (cardinality(ticket_ids) > 0),
  figures jsonb not null,
  finding text not null,
  suspicion boolean not null,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  check ((month is null) <> (cluster is null)),
  check (month is null or extract(day from month) = 1)
);
create index mobile_analyses_newest on mobile_analyses (at desc);
create index mobile_analyses_tickets on mobile_analyses using gin (ticket_ids);
create trigger mobile_analyses_append_only before update or delete on mobile_analyses
  for each row execute function refuse_change();

-- A suspicion, told to 県.
create table mobile_analysis_reports (
  analysis_id uuid primary key references mobile_analyses (id),
  reported_at timestamptz not null,
  reported_to text not null,
  means text not null check (means in ('phone', 'mail', 'meeting')),
  body text not null,
  by_id uuid not null,
  by_name text not null
);
create trigger mobile_analysis_reports_append_only before update or delete on mobile_analysis_reports
  for each row execute function refuse_change();

-- What was made better after it: knowledge that was written or revised.
create table mobile_improvements (
  analysis_id uuid not null references mobile_analyses (id),
  knowledge_id uuid not null references knowledge_items (id),
  note text not null,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  primary key (analysis_id, knowledge_id)
);
create index mobile_improvements_knowledge on mobile_improvements (knowledge_id);
create trigger mobile_improvements_append_only before update or delete on mobile_improvements
  for each row execute function refuse_change();

alter table mobile_settings
  -- So many faults of one model or category in so many days are a cluster.
  add column cluster_faults integer not null default 3 check (cluster_faults between 2 and 20),
  add column cluster_days integer not null default 30 check (cluster_days between 7 and 92);
