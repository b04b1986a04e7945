import type { Procurer } from '#features/assets/contract/asset.ts';
import type { RecordOf } from '#features/records/server/record-kind.public.ts';

/** With what 取扱方針 asks of its device. */
export type DeliveryRecord = RecordOf<
  'deliveries',
  { asset_tag: string; class_code: string; procurer: Procurer; acquired_on: string | null }
>;
