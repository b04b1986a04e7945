-- One index for everything that can be found (experience.md: any substring). `doubled` is the folded text with each
-- character twice, so that two-character words have trigrams; `chars` answers one-character words.
create table search_documents (
  kind text not null,
  id uuid not null,
  at timestamptz not null,
  doubled text not null,
  chars text[] not null,
  primary key (kind, id)
);
create index search_documents_doubled on search_documents using gin (doubled gin_trgm_ops);
create index search_documents_chars on search_documents using gin (chars);
create index search_documents_newest on search_documents (kind, at desc, id);
