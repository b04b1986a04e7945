-- 一括の停止・登録 of BYOD (§8-2): what was asked for at once, and the Excel list that was made of it for the staff.
create table byod_requests (
  id uuid primary key,
  kind text not null check (kind in ('stop', 'register')),
  asked_by text not null,
  asked_at timestamptz not null,
  ticket_id uuid references tickets (id),
  devices jsonb not null,
  device_count integer not null check (device_count > 0),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  check (asked_at <= recorded_at)
);
create index byod_requests_asked on byod_requests (asked_at desc);
create index byod_requests_ticket on byod_requests (ticket_id) where ticket_id is not null;
create trigger byod_requests_append_only before update or delete on byod_requests
  for each row execute function refuse_change();

create table byod_lists (
  request_id uuid primary key references byod_requests (id),
  file_id uuid not null references files (id),
  made_at timestamptz not null,
  made_by uuid not null,
  made_by_name text not null
);
create index byod_lists_file on byod_lists (file_id);
create trigger byod_lists_append_only before update or delete on byod_lists
  for each row execute function refuse_change();

alter table mobile_settings
  -- So many devices at once are more than the staff registers by hand.
  add column bulk_devices integer not null default 5 check (bulk_devices between 2 and 100);

update ticket_categories as c set name = 'BYODの一括の停止・登録' where c.code = 'telework.byodList' and c.version = 1
  and not exists (select from ticket_categories as o where o.parent_id = c.parent_id and o.name = 'BYODの一括の停止・登録');
