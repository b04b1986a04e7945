-- 標準イメージ (§4-8, §5-7, §6-7, §7-8): what a repaired device is restored from, for one model or several of a class. A newer one stands
-- beside the older ones.
create table base_images (
  id uuid primary key,
  class_code text not null references device_classes (code),
  name text not null,
  -- The newest publication that it holds.
  through_id uuid not null references patches (id),
  made_on date not null,
  -- Restored on a device of its own before it is relied on.
  checked_on date not null,
  checked_asset_id uuid not null references assets (id),
  checked_how text not null,
  kept_at text not null,
  note text not null,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null
);
create index base_images_at on base_images (at desc);
create index base_images_class on base_images (class_code);
create index base_images_through on base_images (through_id);
create index base_images_checked on base_images (checked_asset_id);
create trigger base_images_append_only before update or delete on base_images
  for each row execute function refuse_change();

create table base_image_models (
  image_id uuid not null references base_images (id),
  model_id uuid not null references device_models (id),
  primary key (image_id, model_id)
);
create index base_image_models_model on base_image_models (model_id);
create trigger base_image_models_append_only before update or delete on base_image_models
  for each row execute function refuse_change();
