-- 方法の妥当性確認 (NIST SP 800-88 r2, IEEE 2883): that a machine with its procedure does what is claimed of it, tried on samples. Apart from the
-- verification of each drive. Degaussing destroys nothing.
create table disposal_validations (
  id uuid primary key,
  method text not null check (method in ('drill', 'shred', 'degauss', 'agreed')),
  tool text not null,
  category text not null check (category in ('destroy', 'purge', 'unrated')),
  samples integer not null check (samples > 0),
  how text not null,
  validated_on date not null,
  validated_by text not null,
  holds_until date not null,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  check (method <> 'degauss' or category <> 'destroy'),
  check (holds_until >= validated_on)
);
create index disposal_validations_tool on disposal_validations (tool, validated_on desc);
create trigger disposal_validations_append_only before update or delete on disposal_validations
  for each row execute function refuse_change();

-- 消磁, where 県 orders it by a rule of its own; why custody was broken, as 県 was told.
alter table disposals
  add column degauss_rule text not null default '',
  add column custody_told_to text not null default '',
  add column custody_note text not null default '',
  add column custody_told_at timestamptz;

alter table disposal_drives
  add column validation_id uuid references disposal_validations (id),
  add column verified_by text not null default '',
  add column verified_how text not null default '',
  add column degaussed_at timestamptz;
create index disposal_drives_validation on disposal_drives (validation_id) where validation_id is not null;

-- Pictures of a drive that was destroyed, in which its serial can be read.
create table disposal_photos (
  drive_id uuid not null references disposal_drives (id),
  file_id uuid not null references files (id),
  at timestamptz not null,
  primary key (drive_id, file_id)
);
create index disposal_photos_file on disposal_photos (file_id);

-- Who has a device, and then its drive, and where: each time it was read. A serial that is blank is the device with its drive inside.
create table disposal_scans (
  id uuid primary key,
  disposal_id uuid not null,
  asset_id uuid not null,
  serial text not null default '',
  step text not null,
  holder text not null,
  place text not null,
  -- Behind a lock: it may lie there longer.
  locked boolean not null default false,
  at timestamptz not null,
  by_name text not null,
  foreign key (disposal_id, asset_id) references disposal_items (disposal_id, asset_id)
);
create index disposal_scans_item on disposal_scans (disposal_id, asset_id, at);
create trigger disposal_scans_append_only before update or delete on disposal_scans
  for each row execute function refuse_change();
