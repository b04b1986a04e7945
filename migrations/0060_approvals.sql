-- One approval of a thing waits at a time, and what is approved is the text that was asked about.
alter table approvals
  -- Waits for an answer. Kept here, because an index cannot look at `records`.
  add column waits boolean not null default true,
  -- Of what was asked about, as the feature that asked told it; null where it was asked before this was kept.
  add column digest text;
update approvals as a set waits = false
where not exists (select 1 from records as r where r.id = a.id and r.is_open)
  -- Of several that wait the newest is the one its page shows.
  or exists (
    select 1 from approvals as b join records as n on n.id = b.id join records as r on r.id = a.id
    where b.subject_kind = a.subject_kind and b.subject_id = a.subject_id and n.is_open
      and (n.opened_at, n.serial, n.id) > (r.opened_at, r.serial, r.id)
  );
create unique index approvals_waiting on approvals (subject_kind, subject_id) where waits;
