-- What an account is searched by, folded when it is written.
alter table accounts_users add column folded text not null
  generated always as (folded(username || ' ' || name)) stored;
