-- 配付先の指定 (§4-10): 県 says which 所属 is given NK, from which day on. The last one that holds on a day counts; a row is never edited.
create table delivery_designations (
  id uuid primary key,
  department_id uuid not null references departments (id),
  -- Null: from that day on nothing is designated any more.
  class_code text references device_classes (code),
  ordered_by text not null,
  ordered_on date not null,
  from_on date not null,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  check (ordered_on <= from_on)
);
create index delivery_designations_department on delivery_designations (department_id, from_on, at);
create trigger delivery_designations_append_only before update or delete on delivery_designations
  for each row execute function refuse_change();
