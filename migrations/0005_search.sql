-- One index for everything that can be found (experience.md: any substring). `folded` decides what is found; `grams`, every
-- character and every pair of neighbours, leads to it. Records of one kind are by far the most: they have an index of their
-- own, so that a word they are full of does not slow the others down.
create table search_documents (
  kind text not null,
  id uuid not null,
  at timestamptz not null,
  folded text not null,
  grams text[] collate "C" not null,
  primary key (kind, id)
);
-- Hundreds of grams a record are dear to count at every analyze, and the queries are written so that no estimate is needed.
alter table search_documents alter column grams set statistics 0;
create index search_documents_tickets on search_documents using gin (grams) where kind = 'ticket';
create index search_documents_others on search_documents using gin (grams) where kind <> 'ticket';
create index search_documents_newest on search_documents (kind, at desc, id desc);
