-- 機器台帳: every device with a 管理番号. Present state here, how it came to be in asset_movements.
create table assets (
  id uuid primary key,
  asset_tag text not null unique,
  class_code text not null references device_classes (code),
  procurer text not null check (procurer in ('central', 'department')),
  model_id uuid not null references device_models (id),
  serial_no text not null default '',
  status text not null check (
    status in ('inUse', 'stored', 'repairing', 'lent', 'awaitingDisposal', 'disposed', 'lost')
  ),
  site_id uuid references sites (id),
  room_id uuid references rooms (id),
  department_id uuid references departments (id),
  user_id uuid references staff_members (id),
  acquired_on date,
  price_yen integer check (price_yen >= 0),
  warranty_until date,
  configuration jsonb not null default '{}',
  os text,
  os_build text,
  encrypted boolean,
  ip_address text,
  mac_address text,
  sim_no text,
  image_name text,
  -- Who outside the ledger has it now: 保守業者. Null while it stands where the ledger says.
  counterpart text,
  -- 貸出用 (§4-7): lent to people, never distributed.
  loan_pool boolean not null default false,
  last_seen_at timestamptz,
  last_moved_on date,
  note text not null default '',
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index assets_class on assets (class_code, asset_tag);
create index assets_department on assets (department_id, asset_tag);
create index assets_user on assets (user_id);
create index assets_site on assets (site_id, asset_tag);
create index assets_status on assets (status, asset_tag);
create index assets_model on assets (model_id);
create index assets_sim on assets (sim_no) where sim_no is not null;
create index assets_ip on assets (ip_address) where ip_address is not null;

-- The newest OS build that is in general use, by its number before the point: older ones are 更新 未適用.
create table asset_current_builds (
  branch text primary key,
  revision integer not null check (revision >= 0),
  updated_at timestamptz not null
);

-- 移動 (§4-4): append-only. A wrong one is corrected by a new one that names it.
create table asset_movements (
  id uuid primary key,
  asset_id uuid not null references assets (id),
  seq integer not null,
  moved_on date not null,
  kind text not null check (
    kind in ('acquired', 'distributed', 'userChanged', 'collected', 'transported', 'sentToRepair', 'backFromRepair',
      'lent', 'returned', 'stored', 'awaitingDisposal', 'disposed', 'lost', 'found', 'corrected', 'imported')
  ),
  from_site_id uuid references sites (id),
  from_room_id uuid references rooms (id),
  from_department_id uuid references departments (id),
  from_user_id uuid references staff_members (id),
  from_status text,
  to_site_id uuid references sites (id),
  to_room_id uuid references rooms (id),
  to_department_id uuid references departments (id),
  to_user_id uuid references staff_members (id),
  to_status text,
  -- A counterpart outside the ledger: 保守業者, 納入業者.
  counterpart text,
  -- Where it passed from hand to hand (§4-9, §4-10, §5-8): not where it stands afterwards.
  hand_over_site_id uuid references sites (id),
  -- 損傷・紛失・盗難の防止策 of a way between sites (§4-11, §7-5).
  protection text,
  -- The day 県 was told before a vendor got it (§5-7, §6-7, §7-8).
  authority_reported_on date,
  basis text,
  reason text,
  -- The ledger itself is 県's: what happened here is to be put on a 一括登録一覧 (§4-4). False for what came from 県.
  for_registration boolean not null default false,
  corrects_id uuid references asset_movements (id),
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  unique (asset_id, seq)
);
create index asset_movements_newest on asset_movements (moved_on desc, id);
create index asset_movements_corrects on asset_movements (corrects_id) where corrects_id is not null;
create index asset_movements_for_registration on asset_movements (asset_id) where for_registration;
create trigger asset_movements_append_only before update or delete on asset_movements
  for each row execute function refuse_change();

-- 一括登録一覧: which moves were handed to 県 for registration, and when.
create table bulk_registration_lists (
  id uuid primary key,
  list_no integer not null unique,
  made_at timestamptz not null,
  made_by uuid not null,
  made_by_name text not null,
  movement_count integer not null
);
create table bulk_registration_items (
  list_id uuid not null references bulk_registration_lists (id),
  movement_id uuid not null unique references asset_movements (id),
  primary key (list_id, movement_id)
);
