-- What a manual covers (§4-5), as part of the text 県 approves: 'setup', …, and 'software:<id>' for each product.
-- `reflects`: the renewals that the text which waits for 県 answers.
alter table knowledge_items
  add column topics text[] not null default '{}',
  add column approved_at timestamptz,
  add column reflects uuid[] not null default '{}';

-- 点検: a published manual was read and found right on a day.
create table manual_reviews (
  id uuid primary key,
  knowledge_id uuid not null references knowledge_items (id),
  edition integer not null,
  reviewed_on date not null,
  note text not null,
  reviewed_by uuid not null,
  reviewed_by_name text not null,
  recorded_at timestamptz not null
);
create index manual_reviews_item on manual_reviews (knowledge_id, reviewed_on desc);
create trigger manual_reviews_append_only before update or delete on manual_reviews
  for each row execute function refuse_change();

-- 改訂の宿題 (§4-6): a change of a software and the manual that has to show it; null where no manual tells of it yet.
create table manual_renewals (
  id uuid primary key,
  change_id uuid not null references software_changes (id),
  software_id uuid not null references software_products (id),
  knowledge_id uuid references knowledge_items (id),
  due_on date not null,
  created_at timestamptz not null,
  done_at timestamptz,
  done_by_id uuid references knowledge_items (id),
  done_edition integer,
  check ((done_at is null) = (done_by_id is null))
);
create index manual_renewals_open on manual_renewals (due_on) where done_at is null;
create index manual_renewals_change on manual_renewals (change_id);
create index manual_renewals_item on manual_renewals (knowledge_id) where knowledge_id is not null;
create index manual_renewals_done_by on manual_renewals (done_by_id) where done_by_id is not null;
create index manual_renewals_software on manual_renewals (software_id);
