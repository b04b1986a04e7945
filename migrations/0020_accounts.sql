-- A counter belongs to one name at one address, or at one known device: nobody closes a name for everybody.
-- What was counted by name or by address alone has no such place and is forgotten.
delete from accounts_throttles;
alter table accounts_throttles rename column first_failed_at to last_failed_at;
-- SHA-256 of the name, to find and lift every counter of an account.
alter table accounts_throttles add column subject text not null;
create index accounts_throttles_subject on accounts_throttles (subject);

-- Browsers that an account has signed in with completely. Only the SHA-256 of the cookie's secret is kept.
create table accounts_known_devices (
  user_id uuid not null references accounts_users (id),
  device_hash text not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (user_id, device_hash)
);
create index accounts_known_devices_seen on accounts_known_devices (last_seen_at);
