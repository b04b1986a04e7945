-- 県の指示 (§4-8, §7-6, §7-7): besides 設定変更, 初期化 of mobile PCs and 取付け of parts that 県 provides.
alter table instructions add column kind text not null default 'settings'
  check (kind in ('settings', 'initialise', 'fitParts'));
