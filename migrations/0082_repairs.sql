-- §5-12: an MK that does not start any more is initialised. What was told at reception stays.
alter table repairs add column no_start boolean not null default false;
alter table repairs drop constraint repairs_treatment_check;
alter table repairs add constraint repairs_treatment_check
  check (treatment in ('settings', 'repair', 'initialise', 'hold', 'asIs'));
