-- Contacts about a record of any process: each with its result and what comes next; 督促 by the ladder with its rung.
create table record_contacts (
  id uuid primary key,
  record_id uuid not null references records (id),
  at timestamptz not null,
  -- The rung of the ladder; null for one made beside it.
  rung text,
  recipient text not null check (recipient in ('requester', 'department')),
  means text not null check (means in ('mail', 'phone')),
  result text not null check (result in ('sent', 'promised', 'extensionAsked', 'absent', 'unknown', 'noAddress')),
  next_on date,
  note text not null default '',
  -- A reminder by mail reached somebody only when its mail left.
  mail_id uuid references mails (id),
  by_id uuid not null,
  by_name text not null
);
insert into record_contacts (id, record_id, at, rung, recipient, means, result, next_on, note, mail_id, by_id, by_name)
  select id, loan_id, at, rung, case recipient when 'borrower' then 'requester' else recipient end, means, result, next_on,
    note, mail_id, by_id, by_name from loan_contacts;
drop table loan_contacts;
create index record_contacts_record on record_contacts (record_id, at);
create unique index record_contacts_rung on record_contacts (record_id, rung, recipient) where rung is not null;
create index record_contacts_mail on record_contacts (mail_id) where mail_id is not null;
create trigger record_contacts_append_only before update or delete on record_contacts
  for each row execute function refuse_change();
