-- A commit or undo that was cut off is carried on: by whom it was begun, with which wishes, and which process has it now.
alter table import_runs
  add column step_id uuid,
  add column step_by jsonb,
  add column keep_changed boolean not null default false,
  -- Why the last step did not come to its end, in words.
  add column step_trouble text,
  -- Rows of a finished step whose bookkeeping and search index still follow: key, id and version of each.
  add column following jsonb;
create index import_runs_under_way on import_runs (step_at)
  where status in ('applying', 'undoing') or following is not null;

-- 除籍: a device that only a file knew, taken out again by the undo of its import. It was never disposed of, and a later file
-- may bring it back.
alter table assets drop constraint assets_status_check;
alter table assets add constraint assets_status_check
  check (status in ('inUse', 'stored', 'repairing', 'lent', 'awaitingDisposal', 'disposed', 'lost', 'withdrawn'));
alter table asset_movements drop constraint asset_movements_kind_check;
alter table asset_movements add constraint asset_movements_kind_check check (
  kind in ('acquired', 'distributed', 'userChanged', 'collected', 'transported', 'sentToRepair', 'backFromRepair',
    'lent', 'returned', 'stored', 'awaitingDisposal', 'disposed', 'lost', 'found', 'corrected', 'imported', 'withdrawn'));
