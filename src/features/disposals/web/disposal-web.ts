import { recordWeb } from '#features/records/web/record-web.public.ts';
import { featureClient } from '#ui/rpc/client.ts';
import { disposalProcess } from '../contract/disposal.process.ts';
import type { DisposalView } from '../contract/disposal.ts';
import type { disposalsContract } from '../contract/disposals.contract.ts';
import { disposalsWords as words } from '../contract/disposals.messages.ts';
import { disposalForms } from './disposal-forms.tsx';

export const disposals = featureClient<typeof disposalsContract>('disposals');

/** What the screens of any process ask of 廃棄処分. */
export const disposalWeb = recordWeb<typeof disposalProcess, DisposalView>(disposalProcess, disposals, {
  words,
  list: 'disposals',
  forms: disposalForms,
});
