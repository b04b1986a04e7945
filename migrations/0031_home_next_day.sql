-- 締め: the day a closing handover is read on is part of what is frozen. Those closed before get it by today's calendar.
alter table closing_handovers add column next_day date;
update closing_handovers set next_day = (
  select day::date from generate_series(closing_handovers.day + 1, closing_handovers.day + 30, interval '1 day') as each (day)
  where exists (select from calendar_days where calendar_days.day = each.day::date and kind = 'extraOpen')
    or (extract(isodow from each.day) < 6 and not exists (
      select from calendar_days where calendar_days.day = each.day::date))
  order by each.day limit 1)
  where closed_at is not null;
alter table closing_handovers add check ((closed_at is null) = (next_day is null));
