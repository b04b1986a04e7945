import type { RecordWeb } from '#features/records/web/record-web.public.ts';
import { featureClient } from '#ui/rpc/client.ts';
import { openFile } from '#ui/rpc/save-file.ts';
import { disposalProcess } from '../contract/disposal.process.ts';
import type { DisposalView } from '../contract/disposal.ts';
import type { disposalsContract } from '../contract/disposals.contract.ts';
import { disposalsWords as words } from '../contract/disposals.messages.ts';
import { disposalForms } from './disposal-forms.tsx';

export const disposals = featureClient<typeof disposalsContract>('disposals');

/** What the screens of any process ask of 廃棄処分. */
export const disposalWeb: RecordWeb<typeof disposalProcess, DisposalView> = {
  process: disposalProcess,
  words,
  call: disposals.call,
  get: (id) => disposals.query.get.queryOptions({ input: { id } }),
  queries: () => disposals.query.key(),
  list: 'disposals',
  forms: disposalForms,
  print: async ({ id }) => openFile(await disposals.call.printSlip({ id })),
};
