-- 分類 of what §8-2 and §10-4 ask of the desk. One that somebody made already under the same name stays as it is.
with added (code, parent, name, clause, sort_order) as (values
  ('telework.lost', 'telework', 'パスワードの亡失・認証ができない', '10-4.2', 11),
  ('telework.register', 'telework', 'アカウントの登録の依頼', '10-4.1', 12),
  ('telework.release', 'telework', '二要素認証の解除の申請', '10-4.3', 13),
  ('telework.byodStatus', 'telework', 'BYODの申請の受付状況', '8-2.2', 14))
insert into ticket_categories (id, code, parent_id, name, clause, sort_order)
select gen_random_uuid(), a.code, p.id, a.name, a.clause, p.sort_order + a.sort_order
from added as a join ticket_categories as p on p.code = a.parent and p.parent_id is null
where not exists (select from ticket_categories as c where c.code = a.code)
  and not exists (select from ticket_categories as c where c.parent_id = p.id and c.name = a.name);
