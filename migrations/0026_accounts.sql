-- What one administrator asked for on an account with rights an administrator lacks: it counts only when another one
-- confirmed it. What the server's command line did to such an account stands here too, made and decided by the system.
create table accounts_changes (
  id uuid primary key,
  kind text not null check (kind in ('create', 'revise', 'resetPassword', 'resetSecondFactor', 'disable', 'enable')),
  -- Null until the account that is asked for is there.
  account_id uuid references accounts_users (id),
  username text not null,
  name text not null,
  -- The role the account has, or would have.
  role text not null,
  draft jsonb,
  -- Field → [from, to], as it was shown to the one who confirms.
  changes jsonb not null default '{}',
  seen_version integer,
  reason text not null,
  -- The requester's half of the first password, encrypted with the product's secret; only while the change waits.
  first_half text,
  state text not null default 'waiting' check (state in ('waiting', 'confirmed', 'refused', 'withdrawn', 'expired')),
  requested_by uuid not null,
  requested_by_name text not null,
  requested_at timestamptz not null,
  -- The last day on which it can be confirmed.
  expires_on date not null,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  decided_reason text,
  constraint accounts_changes_two_people check (
    state <> 'confirmed' or decided_by <> requested_by or requested_by = '00000000-0000-7000-8000-000000000000'
  ),
  constraint accounts_changes_decided check ((state = 'waiting') = (decided_at is null)),
  constraint accounts_changes_half check (state = 'waiting' or first_half is null)
);
create index accounts_changes_account on accounts_changes (account_id);
create index accounts_changes_requested on accounts_changes (requested_at desc, id desc);
create unique index accounts_changes_waiting on accounts_changes (account_id, kind) where state = 'waiting';

-- When somebody last said that the changes were seen: what was done since is shown as new.
create table accounts_changes_seen (
  user_id uuid primary key references accounts_users (id),
  seen_at timestamptz not null
);
