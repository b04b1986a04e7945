-- 公開範囲: who reads an item once it is published. 既知の不具合 are the desk's in any case.
alter table knowledge_items add column audience text not null default 'desk'
  check (audience in ('everyone', 'coordinators', 'desk'));
-- FAQ were written for everybody. Manuals of the desk could be read by every 職員: each is closed until somebody opens it.
update knowledge_items set audience = 'everyone' where kind = 'article';
