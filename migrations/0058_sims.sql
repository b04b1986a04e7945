-- SIM台帳 (§4-4): each line, its contract and where its card is. The device's own ledger names the card, too.
create table sims (
  id uuid primary key,
  card_no text not null unique,
  line_no text not null unique,
  contract_no text not null,
  carrier text not null,
  state text not null check (state in ('inUse', 'spare', 'stopped')),
  asset_id uuid references assets (id),
  stopped_on date,
  -- The day on which card, contract and device were compared last.
  checked_on date,
  note text not null default '',
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((state = 'inUse') = (asset_id is not null)),
  check ((state = 'stopped') = (stopped_on is not null))
);
create unique index sims_asset on sims (asset_id) where asset_id is not null;
create index sims_state on sims (state, card_no);

-- What happened to a SIM: never changed.
create table sim_entries (
  id uuid primary key,
  sim_id uuid not null references sims (id),
  at timestamptz not null,
  kind text not null check (kind in ('registered', 'revised', 'checked')),
  body text not null,
  actor_id uuid not null,
  actor_name text not null
);
create index sim_entries_sim on sim_entries (sim_id, at desc);
create trigger sim_entries_append_only before update or delete on sim_entries
  for each row execute function refuse_change();
