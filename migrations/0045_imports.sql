-- What a commit or an undo left is noted row by row, a few hundred keys a turn: each turn finds its rows without reading the file.
create index import_rows_key on import_rows (run_id, key);
