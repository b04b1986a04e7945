-- 貸出 (§4-7, §5-6, §6-6, §7-3, §9-4, §10-5, §12-3). The head with number, state and clocks stands in `records`.
create extension if not exists btree_gist;

-- セット: things that are lent together (ルータ + カメラ + スピーカー).
create table loan_kits (
  id uuid primary key,
  code text not null unique,
  name text not null,
  note text not null default '',
  -- Small things without a 管理番号: HDMIケーブル 2本.
  accessories jsonb not null default '[]',
  active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create table loan_kit_items (
  kit_id uuid not null references loan_kits (id),
  asset_id uuid not null unique references assets (id),
  primary key (kit_id, asset_id)
);

create table loans (
  id uuid primary key references records (id),
  pool text not null,
  purpose text not null check (purpose in ('substitute', 'temporary', 'workload', 'verification', 'meeting', 'telework', 'other')),
  purpose_note text not null default '',
  from_at timestamptz not null,
  due_at timestamptz not null,
  borrower_name text not null,
  contact text not null default '',
  -- 使用目的（要求スペック）により現用機を使う (§4-7, §5-6).
  needs_current boolean not null default false,
  -- 県の指示による設定 (§4-7, §5-6, §6-6).
  instruction text,
  instructed_on date,
  setups jsonb not null default '[]',
  prepared_at timestamptz,
  receiver_name text,
  receiver_contact text,
  handed_over_at timestamptz,
  hand_over_site_id uuid references sites (id),
  explained boolean not null default false,
  returned_at timestamptz,
  check (from_at < due_at)
);
create index loans_due on loans (due_at);
create index loans_from on loans (from_at);
create index loans_pool on loans (pool, from_at);
create index loans_hand_over_site on loans (hand_over_site_id) where hand_over_site_id is not null;

-- One thing of a loan. Two bookings of one thing never overlap: the database refuses the second.
create table loan_items (
  id uuid primary key,
  loan_id uuid not null references loans (id),
  asset_id uuid not null references assets (id),
  kit_id uuid references loan_kits (id),
  during tstzrange not null,
  -- False once it is back, cancelled or exchanged: the time is free again.
  active boolean not null default true,
  status_before text,
  accessories jsonb not null default '[]',
  handed_over_at timestamptz,
  returned_at timestamptz,
  condition text not null default '',
  missing text not null default '',
  constraint loan_items_no_overlap exclude using gist (asset_id with =, during with &&) where (active)
);
create index loan_items_loan on loan_items (loan_id);
create index loan_items_asset on loan_items (asset_id, loan_id);
create index loan_items_kit on loan_items (kit_id) where kit_id is not null;

-- 督促 and other contacts about a loan (§4-7, §5-6, §6-6, §7-3, §10-5): each with its result and what comes next.
create table loan_contacts (
  id uuid primary key,
  loan_id uuid not null references loans (id),
  at timestamptz not null,
  -- The rung of the ladder; null for one made beside it.
  rung text check (rung in ('before', 'day', 'after1', 'after5')),
  recipient text not null check (recipient in ('borrower', 'department')),
  means text not null check (means in ('mail', 'phone')),
  result text not null check (result in ('sent', 'promised', 'extensionAsked', 'absent', 'unknown', 'noAddress')),
  next_on date,
  note text not null default '',
  by_id uuid not null,
  by_name text not null
);
create index loan_contacts_loan on loan_contacts (loan_id, at);
create unique index loan_contacts_rung on loan_contacts (loan_id, rung, recipient) where rung is not null;
create trigger loan_contacts_append_only before update or delete on loan_contacts
  for each row execute function refuse_change();

-- 所持確認 (§10-5): campaigns over the tokens that are lent, and each answer.
create table possession_campaigns (
  id uuid primary key,
  title text not null,
  from_on date not null,
  due_on date not null,
  closed_at timestamptz,
  created_by uuid not null,
  created_by_name text not null,
  created_at timestamptz not null
);
create table possession_checks (
  campaign_id uuid not null references possession_campaigns (id),
  item_id uuid not null references loan_items (id),
  state text not null check (state in ('open', 'confirmed', 'absent', 'lost', 'batteryFlat')),
  tries integer not null default 0,
  means text check (means in ('phone', 'mail', 'visit')),
  checked_at timestamptz,
  checked_by uuid,
  checked_by_name text,
  note text not null default '',
  primary key (campaign_id, item_id)
);
create index possession_checks_item on possession_checks (item_id);
