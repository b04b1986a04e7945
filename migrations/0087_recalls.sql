-- 廃止の指示 of 県 (§7-4): which class or model is given up, until which day its devices are collected.
create table retirements (
  id uuid primary key,
  class_code text not null references device_classes (code),
  -- Null: every model of the class.
  model_id uuid references device_models (id),
  ordered_by text not null,
  ordered_on date not null,
  due_on date not null,
  reason text not null default '',
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  check (due_on >= ordered_on)
);
create index retirements_class on retirements (class_code, recorded_at);
create index retirements_model on retirements (model_id) where model_id is not null;
create trigger retirements_append_only before update or delete on retirements
  for each row execute function refuse_change();

-- 回収の対象: a device that nobody uses (§4-9), or that 県 gave up (§7-4). The head with number, state and clocks stands in `records`.
create table recalls (
  id uuid primary key references records (id),
  asset_id uuid not null references assets (id),
  kind text not null check (kind in ('idle', 'retired')),
  retirement_id uuid references retirements (id),
  found_on date not null,
  -- As it was known when it was found; null: never seen, or not known.
  last_used_on date,
  reason text not null default '',
  -- What the 所属 answered: still used, why, and when it is looked at again.
  answered_by text not null default '',
  answer text not null default '',
  look_again_on date,
  -- The collection of 配付・回収 by which it comes back.
  collection_id uuid references records (id),
  due_on date,
  collected_on date,
  ended_at timestamptz,
  check ((kind = 'retired') = (retirement_id is not null))
);
-- A device is recalled once at a time.
create unique index recalls_asset_open on recalls (asset_id) where ended_at is null;
create index recalls_asset on recalls (asset_id, found_on desc);
create index recalls_retirement on recalls (retirement_id) where retirement_id is not null;
create index recalls_collection on recalls (collection_id) where collection_id is not null;
