-- What can be lent when is a feature of its own: a booking is of a record of any process. `loan_id` is the record's id.
alter table loan_items drop constraint loan_items_loan_id_fkey;
alter table loan_items add constraint loan_items_loan_id_fkey foreign key (loan_id) references records (id);
comment on table loan_items is 'owner: bookings';
comment on table loan_kits is 'owner: bookings';
comment on table loan_kit_items is 'owner: bookings';
