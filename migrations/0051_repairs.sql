-- 修理 (§4-8, §5-7, §5-12, §6-7, §7-6, §7-8). The head with number, state and clocks stands in `records`.

-- Two kinds of 移動 that only the repair records: the desk has the device in hand, and gives it back.
alter table asset_movements drop constraint asset_movements_kind_check;
alter table asset_movements add constraint asset_movements_kind_check check (
  kind in ('acquired', 'distributed', 'userChanged', 'collected', 'transported', 'takenIn', 'sentToRepair',
    'backFromRepair', 'givenBack', 'lent', 'returned', 'stored', 'awaitingDisposal', 'disposed', 'lost', 'found',
    'corrected', 'imported', 'withdrawn'));

create table repairs (
  id uuid primary key references records (id),
  asset_id uuid not null references assets (id),
  -- What the device was when it came: a policy row is found by it.
  class_code text not null,
  procurer text not null check (procurer in ('central', 'department')),
  warranty_until date,
  user_name text not null default '',
  contact text not null default '',
  symptom text not null,
  -- 診断: how it was looked at, what is broken and why.
  how text check (how in ('direct', 'remote')),
  part text,
  cause text not null default '',
  diagnosed_at timestamptz,
  -- 処置, explained to the user with the cause.
  treatment text check (treatment in ('settings', 'repair', 'hold', 'asIs')),
  explained_to text not null default '',
  explained_at timestamptz,
  -- 預かり.
  taken_in_at timestamptz,
  taken_in_site_id uuid references sites (id),
  accessories text not null default '',
  status_before text,
  site_before_id uuid references sites (id),
  -- 県への事前報告 (§5-7, §6-7, §7-8).
  reported_to text not null default '',
  reported_at timestamptz,
  -- 保守業者.
  vendor text not null default '',
  vendor_at timestamptz,
  vendor_site_id uuid references sites (id),
  appointed_at timestamptz,
  sent_at timestamptz,
  vendor_due_on date,
  waits_for text not null default '',
  back_at timestamptz,
  cost_yen integer check (cost_yen >= 0),
  in_house boolean not null default false,
  treated_at timestamptz,
  work text not null default '',
  -- 代替機: a loan of its own, by its number.
  substitute_number text,
  substitute_declined boolean not null default false,
  data_moved_at timestamptz,
  data_back_at timestamptz,
  -- 県の指示による作業 (§4-8, §5-1, §5-12, §7-6).
  order_kind text check (order_kind in ('fitParts', 'initialise', 'kit')),
  order_what text not null default '',
  ordered_by text not null default '',
  ordered_on date,
  order_due_on date,
  order_done_at timestamptz,
  cleaned text not null default '',
  cleaned_at timestamptz,
  kitted_at timestamptz,
  checked_at timestamptz,
  receiver_name text,
  receiver_contact text,
  returned_at timestamptz,
  returned_site_id uuid references sites (id)
);
-- A device is in one repair at a time: its open one is found by it, and two at once meet here.
create index repairs_asset on repairs (asset_id);
create unique index repairs_in_hand on repairs (asset_id) where taken_in_at is not null and returned_at is null;
create index repairs_taken_in_site on repairs (taken_in_site_id) where taken_in_site_id is not null;
create index repairs_site_before on repairs (site_before_id) where site_before_id is not null;
create index repairs_vendor_site on repairs (vendor_site_id) where vendor_site_id is not null;
create index repairs_returned_site on repairs (returned_site_id) where returned_site_id is not null;
create index repairs_returned on repairs (returned_at) where returned_at is not null;
