-- 廃棄処分 (§4-12, §5-11, §6-11, §7-9). The head with number, state and clocks stands in `records`.
create table disposals (
  id uuid primary key references records (id),
  -- The clause by which its devices are disposed of: 取扱方針 says it.
  clause text not null,
  method text not null check (method in ('drill', 'shred', 'agreed')),
  explanation text not null,
  -- 県の承認.
  approved_by text not null default '',
  approved_at timestamptz,
  place_site_id uuid references sites (id),
  place text not null default '',
  work_on date,
  attends boolean,
  witness text not null default '',
  waiver text not null default '',
  -- Another way than destruction, as agreed with 県 (§7-9).
  agreed_way text not null default '',
  agreed_with text not null default '',
  agreed_on date,
  -- 県の専用機器, looked at before the work.
  machine text not null default '',
  machine_site_id uuid references sites (id),
  machine_checked_at timestamptz,
  counted_before_at timestamptz,
  counted_after integer,
  counted_after_at timestamptz,
  labels_off_at timestamptz,
  reported_to text not null default '',
  reported_at timestamptz,
  -- 証明書, with the head of the audit chain as it stood then.
  certified_by text not null default '',
  certified_at timestamptz,
  chain_code text not null default '',
  accepted_by text not null default '',
  accepted_at timestamptz,
  ended_at timestamptz
);
create index disposals_place_site on disposals (place_site_id) where place_site_id is not null;
create index disposals_machine_site on disposals (machine_site_id) where machine_site_id is not null;

-- Its devices. `released_at`: the batch was given up, and the device may stand in another one.
create table disposal_items (
  disposal_id uuid not null references disposals (id),
  asset_id uuid not null references assets (id),
  position integer not null,
  found_at timestamptz,
  -- Why it has no drive.
  no_drive text not null default '',
  no_drive_at timestamptz,
  label_off_at timestamptz,
  released_at timestamptz,
  primary key (disposal_id, asset_id)
);
-- A device stands in one batch: two who propose it at once meet here.
create unique index disposal_items_asset on disposal_items (asset_id) where released_at is null;
create index disposal_items_any_asset on disposal_items (asset_id);

-- The drives that were taken out of them.
create table disposal_drives (
  id uuid primary key,
  disposal_id uuid not null references disposals (id),
  asset_id uuid not null references assets (id),
  serial text not null,
  model text not null default '',
  taken_out_at timestamptz not null,
  taken_out_by text not null,
  method text check (method in ('drill', 'shred', 'agreed')),
  tool text not null default '',
  operator text not null default '',
  witness text not null default '',
  destroyed_at timestamptz,
  counted_at timestamptz,
  foreign key (disposal_id, asset_id) references disposal_items (disposal_id, asset_id)
);
-- A drive is destroyed once.
create unique index disposal_drives_serial on disposal_drives (serial);
create index disposal_drives_disposal on disposal_drives (disposal_id, asset_id);
create index disposal_drives_asset on disposal_drives (asset_id);
