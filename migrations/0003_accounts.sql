-- 利用者 of the product. Role and links are read at every request, so a change acts at once.
create table accounts_users (
  id uuid primary key,
  username text not null unique check (username = lower(username)),
  name text not null,
  role text not null check (role in ('administrator', 'manager', 'agent', 'authority', 'coordinator', 'staff', 'auditor')),
  agent_id uuid,
  staff_member_id uuid,
  department_id uuid,
  email text unique,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  must_change_password boolean not null default true,
  password_changed_at timestamptz,
  disabled_at timestamptz,
  last_sign_in_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index accounts_users_role on accounts_users (role) where disabled_at is null;
create index accounts_users_agent on accounts_users (agent_id);
create index accounts_users_staff_member on accounts_users (staff_member_id);

-- How an account proves itself: a password (provider 'credential') or an identity provider's subject.
create table accounts_credentials (
  id uuid primary key,
  user_id uuid not null references accounts_users (id),
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index accounts_credentials_user on accounts_credentials (user_id);

-- Signed-in browsers. A removed row ends the session everywhere with its next request.
create table accounts_sessions (
  id uuid primary key,
  token text not null unique,
  user_id uuid not null references accounts_users (id),
  ip_address text,
  user_agent text,
  expires_at timestamptz not null,
  last_seen_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index accounts_sessions_user on accounts_sessions (user_id);
create index accounts_sessions_expiry on accounts_sessions (expires_at);

-- Short-lived challenges between the password and the second factor.
create table accounts_verifications (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index accounts_verifications_identifier on accounts_verifications (identifier);

-- Second factor: secret and backup codes are encrypted with the product's secret.
create table accounts_two_factors (
  id uuid primary key,
  user_id uuid not null unique references accounts_users (id),
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamptz,
  -- Step of 30 seconds of the last code that was used: no code counts twice.
  last_step integer
);

-- Failed sign-ins by user name and by address; kept here so that a restart forgives nothing.
create table accounts_throttles (
  key text primary key,
  failures integer not null,
  first_failed_at timestamptz not null,
  locked_until timestamptz
);

-- API tokens of 外部連携. Only the SHA-256 is kept; the prefix tells one from another.
create table accounts_tokens (
  id uuid primary key,
  name text not null,
  prefix text not null,
  token_hash text not null unique,
  scopes text[] not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  created_by uuid not null references accounts_users (id),
  created_by_name text not null,
  version integer not null default 1,
  created_at timestamptz not null
);

create table accounts_preferences (
  user_id uuid primary key references accounts_users (id),
  theme text not null default 'auto' check (theme in ('auto', 'light', 'dark')),
  row_height text not null default 'comfortable' check (row_height in ('comfortable', 'dense')),
  -- List key → row height and columns of that list.
  lists jsonb not null default '{}',
  updated_at timestamptz not null
);

-- A list's conditions kept under a name by the one who made them.
create table accounts_saved_views (
  id uuid primary key,
  user_id uuid not null references accounts_users (id),
  list_key text not null,
  name text not null,
  search jsonb not null,
  position integer not null,
  version integer not null default 1,
  created_at timestamptz not null,
  unique (user_id, list_key, name)
);
