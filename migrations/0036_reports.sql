-- Reports of former releases are found by number and week: the job that folds anew what an older folding wrote indexes them.
insert into search_documents (kind, id, at, folded, grams, fold_version)
  select 'weeklyReport', id, opened_at, '', '{}', 0 from records where entity = 'weeklyReport'
  on conflict do nothing;
