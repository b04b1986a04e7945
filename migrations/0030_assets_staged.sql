-- What devices become by a change that is not made yet. It has the rules of the ledger itself, so that nothing is left to be
-- checked when its rows are moved over: tests/schema.test.ts holds the two to the same columns and the same references.
create table assets_next (like assets including constraints including defaults);
alter table assets_next
  add column change_id uuid not null references staged_changes (id),
  -- The version that was read; null for a new device.
  add column seen_version integer,
  add primary key (change_id, id),
  add foreign key (class_code) references device_classes (code),
  add foreign key (model_id) references device_models (id),
  add foreign key (site_id) references sites (id),
  add foreign key (room_id) references rooms (id),
  add foreign key (department_id) references departments (id),
  add foreign key (user_id) references staff_members (id);
create index assets_next_class on assets_next (class_code);
create index assets_next_model on assets_next (model_id);
create index assets_next_site on assets_next (site_id) where site_id is not null;
create index assets_next_room on assets_next (room_id) where room_id is not null;
create index assets_next_department on assets_next (department_id) where department_id is not null;
create index assets_next_user on assets_next (user_id) where user_id is not null;

-- A movement may stand here before its change is made. Two changes may give the same number; only one of them can be made,
-- because a device's version moves on with each.
alter table asset_movements add column change_id uuid;
alter table asset_movements drop constraint asset_movements_asset_id_seq_key;
alter table asset_movements add constraint asset_movements_asset_id_seq_key
  unique nulls not distinct (asset_id, seq, change_id);

-- The device of such a movement may be one of the same change: a foreign key knows only one table.
alter table asset_movements drop constraint asset_movements_asset_id_fkey;
create function require_asset_of_movement() returns trigger language plpgsql as $$
begin
  perform from added
    where not exists (select from assets where assets.id = added.asset_id)
      and not exists (select from assets_next as next where next.id = added.asset_id and next.change_id = added.change_id);
  if found then
    raise exception 'a movement names no device of the ledger' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger asset_movements_have_assets after insert on asset_movements
  referencing new table as added for each statement execute function require_asset_of_movement();
create function keep_moved_asset() returns trigger language plpgsql as $$
begin
  if exists (select from asset_movements where asset_id = old.id) then
    raise exception 'a device with movements stays in the ledger' using errcode = 'foreign_key_violation';
  end if;
  return old;
end $$;
create trigger assets_keep_moved before delete on assets for each row execute function keep_moved_asset();

-- Append-only from the moment its change is made; before that it can be taken back.
create function refuse_change_once_made() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.change_id in (select id from staged_changes where made_at is null) then
    return old;
  end if;
  raise exception 'append-only: % of % is refused', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;
drop trigger asset_movements_append_only on asset_movements;
create trigger asset_movements_append_only before update or delete on asset_movements
  for each row execute function refuse_change_once_made();
