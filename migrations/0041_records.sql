-- Four eyes are two persons, not two accounts: a step keeps the person behind the account that took it.
alter table record_steps add column actor_agent_id uuid, add column actor_staff_member_id uuid;
alter table record_steps disable trigger record_steps_append_only;
update record_steps as s set actor_agent_id = a.agent_id, actor_staff_member_id = a.staff_member_id
  from accounts_users as a where a.id = s.actor_id and (a.agent_id is not null or a.staff_member_id is not null);
alter table record_steps enable trigger record_steps_append_only;
