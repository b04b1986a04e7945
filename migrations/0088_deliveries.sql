create index delivery_designations_class on delivery_designations (class_code) where class_code is not null;
