-- 所属: a dated tree in organisation order (建制順). full_name and sort_path are kept by the owner when the tree changes.
create table departments (
  id uuid primary key,
  code text not null,
  name text not null,
  reading text not null,
  full_name text not null,
  kind text not null check (kind in ('bureau', 'division', 'section', 'office', 'room', 'unit', 'external')),
  parent_id uuid references departments (id),
  site_id uuid references sites (id),
  sort_path text not null,
  valid_from date not null,
  valid_to date,
  successor_id uuid references departments (id),
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (valid_to is null or valid_to >= valid_from)
);
create unique index departments_code_now on departments (code) where valid_to is null;
create index departments_parent on departments (parent_id);
create index departments_order on departments (sort_path);

-- 職員: those who call the desk.
create table staff_members (
  id uuid primary key,
  staff_no text not null unique,
  name text not null,
  reading text not null,
  department_id uuid not null references departments (id),
  site_id uuid references sites (id),
  room_id uuid references rooms (id),
  extension text,
  phone text,
  mail text,
  coordinator boolean not null default false,
  left_on date,
  note text not null default '',
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index staff_members_department on staff_members (department_id);
create index staff_members_extension on staff_members (extension);
create index staff_members_reading on staff_members (reading, id);

-- Where a 職員 belonged and when: an old ticket keeps its 所属.
create table staff_assignments (
  id uuid primary key,
  staff_member_id uuid not null references staff_members (id),
  department_id uuid not null references departments (id),
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from)
);
create unique index staff_assignments_now on staff_assignments (staff_member_id) where valid_to is null;
create index staff_assignments_department on staff_assignments (department_id, valid_from);

-- ヘルプデスク担当者 (§2-3).
create table agents (
  id uuid primary key,
  name text not null,
  reading text not null,
  duty text not null check (duty in ('manager', 'headquarters', 'regional', 'webMeeting')),
  region text check (region in ('hokusei', 'chusei', 'nansei', 'higashikishu')),
  phone text,
  active boolean not null default true,
  sort_order integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
