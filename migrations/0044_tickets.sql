-- Categories that name a duty of their own, for an installation that began without them. One whose name is taken is left to
-- the manager.
with added (parent, code, name, clause, place) as (values
  ('update', 'update.verification', '検証用パソコンの貸出', '12-3.3', 3),
  ('account', 'account.token', 'トークンの電池切れ・故障', '10-5.7', 6),
  ('meeting', 'meeting.desks', '窓口どうしのWeb会議の不具合', '13-5.2', 8),
  ('telework', 'telework.byodWish', 'BYODについての県の要望', '8-3.1', 9),
  ('telework', 'telework.byodList', 'BYODの停止・登録の申請', '8-2.5', 10))
insert into ticket_categories (id, code, parent_id, name, clause, sort_order)
select gen_random_uuid(), a.code, p.id, a.name, a.clause, p.sort_order + a.place
from added as a join ticket_categories as p on p.code = a.parent and p.parent_id is null
where not exists (select from ticket_categories as c where c.code = a.code)
  and not exists (select from ticket_categories as c where c.parent_id = p.id and c.name = a.name);
