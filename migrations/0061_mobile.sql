-- What was asked for before the service began is judged by what held first: no moment is without thresholds.
insert into mobile_settings
  (id, set_at, upkeep_days, cluster_faults, cluster_days, bulk_devices, reason, set_by_name)
select gen_random_uuid(), '1868-10-23T00:00:00Z', upkeep_days, cluster_faults, cluster_days, bulk_devices, '', ''
from mobile_settings order by set_at limit 1;
