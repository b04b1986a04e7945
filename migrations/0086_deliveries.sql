-- The room that was agreed for a 配付 or 回収, and the one in which it passed from hand to hand.
alter table deliveries
  add column appointed_room_id uuid references rooms (id),
  add column handed_room_id uuid references rooms (id);
create index deliveries_appointed_room on deliveries (appointed_room_id) where appointed_room_id is not null;
create index deliveries_handed_room on deliveries (handed_room_id) where handed_room_id is not null;
