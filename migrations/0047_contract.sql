-- What the check of a duty said of a contract week (Monday to Sunday), written whenever the answer is another than before: so what
-- was known on a day stays readable, and a check says when it last found something wrong. Only ever added to.
create table duty_judgements (
  id uuid primary key,
  duty text not null,
  week_from date not null,
  judged_at timestamptz not null,
  -- What was counted, as a fingerprint of words and statement: another one judged by another definition.
  definition text not null,
  occasions integer not null,
  kept integer not null,
  late integer not null,
  missing integer not null,
  insufficient integer not null,
  pending integer not null,
  unique (duty, week_from, judged_at)
);
create index duty_judgements_week on duty_judgements (week_from, duty);
create index duty_judgements_red on duty_judgements (duty, judged_at) where late + missing > 0;

-- 監査の指摘: what the auditor asks about a duty in a period, until the auditor closes it.
create table findings (
  id uuid primary key references records (id),
  duty text not null,
  from_on date not null,
  to_on date not null,
  question text not null,
  check (from_on <= to_on)
);
create index findings_duty on findings (duty, to_on desc);
