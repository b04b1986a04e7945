-- 駆けつけ元の確認 (§2-2): a 単独地域機関 is reached from this 庁舎, made sure of on a day.
create table site_base_confirmations (
  id uuid primary key,
  site_id uuid not null references sites (id),
  base_site_id uuid not null references sites (id),
  confirmed_on date not null,
  note text not null,
  confirmed_by uuid not null,
  confirmed_by_name text not null,
  recorded_at timestamptz not null
);
create index site_base_confirmations_site on site_base_confirmations (site_id, confirmed_on desc);
create index site_base_confirmations_base on site_base_confirmations (base_site_id);
create trigger site_base_confirmations_append_only before update or delete on site_base_confirmations
  for each row execute function refuse_change();
