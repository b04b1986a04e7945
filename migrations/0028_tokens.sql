-- 所持確認 of hardware tokens (§10-5): a record of a process, the holders it asks, and every contact with its result and next date.
drop table possession_checks;
drop table possession_campaigns;

create table possession_checks (
  id uuid primary key references records (id),
  from_on date not null,
  due_on date not null,
  check (from_on <= due_on)
);

-- One lent token of a check and the last that its holder said.
create table possession_holders (
  check_id uuid not null references possession_checks (id),
  item_id uuid not null references loan_items (id),
  result text check (result in ('confirmed', 'absent', 'lost', 'batteryFlat')),
  next_on date,
  primary key (check_id, item_id)
);
create index possession_holders_item on possession_holders (item_id);

create table possession_contacts (
  id uuid primary key,
  check_id uuid not null,
  item_id uuid not null,
  at timestamptz not null,
  means text not null check (means in ('phone', 'mail', 'visit')),
  result text not null check (result in ('confirmed', 'absent', 'lost', 'batteryFlat')),
  next_on date,
  note text not null default '',
  by_id uuid not null,
  by_name text not null,
  foreign key (check_id, item_id) references possession_holders (check_id, item_id)
);
create index possession_contacts_holder on possession_contacts (check_id, item_id, at desc);
create index possession_contacts_item on possession_contacts (item_id, at desc);
create trigger possession_contacts_append_only before update or delete on possession_contacts
  for each row execute function refuse_change();
