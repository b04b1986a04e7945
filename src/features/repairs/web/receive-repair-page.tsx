import { newRecordPage } from '#features/records/web/record-new.public.tsx';
import { assetTagField, contactField } from '#features/records/web/usual-fields.public.ts';
import { repairDraft } from '../contract/repair.ts';
import { repairsWords } from '../contract/repairs.messages.ts';
import { repairs, repairWeb } from './repair-web.tsx';

const { form: words } = repairsWords;

/** 修理を受け付ける: the label is read at the counter, or a ticket or a device's page brings what is known. */
export const ReceiveRepairPage = newRecordPage(repairWeb, {
  words: repairsWords.receive,
  schema: repairDraft,
  fields: {
    assetTag: assetTagField,
    symptom: { label: words.symptom, as: 'text', help: words.symptomHelp },
    noStart: { label: words.noStart, as: 'check' },
    contact: contactField,
  },
  known: ({ tag, symptom, ticket = null }) => ({ assetTag: tag, symptom, ticketId: ticket }),
  make: (draft) => repairs.call.receive(draft),
});
