-- A change goes one way: begun, then made or given up. What was made cannot be called unmade again, by its own row or by another
-- with its id: that row alone is what lets a movement be removed.
create index asset_movements_change on asset_movements (change_id) where change_id is not null;
create function refuse_change_begun_again() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if exists (select from asset_movements where change_id = new.id) then
      raise exception 'append-only: the change % was made' , new.id using errcode = 'restrict_violation';
    end if;
  elsif new.id <> old.id or (old.given_up and not new.given_up)
    or (old.made_at is not null and new.made_at is distinct from old.made_at) then
    raise exception 'a change goes one way: % is not begun again', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger staged_changes_one_way before insert or update on staged_changes
  for each row execute function refuse_change_begun_again();

-- The audit records of a change stay as they were noted until they are appended, which is once it is made, or it was given up.
create function refuse_change_of_staged_audit() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (
    select from staged_changes where id = old.change_id and (made_at is not null or given_up)
  ) then
    return old;
  end if;
  raise exception 'append-only: % of % is refused', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger staged_audit_append_only before update or delete on staged_audit
  for each row execute function refuse_change_of_staged_audit();

-- A temporary table of the same name is found before a table of the product unless the path says otherwise.
do $$
declare
  guard text;
begin
  foreach guard in array array['refuse_change_begun_again', 'refuse_change_of_staged_audit', 'refuse_change_once_made',
    'keep_moved_asset', 'require_asset_of_movement', 'refuse_state_without_step'] loop
    execute format('alter function %I() set search_path = %I, pg_temp', guard, current_schema());
  end loop;
end $$;
