-- 取込番号 I8-0027: the last serial of each 年度.
create table import_numbers (
  fiscal_year integer primary key,
  last integer not null
);

-- One file on its way into a ledger: uploaded, checked without changing anything, then applied as a whole or discarded.
create table import_runs (
  id uuid primary key,
  run_no text not null unique,
  kind text not null,
  status text not null check (
    status in ('uploaded', 'checking', 'checked', 'applying', 'applied', 'undoing', 'undone', 'discarded')
  ),
  file_name text not null,
  file_size integer not null,
  sha256 text not null,
  -- The bytes in the file store; null when a command read the file itself.
  file_id uuid references files (id),
  sheet_names jsonb not null default '[]',
  sheet_name text,
  -- Lines of the header in the sheet, from 1; the data begins after the last one.
  first_header_line integer not null,
  last_header_line integer not null,
  -- Every column of the sheet: heading, samples, and the ledger's column it goes to.
  mapping jsonb not null,
  row_count integer not null default 0,
  added integer not null default 0,
  changed integer not null default 0,
  unchanged integer not null default 0,
  refused integer not null default 0,
  -- In the ledger but not in the file. An import never removes them.
  missing integer not null default 0,
  -- Changes by column and refusals by reason.
  summary jsonb not null default '{}',
  progress_done integer not null default 0,
  progress_total integer not null default 0,
  -- When the step under way began; a step that is silent for long was cut off.
  step_at timestamptz not null,
  uploaded_at timestamptz not null,
  uploaded_by uuid not null,
  uploaded_by_name text not null,
  checked_at timestamptz,
  check_ms integer,
  applied_at timestamptz,
  applied_by_name text,
  undone_at timestamptz,
  undone_by_name text,
  undo_kept integer not null default 0,
  discarded_at timestamptz,
  version integer not null default 1
);
create index import_runs_newest on import_runs (uploaded_at desc, id);
create index import_runs_file on import_runs (file_id);

create table import_rows (
  run_id uuid not null references import_runs (id),
  seq integer not null,
  -- The line in the sheet as Excel counts; null for what only the ledger has.
  line integer,
  key text not null,
  label text not null default '',
  outcome text not null check (outcome in ('added', 'changed', 'unchanged', 'refused', 'missing')),
  -- The record in the ledger: its id, and its version as seen by the check and as left by the commit.
  entity_id uuid,
  seen_version integer,
  left_version integer,
  undone boolean not null default false,
  problem_codes text[] not null default '{}',
  problems jsonb not null default '[]',
  -- What changes in words: column, from, to.
  changes jsonb not null default '[]',
  before jsonb,
  after jsonb,
  -- The cells of a refused row as they stood in the file, for the workbook that is handed back.
  cells jsonb,
  primary key (run_id, seq)
);
create index import_rows_outcome on import_rows (run_id, outcome, seq);

-- How a file with these headings was read last time.
create table import_mappings (
  kind text not null,
  signature text not null,
  mapping jsonb not null,
  used_at timestamptz not null,
  used_by uuid not null,
  primary key (kind, signature)
);
