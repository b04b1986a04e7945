-- The duties a category answers, for an installation that began with the categories of release 0014. What somebody edited
-- stays; a category whose name is taken is left to the manager.
with moved (code, old_name, name, old_clause, clause) as (values
  ('network.lgwan', 'LGWAN', 'LGWAN接続環境', '3-1.2', '11-3.1'),
  ('system', '業務システム', '業務システム', '3-1.9', '1-5.22'),
  ('system.usage', '基本操作', '基本操作', '3-1.9', '1-5.22'),
  ('system.trouble', 'つながらない・エラー', 'つながらない・エラー', '3-1.9', '3-3.2'),
  ('meeting.usage', '操作・設定', '操作・設定', null, '9-2.3'),
  ('meeting.equipment', '会議用の備品', '会議用の備品', null, '9-2.5'),
  ('telework.connect', '接続・設定', '接続できない', null, '10-3.1'),
  ('account.twoFactor', '二要素認証', '二要素認証', null, '10-5.6'))
update ticket_categories as c set clause = m.clause,
  name = case when c.name = m.old_name and not exists (select from ticket_categories as o
    where o.parent_id is not distinct from c.parent_id and o.name = m.name and o.id <> c.id) then m.name else c.name end
from moved as m where c.code = m.code and c.version = 1 and c.clause is not distinct from m.old_clause;

with added (parent, code, name, clause, place) as (values
  ('network', 'network.transfer', 'ファイル転送システム', '11-3.2', 5),
  ('meeting', 'meeting.license', 'アプリ・ライセンスの制限', '9-2.2', 2),
  ('meeting', 'meeting.trouble', 'つながらない・聞こえない', '9-2.4', 3),
  ('meeting', 'meeting.host', '会議の主催', '9-2.6', 5),
  ('meeting', 'meeting.invitation', '開催通知・連絡', '9-2.7', 6),
  ('telework', 'telework.dropped', '通信が切れる', '10-3.2', 2),
  ('telework', 'telework.account', 'アカウント・パスワードの確認', '10-2.2', 3),
  ('telework', 'telework.office', '職場側のパソコンの設定', '10-2.3', 4),
  ('telework', 'telework.home', '自宅の準備・ログイン', '10-2.4', 5),
  ('telework', 'telework.app', '二要素認証アプリ', '10-2.5', 6),
  ('other', 'other.shredder', 'シュレッダー・クラッシャー', '13-3.5', 1))
insert into ticket_categories (id, code, parent_id, name, clause, sort_order)
select gen_random_uuid(), a.code, p.id, a.name, a.clause, p.sort_order + a.place
from added as a join ticket_categories as p on p.code = a.parent and p.parent_id is null
where not exists (select from ticket_categories as c where c.code = a.code)
  and not exists (select from ticket_categories as c where c.parent_id = p.id and c.name = a.name);

-- A ticket counts for what it was before it was put right, too.
create index ticket_entries_was on ticket_entries (ticket_id) where data ? 'was';
