-- From when on a 業務システム was in use or not (§1-5, §3-3): one that is ended today was in use before. A system without a row
-- has always been what it is now.
create table system_uses (
  business_system_id uuid not null references business_systems (id),
  active boolean not null,
  at timestamptz not null
);
create index system_uses_system on system_uses (business_system_id, at desc);
create trigger system_uses_append_only before update or delete on system_uses
  for each row execute function refuse_change();
