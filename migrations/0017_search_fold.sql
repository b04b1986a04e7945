-- Which folding a record was indexed with. What an older one wrote is folded again by a job, from the records themselves:
-- a folded text does not tell any more where its lines ended.
alter table search_documents add column fold_version smallint not null default 1;
create index search_documents_stale on search_documents (kind) where fold_version < 2;
