-- A reminder by mail reached somebody only when its mail left.
alter table loan_contacts add column mail_id uuid references mails (id);
create index loan_contacts_mail on loan_contacts (mail_id) where mail_id is not null;
