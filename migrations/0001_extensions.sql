-- Japanese search: trigrams of folded text. Both kinds of database bring it.
create extension if not exists pg_trgm;
