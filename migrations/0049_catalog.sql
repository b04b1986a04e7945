-- 標準ソフトウェア (§1-5(2)): which row of the contract's list a product stands for; null for one that was added since.
alter table software_products add column listed_as text unique;
update software_products as s set listed_as = l.key
from (values ('windows', 'Windows 11%'), ('office', 'Microsoft Office%'), ('office', 'Microsoft 365 Apps%'),
  ('edge', 'Microsoft Edge%'), ('thunderbird', 'Mozilla Thunderbird%'), ('snapDeploy', 'Acronis Snap Deploy%'),
  ('skysea', 'SKYSEA ClientView%'), ('tanium', 'Tanium%'), ('soliton', 'Soliton Secure Workspace%'),
  ('acrobat', 'Adobe Acrobat Reader%'), ('zoom', 'Zoom%'), ('webex', 'Webex%'), ('teams', '%Teams'), ('slack', 'Slack%'),
  ('sevenZip', '7-Zip%')) as l (key, pattern)
where s.name like l.pattern and s.id = (select o.id from software_products as o where o.name like l.pattern
  order by o.active desc, o.sort_order, o.name limit 1)
  and not exists (select from software_products as t where t.listed_as = l.key);

-- What happened to a product: written with the change of the product itself, never changed.
create table software_changes (
  id uuid primary key,
  software_id uuid not null references software_products (id),
  kind text not null check (kind in ('added', 'version', 'replaced', 'withdrawn', 'restored')),
  changed_on date not null,
  was text not null default '',
  became text not null default '',
  -- 新機能の追加, 操作方法, 画面レイアウト (§4-6).
  affects text[] not null default '{}',
  what text not null default '',
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null
);
create index software_changes_newest on software_changes (recorded_at desc);
create index software_changes_product on software_changes (software_id, recorded_at desc);
create trigger software_changes_append_only before update or delete on software_changes
  for each row execute function refuse_change();

-- 協議 (§1-5(2)): how 県 decided about a change, once.
create table software_agreements (
  change_id uuid primary key references software_changes (id),
  agreed_on date not null,
  agreed_with text not null,
  decision text not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null
);
create trigger software_agreements_append_only before update or delete on software_agreements
  for each row execute function refuse_change();

-- 基本操作の習熟 (§1-5(3)): each session by which people of the desk came to know a system.
create table system_trainings (
  id uuid primary key,
  business_system_id uuid not null references business_systems (id),
  held_on date not null,
  means text not null check (means in ('course', 'manual', 'practice')),
  covered text not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null
);
create index system_trainings_system on system_trainings (business_system_id, held_on desc);
create trigger system_trainings_append_only before update or delete on system_trainings
  for each row execute function refuse_change();
create table system_training_agents (
  training_id uuid not null references system_trainings (id),
  agent_id uuid not null references agents (id),
  primary key (training_id, agent_id)
);
create index system_training_agents_agent on system_training_agents (agent_id);
create trigger system_training_agents_append_only before update or delete on system_training_agents
  for each row execute function refuse_change();
