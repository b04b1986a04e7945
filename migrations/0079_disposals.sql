-- A certificate says that what came out was destroyed and counted: the table holds it, whoever writes.
create function refuse_uncounted_certificate() returns trigger language plpgsql as $$
begin
  if exists (select from disposal_items as i where i.disposal_id = new.id and (i.found_at is null or i.label_off_at is null))
    or exists (select from disposal_drives as d
      where d.disposal_id = new.id and (d.destroyed_at is null or d.counted_at is null))
    or new.counted_after is distinct from (select count(*) from disposal_drives as d where d.disposal_id = new.id)
  then
    raise exception 'the counts of disposal % differ', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger disposals_counted before update of certified_at on disposals
  for each row when (old.certified_at is null and new.certified_at is not null)
  execute function refuse_uncounted_certificate();
