-- Who wrote in a weekly report since it was checked last: none of them checks it.
alter table weekly_reports add column writers jsonb not null default '[]';
update weekly_reports as w set writers = coalesce((
  select jsonb_agg(distinct jsonb_build_object('accountId', a.actor_id, 'agentId', u.agent_id,
      'staffMemberId', u.staff_member_id, 'name', a.actor_name))
  from audit_records as a left join accounts_users as u on u.id = a.actor_id
  where a.entity = 'weeklyReport' and a.entity_id = w.id::text and a.actor_id is not null
    and a.action in ('reports.saveSection', 'reports.refresh')
    and a.seq > coalesce((select max(c.seq) from audit_records as c where c.entity = 'weeklyReport'
      and c.entity_id = w.id::text and c.action = 'reports.check'), 0)), '[]');
