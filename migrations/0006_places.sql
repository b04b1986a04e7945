-- 履行場所 (§1-4): sites and their rooms.
create table sites (
  id uuid primary key,
  code text not null unique,
  name text not null,
  reading text not null,
  kind text not null check (kind in ('hq', 'annex', 'regional', 'standaloneLarge', 'standalone')),
  region text not null check (region in ('hokusei', 'chusei', 'nansei', 'higashikishu', 'outside')),
  -- The 地域総合庁舎 (or 本庁舎) from which it is reached; null for a base itself and outside the prefecture (§2-2).
  base_site_id uuid references sites (id),
  drive_minutes integer check (drive_minutes between 0 and 600),
  outside_prefecture boolean not null default false,
  postal_code text,
  address text not null default '',
  phone text,
  sort_order integer not null default 0,
  closed_on date,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index sites_order on sites (sort_order, reading);

create table rooms (
  id uuid primary key,
  site_id uuid not null references sites (id),
  name text not null,
  floor text,
  sort_order integer not null default 0,
  version integer not null default 1,
  unique (site_id, name)
);
