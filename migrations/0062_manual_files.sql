-- A file of a manual is read from the edition on that 県 approved with it.
alter table knowledge_attachments add column from_edition integer not null default 1 check (from_edition > 0);
