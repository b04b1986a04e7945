import type { RecordOf } from '#features/records/server/record-kind.public.ts';
import type { OrderKind } from '../contract/repair-policies.data.ts';

export type RepairRecord = RecordOf<'repairs', { order_kind: OrderKind | null }>;
