-- Frozen is frozen: what a submission said is stored whole, once, and never read from live tables again.

-- Who did what, by account: a display name can be another's, or change.
alter table weekly_reports
  add column made_by uuid,
  add column checked_by uuid,
  add column submitted_by uuid,
  add column accepted_by uuid,
  -- What was taken with the figures: the chart's days, the notable cases, the work of the week to come.
  add column taken jsonb not null default '{"days": [], "notable": [], "planned": []}';

update weekly_reports as w set
  made_by = coalesce((select a.actor_id from audit_records as a where a.entity = 'weeklyReport' and a.entity_id = w.id::text
    and a.action = 'reports.draft' order by a.seq limit 1), '00000000-0000-0000-0000-000000000000'),
  checked_by = (select a.actor_id from audit_records as a where a.entity = 'weeklyReport' and a.entity_id = w.id::text
    and a.action = 'reports.check' and w.checked_at is not null order by a.seq desc limit 1),
  submitted_by = (select a.actor_id from audit_records as a where a.entity = 'weeklyReport' and a.entity_id = w.id::text
    and a.action = 'reports.submit' and w.submitted_at is not null order by a.seq desc limit 1),
  accepted_by = (select a.actor_id from audit_records as a where a.entity = 'weeklyReport' and a.entity_id = w.id::text
    and a.action = 'reports.accept' and w.accepted_at is not null order by a.seq desc limit 1);
alter table weekly_reports alter column made_by set not null;

-- A week's totals hold Monday to Sunday. A report still in work says so too; a submitted one keeps the span 県 received.
update weekly_reports set to_on = from_on + 6 where state in ('drafting', 'checking', 'returned');

-- The chart's days, from the tickets the stored totals counted, and the open days of the span without any.
update weekly_reports as w set taken = jsonb_set(w.taken, '{days}', coalesce((
  select jsonb_agg(jsonb_build_object('date', day::text, 'inquiry', inquiry, 'fault', fault, 'request', request) order by day)
  from (
    select day, count(*) filter (where kind = 'inquiry')::int as inquiry, count(*) filter (where kind = 'fault')::int as fault,
      count(*) filter (where kind = 'request')::int as request
    from (
      select (t.received_at at time zone 'Asia/Tokyo')::date as day, substr(f.key, 6) as kind
        from weekly_report_figures as f cross join lateral unnest(f.ticket_ids) as one (id) join tickets as t on t.id = one.id
        where f.report_id = w.id and f.key in ('kind.inquiry', 'kind.fault', 'kind.request')
      union all
      select each::date, '' from generate_series(w.from_on, w.to_on, interval '1 day') as each
        where extract(isodow from each) < 6
          and not exists (select from calendar_days as c where c.day = each::date and c.kind <> 'extraOpen')
    ) as facts group by day
  ) as days), '[]'));

-- 特記事項 stands before the last section, 来週の予定, of every report that can still be written in.
update weekly_reports set sections = (sections - (-1))
  || '[{"key": "notable", "text": "県への報告、速報、最優先の受付は {{notable}} です。", "confirmed": false}]' || (sections -> -1)
  where state in ('drafting', 'checking', 'returned') and sections -> -1 ->> 'key' = 'nextWeek';

-- 提出: each submission as 県 received it. Append-only; a report given back is submitted anew.
create table weekly_report_submissions (
  id uuid primary key,
  report_id uuid not null references weekly_reports (id),
  nth integer not null,
  at timestamptz not null,
  by_account uuid not null,
  by_name text not null,
  -- Span, words, figures, tables, days, notable cases and planned work.
  content jsonb not null,
  unique (report_id, nth)
);
create trigger weekly_report_submissions_append_only before update or delete on weekly_report_submissions
  for each row execute function refuse_change();

insert into weekly_report_submissions (id, report_id, nth, at, by_account, by_name, content)
  select gen_random_uuid(), w.id, 1, w.submitted_at, coalesce(w.submitted_by, w.made_by),
    coalesce(w.submitted_by_name, w.made_by_name),
    w.taken || jsonb_build_object('from', w.from_on::text, 'to', w.to_on::text, 'sections', w.sections, 'tables', null, 'figures',
      (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'key', f.key, 'label', f.label, 'value', f.value,
        'previous', f.previous) order by f.key), '[]') from weekly_report_figures as f where f.report_id = w.id))
  from weekly_reports as w where w.submitted_at is not null and w.state in ('submitted', 'accepted');
