-- What a SIM is searched by, folded when it is written: a search of the whole ledger folds no row.
alter table sims add column folded text not null
  generated always as (folded(card_no || ' ' || coalesce(line_no, '') || ' ' || coalesce(contract_no, '') || ' '
    || coalesce(carrier, '') || ' ' || coalesce(note, ''))) stored;
