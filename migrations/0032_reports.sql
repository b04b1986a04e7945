-- 週間報告書 is a process: number, state, steps, clock and 経過 stand in `records`; the report keeps its span, words and what
-- was frozen. What 県 received (`weekly_report_submissions`) is not touched.

-- The trigger asks for the step of each state; a report of an older release may have been written in after its last step.
alter table records disable trigger records_state_by_step;

with made as (
  select w.*, extract(year from w.created_at at time zone 'Asia/Tokyo')::int
    - case when extract(month from w.created_at at time zone 'Asia/Tokyo') < 4 then 1 else 0 end as year,
    (select count(*)::int from audit_records as a where a.entity = 'weeklyReport' and a.entity_id = w.id::text and a.action in
      ('reports.saveSection', 'reports.refresh', 'reports.requestCheck', 'reports.check', 'reports.submit', 'reports.accept',
       'reports.returnIt')) as changes
  from weekly_reports as w
), numbered as (
  select made.*, row_number() over (partition by year order by created_at, week_no)::int as serial from made
)
insert into records (id, entity, number, fiscal_year, serial, process_version, state, is_open, title, sort_due, next_clock,
    next_due_at, next_warn_at, breached, opened_at, closed_at, version, created_by, created_by_name, created_at, updated_at)
  select id, 'weeklyReport', 'W' || (year - 2018) || '-' || lpad(serial::text, 5, '0'), year, serial, 1, state,
    state <> 'accepted', '第' || week_no || '週の週間報告書',
    case when submitted_at is null and state <> 'returned' then due_at else '9999-12-29 15:00:00Z'::timestamptz end,
    case when submitted_at is null and state <> 'returned' then 'submission' end,
    case when submitted_at is null and state <> 'returned' then due_at end,
    case when submitted_at is null and state <> 'returned' then due_at - interval '2 hours' end,
    coalesce(submitted_at > due_at, false), created_at, accepted_at, greatest(version, changes + 1), made_by, made_by_name,
    created_at, updated_at
  from numbered;

insert into record_numbers (letter, fiscal_year, last)
  select 'W', fiscal_year, max(serial) from records where entity = 'weeklyReport' group by fiscal_year;

-- The audit records know who took which step, and as which change of the report.
insert into record_steps (record_id, version, entity, step, from_state, to_state, actor_id, actor_name, at)
  select id, 1, entity, 'open', null, 'drafting', created_by, created_by_name, created_at
    from records where entity = 'weeklyReport'
  union all
  select id, nth, 'weeklyReport', step, null, case step when 'requestCheck' then 'checking' when 'check' then 'checking'
      when 'submit' then 'submitted' when 'accept' then 'accepted' else 'returned' end, actor_id, actor_name, at
    from (
      select w.id, substr(a.action, 9) as step, a.actor_id, a.actor_name, a.at,
        1 + row_number() over (partition by w.id order by a.seq)::int as nth
      from weekly_reports as w join audit_records as a on a.entity = 'weeklyReport' and a.entity_id = w.id::text
      where a.action in ('reports.saveSection', 'reports.refresh', 'reports.requestCheck', 'reports.check', 'reports.submit',
        'reports.accept', 'reports.returnIt')
    ) as changed where step in ('requestCheck', 'check', 'submit', 'accept', 'returnIt');

-- 経過: the steps, and what was remarked.
insert into record_entries (id, entity, record_id, seq, at, kind, actor_id, actor_name, body, data)
  select gen_random_uuid(), 'weeklyReport', record_id, row_number() over (partition by record_id order by at, rank)::int, at,
    kind, actor_id, actor_name, body, data
  from (
    select s.record_id, s.at, s.version as rank, case s.step when 'open' then 'opened' else 'step' end as kind, s.actor_id,
      s.actor_name, case s.step when 'open' then '週間報告書 ' || r.number || ' を登録' else '' end as body,
      case s.step when 'open' then '{}'::jsonb else jsonb_build_object('step', s.step, 'to', s.to_state) end as data
    from record_steps as s join records as r on r.id = s.record_id where s.entity = 'weeklyReport'
    union all
    select m.report_id, m.at, 1000000, 'note', coalesce((select a.actor_id from audit_records as a
        where a.entity = 'weeklyReport' and a.entity_id = m.report_id::text and a.at = m.at order by a.seq limit 1),
        '00000000-0000-0000-0000-000000000000'), m.by_name, m.body, '{}'::jsonb
    from weekly_report_remarks as m
  ) as lines;
update records as r set last_entry_seq = (select max(seq) from record_entries as e where e.record_id = r.id)
  where entity = 'weeklyReport';

-- 提出の期限: met by the first 提出.
insert into record_clocks (id, entity, record_id, kind, rule, started_at, due_at, warn_at, met_at, breached_at)
  select gen_random_uuid(), 'weeklyReport', id, 'submission', jsonb_build_object('kind', 'fixedDate',
      'date', to_char(due_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD'), 'time', to_char(due_at at time zone 'Asia/Tokyo', 'HH24:MI'),
      'warnMinutes', jsonb_build_array(120)),
    created_at, due_at, due_at - interval '2 hours', sent, case when sent > due_at then due_at end
  from (select w.*, coalesce((select min(s.at) from record_steps as s where s.record_id = w.id and s.step = 'submit'),
    w.submitted_at) as sent from weekly_reports as w) as owed;
alter table records enable trigger records_state_by_step;

drop table weekly_report_remarks;
alter table weekly_reports add foreign key (id) references records (id);
alter table weekly_reports drop column state, drop column version, drop column made_by, drop column made_by_name,
  drop column created_at, drop column updated_at;
