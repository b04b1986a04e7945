-- 県の指示 (§5-1): MK that a 所属 bought are kitted as 県 orders.
alter table instructions drop constraint instructions_kind_check;
alter table instructions add constraint instructions_kind_check check (kind in ('settings', 'initialise', 'fitParts', 'kit'));
