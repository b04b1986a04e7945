-- 設定変更の指示 of 県 (§7-7) and メンテナンス of the mobile PCs that are lent (§7-3). The head of an instruction stands in `records`.
create table instructions (
  id uuid primary key references records (id),
  body text not null,
  ordered_by text not null,
  ordered_on date not null,
  due_on date not null,
  -- 回収して行う: a device that is lent is brought by arrangement.
  at_desk boolean not null,
  reported_to text,
  reported_means text check (reported_means in ('phone', 'mail', 'meeting')),
  reported_at timestamptz,
  accepted_at timestamptz,
  check (ordered_on <= due_on)
);

-- One device of an instruction: done, or declined with its reason.
create table instruction_items (
  id uuid primary key,
  instruction_id uuid not null references instructions (id),
  asset_id uuid not null references assets (id),
  done_at timestamptz,
  done_by uuid,
  done_by_name text,
  place text check (place in ('remote', 'atDesk')),
  work text not null default '',
  declined_at timestamptz,
  reason text not null default '',
  unique (instruction_id, asset_id),
  check (done_at is null or declined_at is null),
  check ((done_at is null) = (place is null))
);
create index instruction_items_asset on instruction_items (asset_id);

create table mobile_upkeeps (
  id uuid primary key,
  asset_id uuid not null references assets (id),
  at timestamptz not null,
  result text not null check (result in ('good', 'fault')),
  checked text[] not null,
  note text not null default '',
  by_id uuid not null,
  by_name text not null
);
create index mobile_upkeeps_asset on mobile_upkeeps (asset_id, at desc);
create trigger mobile_upkeeps_append_only before update or delete on mobile_upkeeps
  for each row execute function refuse_change();

-- What 県 sets: a period is judged by what held in it.
create table mobile_settings (
  id uuid primary key,
  set_at timestamptz not null,
  upkeep_days integer not null check (upkeep_days between 7 and 366),
  reason text not null,
  set_by uuid,
  set_by_name text not null
);
create index mobile_settings_newest on mobile_settings (set_at desc);
create trigger mobile_settings_append_only before update or delete on mobile_settings
  for each row execute function refuse_change();
insert into mobile_settings (id, set_at, upkeep_days, reason, set_by_name)
values (gen_random_uuid(), '2026-04-01T00:00:00Z', 180, '', '');
