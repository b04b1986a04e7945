-- Each comparison of a SIM with its contract and device (§4-4): the day it is said to be of, when it was written down, and when
-- what it looked at became another. The SIM itself keeps the last one only; a period is judged by what was known of it by its end.
create table sim_checks (
  id uuid primary key,
  sim_id uuid not null references sims (id),
  checked_on date not null,
  recorded_at timestamptz not null,
  ended_at timestamptz
);
create index sim_checks_sim on sim_checks (sim_id, checked_on desc);
insert into sim_checks (id, sim_id, checked_on, recorded_at)
select gen_random_uuid(), s.id, s.checked_on,
  coalesce((select max(e.at) from sim_entries as e where e.sim_id = s.id and e.kind = 'checked'),
    s.checked_on::timestamp at time zone 'Asia/Tokyo')
from sims as s where s.checked_on is not null;
