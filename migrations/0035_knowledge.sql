-- 県 approves a manual before its text is published: what was written over a published one waits here until then.
alter table knowledge_items
  add column pending jsonb,
  add column pending_by uuid,
  add column pending_by_name text,
  add check ((pending is null) = (pending_by is null));
