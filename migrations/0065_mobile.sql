-- 変更 of BYOD (§8-2): each device by its 管理番号, with whoever has it from then on; the ledger follows.
alter table byod_requests drop constraint byod_requests_kind_check;
alter table byod_requests add constraint byod_requests_kind_check check (kind in ('stop', 'register', 'change'));
