import { newRecordPage } from '#features/records/web/record-new.public.tsx';
import { disposalDraft } from '../contract/disposal.ts';
import { disposalsWords } from '../contract/disposals.messages.ts';
import { proposalFields } from './disposal-forms.tsx';
import { disposalWeb } from './disposal-web.tsx';
import { disposals } from './disposals.client.ts';

/** 廃棄処分を起案, for 県 to approve. */
export const ProposeDisposalPage = newRecordPage(disposalWeb, {
  words: disposalsWords.propose,
  schema: disposalDraft,
  fields: proposalFields,
  known: () => ({}),
  make: (draft) => disposals.call.propose(draft),
});
