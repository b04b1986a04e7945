-- The room in which a device passed from hand to hand (§4-9, §4-10, §5-8, §5-9, §6-8, §6-9, §7-4), beside its 拠点.
alter table asset_movements add column hand_over_room_id uuid references rooms (id);
create index asset_movements_hand_over_room on asset_movements (hand_over_room_id) where hand_over_room_id is not null;
