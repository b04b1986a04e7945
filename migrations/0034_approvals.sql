-- 承認: what another feature asks 県 to approve. Number, state, steps, clock and 経過 stand in `records`.
create table approvals (
  id uuid primary key references records (id),
  -- What is to be approved, and where it is read: knowledge, …
  subject_kind text not null,
  subject_id uuid not null,
  link text not null,
  reason text not null,
  -- What changed, as the approver reads it: label, before, after. What is approved is this, not what stands there later.
  changes jsonb not null,
  due_on date not null,
  -- Whose turn it is; nobody named: every 県担当. The stand-in is named beforehand.
  approver_id uuid,
  approver_name text,
  stand_in_id uuid,
  stand_in_name text,
  -- Whoever approved did so for the approver.
  by_stand_in boolean not null default false,
  reminded_on date,
  check (stand_in_id is null or approver_id is not null)
);
create index approvals_subject on approvals (subject_kind, subject_id);
