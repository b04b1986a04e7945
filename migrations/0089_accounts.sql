-- Which role an account had, and who it was of, since when: a duty asks who somebody was when they acted, not who they are today.
-- By a trigger, because a role changes in many ways: revised, moved with its 所属, confirmed by a second administrator.
create table accounts_roles (
  user_id uuid not null references accounts_users (id) on delete cascade,
  since timestamptz not null,
  role text not null,
  staff_member_id uuid,
  primary key (user_id, since)
);
create index accounts_roles_staff_member on accounts_roles (staff_member_id) where staff_member_id is not null;

create function keep_account_role() returns trigger language plpgsql as $$
begin
  insert into accounts_roles (user_id, since, role, staff_member_id)
    values (new.id, new.updated_at, new.role, new.staff_member_id)
    on conflict (user_id, since) do update set role = excluded.role, staff_member_id = excluded.staff_member_id;
  return null;
end $$;
create trigger keep_first_role after insert on accounts_users for each row execute function keep_account_role();
create trigger keep_new_role after update on accounts_users for each row
  when ((old.role, old.staff_member_id) is distinct from (new.role, new.staff_member_id))
  execute function keep_account_role();

-- What the audit tells of accounts that are there already: the first role, and each change of it.
insert into accounts_roles (user_id, since, role, staff_member_id)
  select u.id, u.created_at, coalesce((select a.changes -> 'role' ->> 0 from audit_records as a
      where a.entity = 'account' and a.entity_id = u.id::text and a.changes -> 'role' ->> 0 is not null
      order by a.seq limit 1), u.role), u.staff_member_id
    from accounts_users as u;
insert into accounts_roles (user_id, since, role, staff_member_id)
  select u.id, a.at, a.changes -> 'role' ->> 1, u.staff_member_id
    from audit_records as a join accounts_users as u on u.id::text = a.entity_id
    where a.entity = 'account' and a.changes -> 'role' ->> 0 is not null and a.changes -> 'role' ->> 1 is not null
    order by a.seq
  on conflict (user_id, since) do nothing;
