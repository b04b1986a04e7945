-- 修正パッチ (§12-2, §5-12, §6-12): a record of a process for each target that a publication is looked at for.
create table patches (
  id uuid primary key references records (id),
  -- The same publication for several targets, each of which goes its own way.
  publication_id uuid not null,
  target text not null,
  kind text not null check (kind in ('windows', 'office', 'software')),
  software_id uuid not null references software_products (id),
  published_on date not null,
  source text not null,
  severity text not null check (severity in ('critical', 'important', 'moderate', 'low')),
  urgent boolean not null,
  changes_use boolean not null,
  size_mb integer,
  line_mbps integer,
  share_percent integer check (share_percent between 1 and 100),
  -- How many devices at once, worked out of the size (§12-2).
  per_wave integer,
  devices integer,
  knowledge_id uuid references knowledge_items (id),
  unique (publication_id, target)
);
create index patches_published on patches (published_on, target, kind);
create index patches_software on patches (software_id, published_on);
create index patches_knowledge on patches (knowledge_id) where knowledge_id is not null;

-- テスト配信: on which devices, with what result. One that showed something wrong stays beside the next one.
create table patch_tests (
  id uuid primary key,
  patch_id uuid not null references patches (id),
  tested_on date not null,
  tags text[] not null,
  result text not null check (result in ('normal', 'abnormal')),
  note text not null,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null
);
create index patch_tests_patch on patch_tests (patch_id, at);
create index patch_tests_at on patch_tests (at) where result = 'abnormal';
create trigger patch_tests_append_only before update or delete on patch_tests
  for each row execute function refuse_change();

create table patch_waves (
  patch_id uuid not null references patches (id),
  no integer not null,
  planned_on date not null,
  planned integer not null,
  delivered_on date,
  delivered integer,
  channel text check (channel in ('wsus', 'ownWsus', 'skysea', 'assetView', 'byHand')),
  note text not null default '',
  primary key (patch_id, no)
);

-- 未適用の検索 (§12-2): when it was looked for what lacks a patch, by what, and how many were found.
create table patch_searches (
  id uuid primary key references records (id),
  target text not null,
  covers text[] not null,
  tool text not null check (tool in ('skysea', 'tanium', 'assetView', 'wsus')),
  searched_on date not null,
  found integer not null,
  note text not null
);
create index patch_searches_day on patch_searches (searched_on, target);

create table patch_missing (
  search_id uuid not null references patch_searches (id),
  asset_id uuid not null references assets (id),
  told_at timestamptz,
  told_by text check (told_by in ('mail', 'phone', 'visit')),
  next_on date,
  settled_at timestamptz,
  settled_how text check (settled_how in ('delivered', 'appliedByUser', 'byHand', 'outOfUse')),
  primary key (search_id, asset_id)
);
create index patch_missing_asset on patch_missing (asset_id);
