-- One person has one account that works. Of several the one that signed in last stays; the others are stopped, and with them
-- their browsers: a stopped account is refused at its next request.
with ranked as (
  select id, row_number() over (partition by agent_id order by last_sign_in_at desc nulls last, created_at, id) as nth
    from accounts_users where disabled_at is null and agent_id is not null
)
update accounts_users as u set disabled_at = now(), updated_at = now(), version = version + 1
  from ranked where ranked.id = u.id and nth > 1;
with ranked as (
  select id, row_number() over (partition by staff_member_id order by last_sign_in_at desc nulls last, created_at, id) as nth
    from accounts_users where disabled_at is null and staff_member_id is not null
)
update accounts_users as u set disabled_at = now(), updated_at = now(), version = version + 1
  from ranked where ranked.id = u.id and nth > 1;
create unique index accounts_users_one_an_agent on accounts_users (agent_id) where disabled_at is null;
create unique index accounts_users_one_a_staff_member on accounts_users (staff_member_id) where disabled_at is null;
