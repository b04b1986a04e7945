-- 機器種別 (§1-5(1)).
create table device_classes (
  code text primary key,
  name text not null,
  note text not null default '',
  sort_order integer not null
);

-- 取扱方針: what the contract says of a class × procurer, from a date to a date. Each fact names its clause.
create table device_policies (
  id uuid primary key,
  class_code text not null references device_classes (code),
  procurer text not null check (procurer in ('central', 'department')),
  valid_from date not null,
  valid_to date,
  ledger_keeper text not null check (ledger_keeper in ('helpdesk', 'department')),
  ledger_system text not null,
  configured_by text not null check (configured_by in ('helpdesk', 'department', 'vendor')),
  repaired_by text not null check (repaired_by in ('helpdesk', 'department', 'vendor')),
  wiped_by text not null check (wiped_by in ('helpdesk', 'department', 'vendor')),
  disposed_by text not null check (disposed_by in ('helpdesk', 'department', 'vendor')),
  report_before_repair boolean not null,
  hand_over_at text not null check (hand_over_at in ('hqAndRegional', 'hqOnly', 'none')),
  transport text not null check (transport in ('withinSite', 'betweenSitesOnShortage', 'betweenSitesProtected', 'none')),
  loan_source text not null check (loan_source in ('pool', 'awaitingDisposal', 'none')),
  patch_channel text not null,
  fixed_ip boolean not null default false,
  -- field → clauses, for the links on the device page.
  clauses jsonb not null,
  -- field → the sentence under the fact.
  notes jsonb not null,
  version integer not null default 1,
  unique (class_code, procurer, valid_from),
  check (valid_to is null or valid_to >= valid_from)
);

create table vendors (
  id uuid primary key,
  name text not null unique,
  reading text not null,
  phone text,
  mail text,
  note text not null default '',
  version integer not null default 1
);

create table device_models (
  id uuid primary key,
  class_code text not null references device_classes (code),
  maker text not null,
  name text not null,
  introduced_fiscal_year integer,
  os text,
  vendor_id uuid references vendors (id),
  warranty_years integer,
  version integer not null default 1,
  unique (class_code, maker, name)
);

-- 標準ソフトウェア (§1-5(2)).
create table software_products (
  id uuid primary key,
  name text not null unique,
  reading text not null,
  maker text not null,
  current_version text,
  support_ends_on date,
  channel text,
  active boolean not null default true,
  sort_order integer not null default 0,
  version integer not null default 1
);

-- 業務システム (§1-5(3)) and the window each question goes to (§3-3).
create table business_systems (
  id uuid primary key,
  name text not null unique,
  reading text not null,
  description text not null default '',
  owner_department_id uuid references departments (id),
  -- Told by 速報 when the cause is in a server or the network (§3-2).
  kind text not null check (kind in ('system', 'network', 'platform')),
  first_line_from date,
  active boolean not null default true,
  sort_order integer not null default 0,
  version integer not null default 1
);

create table system_contacts (
  id uuid primary key,
  business_system_id uuid not null references business_systems (id),
  window_name text not null,
  person text,
  phone text,
  mail text,
  hours text,
  note text not null default '',
  version integer not null default 1
);
create index system_contacts_system on system_contacts (business_system_id);

-- 連絡方法の定期確認 (§3-3): append-only.
create table contact_verifications (
  id uuid primary key,
  business_system_id uuid not null references business_systems (id),
  verified_on date not null,
  verified_by uuid not null references agents (id),
  outcome text not null check (outcome in ('unchanged', 'changed', 'unreachable')),
  note text not null default '',
  created_at timestamptz not null
);
create index contact_verifications_latest on contact_verifications (business_system_id, verified_on desc);
create trigger contact_verifications_append_only before update or delete on contact_verifications
  for each row execute function refuse_change();
