-- Audit (§14-2): a transaction only appends its records. A sealer chains what was committed, batch by batch, and signs
-- each batch with a key that the database does not have. Records of the old chain keep their two hashes.
create sequence audit_records_seq owned by audit_records.seq;
select setval('audit_records_seq', greatest(1, known.seq), known.seq > 0)
  from (select greatest((select seq from audit_head), (select max(seq) from audit_records), 0) as seq) as known;
alter table audit_records
  alter column seq set default nextval('audit_records_seq'),
  alter column previous_hash drop not null,
  alter column hash drop not null,
  -- What the procedure declares: change, read, export, print, download. Null for records of the old chain.
  add column effect text;

-- Where the old chain ended; nothing moves it any more.
create trigger audit_head_frozen before update or delete on audit_head
  for each row execute function refuse_change();
create trigger audit_head_no_truncate before truncate on audit_head
  for each statement execute function refuse_change();

create table audit_batches (
  no bigint primary key,
  -- The records of this batch by number: a transaction that committed late is in a later batch than its neighbours.
  seqs int8multirange not null,
  -- The highest number in this and all earlier batches.
  highest bigint not null,
  records integer not null,
  -- SHA-256 of each record in order of number, 32 bytes each: names the record that was altered.
  leaves bytea not null,
  previous_hash text not null,
  sealed_at timestamptz not null,
  hash text not null,
  -- The public key, so that a change of keys can be followed; which keys are trusted is known outside.
  key text not null,
  signature text not null
);
create index audit_batches_sealed_at on audit_batches (sealed_at);
create trigger audit_batches_append_only before update or delete on audit_batches
  for each row execute function refuse_change();
create trigger audit_batches_no_truncate before truncate on audit_batches
  for each statement execute function refuse_change();
