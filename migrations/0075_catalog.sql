-- 業務システム (§1-5(3)): which row of the contract's list a system stands for; null for one that is not of it.
alter table business_systems add column listed_as text unique;
update business_systems as b set listed_as = l.key
from (values ('lgwanEnvironment', 'LGWAN接続環境%'), ('lgwan', 'LGWAN%'), ('portal', '職員ポータル%'),
  ('groupware', 'グループウェア%'), ('mail', 'メールシステム%'), ('account', '職員アカウント集中管理%'),
  ('antivirus', 'ウィルス対策システム%'), ('antivirus', 'ウイルス対策システム%'), ('database', '簡易データベース%'),
  ('storage', 'ファイルストレージ%'), ('chat', 'チャットツール%'), ('lowCode', 'ローコードツール%'),
  ('telework', '在宅勤務システム%'), ('webMeeting', 'Web会議システム%'), ('transfer', 'ファイル転送システム%'),
  ('exchange', 'ファイル交換システム%'), ('operations', '統合運用管理システム%'), ('edr', 'EDR%')) as l (key, pattern)
where b.name like l.pattern and not (l.key = 'lgwan' and b.name like 'LGWAN接続%')
  and b.id = (select o.id from business_systems as o where o.name like l.pattern
    and not (l.key = 'lgwan' and o.name like 'LGWAN接続%') order by o.active desc, o.sort_order, o.name limit 1)
  and not exists (select from business_systems as t where t.listed_as = l.key);

-- What happened to a system: written with the change of the system itself, never changed.
create table system_changes (
  id uuid primary key,
  business_system_id uuid not null references business_systems (id),
  kind text not null check (kind in ('added', 'replaced', 'withdrawn', 'restored')),
  was text not null default '',
  became text not null default '',
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null
);
create index system_changes_newest on system_changes (recorded_at desc);
create index system_changes_system on system_changes (business_system_id, recorded_at desc);
create trigger system_changes_append_only before update or delete on system_changes
  for each row execute function refuse_change();

-- 協議 (§1-5): how 県 decided about a change of a system, once.
create table system_agreements (
  change_id uuid primary key references system_changes (id),
  agreed_on date not null,
  agreed_with text not null,
  decision text not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null
);
create trigger system_agreements_append_only before update or delete on system_agreements
  for each row execute function refuse_change();
