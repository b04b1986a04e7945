-- Whoever holds an open line hears at once that the right behind it changed: the id of the account or token goes out on a
-- channel when a session ends, an account is disabled or given other rights, or a token is revoked. By triggers, because
-- sessions end in many ways: signing out, being signed out, a new password, the sweep, another process.

create function tell_access() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'accounts_sessions' then
    perform pg_notify('madoguchi_access', old.user_id::text);
  else
    perform pg_notify('madoguchi_access', old.id::text);
  end if;
  return null;
end
$$;

create trigger tell_session_ended after delete on accounts_sessions
  for each row execute function tell_access();

create trigger tell_account_changed after update on accounts_users for each row
  when ((old.role, old.disabled_at, old.must_change_password, old.agent_id, old.staff_member_id, old.department_id)
    is distinct from
    (new.role, new.disabled_at, new.must_change_password, new.agent_id, new.staff_member_id, new.department_id))
  execute function tell_access();

create trigger tell_account_removed after delete on accounts_users
  for each row execute function tell_access();

create trigger tell_token_changed after update on accounts_tokens for each row
  when ((old.revoked_at, old.expires_at, old.scopes) is distinct from (new.revoked_at, new.expires_at, new.scopes))
  execute function tell_access();
