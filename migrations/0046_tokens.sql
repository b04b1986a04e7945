-- One 所持確認 runs at a time (§10-5): two that ask the same holders are refused by the database, whatever was read before. Of
-- several that run already the newest is the one; the others stand as they are until the desk ends them.
alter table possession_checks add column running boolean not null default false;
update possession_checks set running = true where id = (
  select r.id from records as r where r.entity = 'possessionCheck' and r.is_open order by r.opened_at desc, r.id desc limit 1);
alter table possession_checks alter column running drop default;
create unique index possession_checks_one_running on possession_checks (running) where running;
