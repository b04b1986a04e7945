-- 配付・回収・運搬 (§4-9 to §4-11, §5-8 to §5-10, §6-8 to §6-10, §7-4, §7-5). The head with number, state and clocks stands
-- in `records`. An exchange is a distribution and a collection that name each other.
create table deliveries (
  id uuid primary key references records (id),
  asset_id uuid not null references assets (id),
  kind text not null check (kind in ('distribution', 'collection', 'transport')),
  pair_id uuid references records (id),
  -- 県の指示.
  ordered_by text not null,
  ordered_on date not null,
  due_on date not null,
  reason text not null default '',
  user_id uuid references staff_members (id),
  user_name text not null default '',
  from_site_id uuid references sites (id),
  to_site_id uuid references sites (id),
  -- 配付の準備.
  image text not null default '',
  patched_on date,
  registered text not null default '',
  prepared_at timestamptz,
  -- 約束.
  appointed_for timestamptz,
  appointed_site_id uuid references sites (id),
  -- 手渡し.
  receiver_department text,
  receiver_name text,
  receiver_contact text,
  handed_at timestamptz,
  handed_site_id uuid references sites (id),
  -- 回収のあと.
  works boolean,
  fault text not null default '',
  inspected_at timestamptz,
  reported_to text not null default '',
  reported_at timestamptz,
  wipe_tool text not null default '',
  wipe_version text not null default '',
  wipe_method text not null default '',
  wiped_by text not null default '',
  wiped_at timestamptz,
  accessories text not null default '',
  accessories_state text not null default '',
  counted_at timestamptz,
  storage text not null default '',
  storage_told_by text not null default '',
  kept_at timestamptz,
  -- 運搬.
  way text not null default '',
  carrier text not null default '',
  protection text not null default '',
  agreed_with text not null default '',
  agreed_on date,
  departed_at timestamptz,
  arrived_at timestamptz,
  ended_at timestamptz
);
-- A device is on one way at a time: two who order at once meet here.
create unique index deliveries_open on deliveries (asset_id) where ended_at is null;
create index deliveries_asset on deliveries (asset_id);
create index deliveries_pair on deliveries (pair_id) where pair_id is not null;
create index deliveries_user on deliveries (user_id) where user_id is not null;
create index deliveries_from_site on deliveries (from_site_id) where from_site_id is not null;
create index deliveries_to_site on deliveries (to_site_id) where to_site_id is not null;
create index deliveries_appointed_site on deliveries (appointed_site_id) where appointed_site_id is not null;
create index deliveries_handed_site on deliveries (handed_site_id) where handed_site_id is not null;
