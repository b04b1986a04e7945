-- What of a sheet its reader did not see, hidden or filtered away: it is taken in like the rest, and the check says so.
alter table import_runs add column hidden jsonb not null default '{"rows": 0, "lines": [], "columns": []}';
