-- 既知の不具合 and ナレッジ・マニュアル: one table, because search, versions and use are the same.
create table knowledge_items (
  id uuid primary key,
  knowledge_no text not null unique,
  kind text not null check (kind in ('knownError', 'article', 'manual')),
  status text not null check (status in ('draft', 'published', 'retired')),
  title text not null,
  symptom text not null default '',
  cause text not null default '',
  -- Markdown. For a known error: the answer an agent gives.
  body text not null,
  edition integer not null default 1,
  category_id uuid,
  page_count integer,
  use_count integer not null default 0,
  last_used_at timestamptz,
  published_at timestamptz,
  author_id uuid not null,
  author_name text not null,
  source_ticket_id uuid,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index knowledge_items_kind on knowledge_items (kind, status, updated_at desc);

-- What it is about: models, software, business systems.
create table knowledge_targets (
  knowledge_id uuid not null references knowledge_items (id),
  model_id uuid references device_models (id),
  software_id uuid references software_products (id),
  business_system_id uuid references business_systems (id),
  check (num_nonnulls(model_id, software_id, business_system_id) = 1)
);
create unique index knowledge_targets_model on knowledge_targets (knowledge_id, model_id) where model_id is not null;
create unique index knowledge_targets_software on knowledge_targets (knowledge_id, software_id)
  where software_id is not null;
create unique index knowledge_targets_system on knowledge_targets (knowledge_id, business_system_id)
  where business_system_id is not null;

-- Every edition stays readable.
create table knowledge_editions (
  knowledge_id uuid not null references knowledge_items (id),
  edition integer not null,
  title text not null,
  symptom text not null,
  cause text not null,
  body text not null,
  edited_by uuid not null,
  edited_by_name text not null,
  edited_at timestamptz not null,
  primary key (knowledge_id, edition)
);
create trigger knowledge_editions_append_only before update or delete on knowledge_editions
  for each row execute function refuse_change();

create table knowledge_attachments (
  knowledge_id uuid not null references knowledge_items (id),
  file_id uuid not null references files (id),
  primary key (knowledge_id, file_id)
);

-- Each time an answer was given from it. ticket_id is the ticket that used it.
create table knowledge_uses (
  id uuid primary key,
  knowledge_id uuid not null references knowledge_items (id),
  edition integer not null,
  ticket_id uuid not null,
  used_by uuid not null,
  used_at timestamptz not null
);
create index knowledge_uses_item on knowledge_uses (knowledge_id, used_at desc);
create index knowledge_uses_ticket on knowledge_uses (ticket_id);
