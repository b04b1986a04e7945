import type { RecordWeb } from '#features/records/web/record-web.public.ts';
import { featureClient } from '#ui/rpc/client.ts';
import { openFile } from '#ui/rpc/save-file.ts';
import { repairProcess } from '../contract/repair.process.ts';
import type { RepairView } from '../contract/repair.ts';
import type { repairsContract } from '../contract/repairs.contract.ts';
import { repairsWords as words } from '../contract/repairs.messages.ts';
import { repairForms } from './repair-forms.tsx';

export const repairs = featureClient<typeof repairsContract>('repairs');

/** What the screens of any process ask of 修理. */
export const repairWeb: RecordWeb<typeof repairProcess, RepairView> = {
  process: repairProcess,
  words,
  call: repairs.call,
  get: (id) => repairs.query.get.queryOptions({ input: { id } }),
  queries: () => repairs.query.key(),
  list: 'repairs',
  forms: repairForms,
  print: async ({ id }) => openFile(await repairs.call.printSlip({ id })),
};
