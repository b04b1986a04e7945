-- 部屋の用途 (§4-9, §4-10): which room is the ヘルプデスク室 of 本庁舎 or the 情報機器室 of a 地域総合庁舎, from which day on. The last one
-- that holds on a day counts; a row is never edited.
create table room_uses (
  id uuid primary key,
  room_id uuid not null references rooms (id),
  use text not null check (use in ('helpdesk', 'devices', 'other')),
  from_on date not null,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null
);
create index room_uses_room on room_uses (room_id, from_on, at);
create trigger room_uses_append_only before update or delete on room_uses
  for each row execute function refuse_change();
