-- 備品・消耗品・部品の在庫 (§13-1, §13-3): what the desk keeps for 県, where, and how much of it.
create table stock_items (
  id uuid primary key,
  code text not null unique,
  name text not null,
  kind text not null check (kind in ('spare', 'hub', 'fixture', 'tool', 'consumable', 'part')),
  -- 規格 of a part (§4-9, §5-8, §6-8): what it is, how it connects, how much it holds.
  part_kind text check (part_kind in ('hdd', 'ssd', 'memory', 'keyboard', 'battery', 'adapter', 'display', 'other')),
  standard text not null default '',
  capacity text not null default '',
  unit text not null,
  -- Below it 補充 is asked for; 0: never.
  reorder_point integer not null default 0 check (reorder_point >= 0),
  refill_lot integer not null default 1 check (refill_lot > 0),
  -- The sum of its places, written with each movement.
  quantity integer not null default 0 check (quantity >= 0),
  closed boolean not null default false,
  note text not null default '',
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  folded text not null
    generated always as (folded(code || ' ' || name || ' ' || standard || ' ' || capacity || ' ' || note)) stored,
  check ((kind = 'part') = (part_kind is not null)),
  check (kind <> 'part' or standard <> '')
);
create index stock_items_kind on stock_items (kind, code);

-- What lies where. Never less than nothing, whoever writes at once.
create table stock_balances (
  item_id uuid not null references stock_items (id),
  room_id uuid not null references rooms (id),
  quantity integer not null check (quantity >= 0),
  primary key (item_id, room_id)
);
create index stock_balances_room on stock_balances (room_id);

-- 払出の指示 of 県, and 補充の依頼 to it. The head with number, state and clocks stands in `records`.
create table stock_requests (
  id uuid primary key references records (id),
  kind text not null check (kind in ('issue', 'refill')),
  item_id uuid not null references stock_items (id),
  quantity integer not null check (quantity > 0),
  -- How much was given out or came in so far.
  done_quantity integer not null default 0 check (done_quantity between 0 and quantity),
  -- Who of 県 ordered it; whom of 県 the desk asked.
  with_name text not null,
  asked_on date not null,
  due_on date,
  receiver text not null default '',
  reason text not null default '',
  answer text not null default '',
  expected_on date,
  answered_at timestamptz,
  ended_at timestamptz
);
create index stock_requests_item on stock_requests (item_id);
create index stock_requests_asked on stock_requests (asked_on);

-- Every change of it: never edited. `quantity` is what it changes the sum by; of 移動 what went from one place to the other.
create table stock_movements (
  id uuid primary key,
  item_id uuid not null references stock_items (id),
  seq integer not null,
  kind text not null check (kind in
    ('opening', 'received', 'issued', 'fitted', 'salvaged', 'returned', 'moved', 'counted', 'corrected', 'pointChanged')),
  room_id uuid references rooms (id),
  to_room_id uuid references rooms (id),
  quantity integer not null,
  moved_on date not null,
  -- What 県 ordered or was asked for.
  request_id uuid references stock_requests (id),
  -- The repair, 県の指示 or collection it belongs to.
  record_id uuid references records (id),
  asset_id uuid references assets (id),
  -- To whom it went, or from whom it came.
  holder text not null default '',
  reason text not null default '',
  -- As they were after it.
  point integer not null,
  total integer not null check (total >= 0),
  -- With it the sum fell below the point.
  falls_short boolean not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  unique (item_id, seq),
  check ((kind = 'moved') = (to_room_id is not null)),
  check ((kind = 'pointChanged') = (room_id is null)),
  check (kind <> 'moved' or (quantity > 0 and room_id <> to_room_id)),
  check (kind not in ('opening', 'received', 'salvaged', 'returned') or quantity > 0),
  check (kind <> 'pointChanged' or quantity = 0),
  -- 払出 by 県's order alone (§13-3), a part that is fitted by the order for that device or by one of the stock.
  check (kind <> 'issued' or (quantity < 0 and request_id is not null)),
  check (kind <> 'fitted' or (quantity < 0 and asset_id is not null and record_id is not null)),
  check (kind <> 'salvaged' or (asset_id is not null and record_id is not null)),
  check (kind not in ('counted', 'corrected') or (quantity <> 0 and reason <> ''))
);
create index stock_movements_day on stock_movements (moved_on);
create index stock_movements_asset on stock_movements (asset_id) where asset_id is not null;
create index stock_movements_record on stock_movements (record_id) where record_id is not null;
create index stock_movements_request on stock_movements (request_id) where request_id is not null;
create index stock_movements_room on stock_movements (room_id) where room_id is not null;
create index stock_movements_to_room on stock_movements (to_room_id) where to_room_id is not null;
create trigger stock_movements_append_only before update or delete on stock_movements
  for each row execute function refuse_change();

-- 棚卸: what was counted at a place, beside what the books said.
create table stock_counts (
  id uuid primary key,
  item_id uuid not null references stock_items (id),
  room_id uuid not null references rooms (id),
  counted_on date not null,
  expected integer not null check (expected >= 0),
  counted integer not null check (counted >= 0),
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null
);
create index stock_counts_item on stock_counts (item_id, room_id, counted_on desc);
create index stock_counts_room on stock_counts (room_id, counted_on desc);
create trigger stock_counts_append_only before update or delete on stock_counts
  for each row execute function refuse_change();

-- 部品取り of a broken device that came back (§4-9, §5-8, §6-8): once for each collection, or repair that gave it up; what came out
-- are movements.
create table stock_salvages (
  record_id uuid primary key references records (id),
  asset_id uuid not null references assets (id),
  salvaged_on date not null,
  -- Why nothing of it works.
  nothing text not null default '',
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null
);
create index stock_salvages_asset on stock_salvages (asset_id);
create trigger stock_salvages_append_only before update or delete on stock_salvages
  for each row execute function refuse_change();
