-- 利用者台帳 (§5-12, §1-5(1)): who uses a network whose users are registered one by one.
create table access_users (
  id uuid primary key,
  network text not null check (network in ('mk', 'lk')),
  staff_member_id uuid not null references staff_members (id),
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (network, staff_member_id)
);
create index access_users_staff on access_users (staff_member_id);

-- What 県 or the 所属 said of a user (use, none, end) and what was done in a register (register, stop, delete): never changed.
create table access_entries (
  id uuid primary key,
  user_id uuid not null references access_users (id),
  kind text not null check (kind in ('use', 'none', 'end', 'register', 'stop', 'delete')),
  -- The register; of a deed only.
  place text,
  day date not null,
  -- Who said it, and on which day; of what was said only.
  said_by text,
  told_on date,
  note text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  check ((kind in ('register', 'stop', 'delete')) = (place is not null)),
  check ((place is null) = (said_by is not null and told_on is not null))
);
create index access_entries_user on access_entries (user_id, day);
create index access_entries_day on access_entries (day) where place is null;
