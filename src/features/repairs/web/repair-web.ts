import { recordWeb } from '#features/records/web/record-web.public.ts';
import { featureClient } from '#ui/rpc/client.ts';
import { repairProcess } from '../contract/repair.process.ts';
import type { RepairView } from '../contract/repair.ts';
import type { repairsContract } from '../contract/repairs.contract.ts';
import { repairsWords as words } from '../contract/repairs.messages.ts';
import { repairForms } from './repair-forms.tsx';

export const repairs = featureClient<typeof repairsContract>('repairs');

/** What the screens of any process ask of 修理. */
export const repairWeb = recordWeb<typeof repairProcess, RepairView>(repairProcess, repairs, {
  words,
  list: 'repairs',
  forms: repairForms,
});
