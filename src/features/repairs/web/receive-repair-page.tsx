import { newRecordPage } from '#features/records/web/record-new.public.tsx';
import { assetTagField, contactField } from '#features/records/web/usual-fields.public.ts';
import { repairDraft } from '../contract/repair.ts';
import { repairsWords } from '../contract/repairs.messages.ts';
import { repairs, repairWeb } from './repair-web.ts';

const { form: words, menu } = repairsWords;

/** 修理を受け付ける: the label is read at the counter, or a ticket or a device's page brings what is known. */
export const ReceiveRepairPage = newRecordPage(repairWeb, {
  home: '/repairs',
  menu,
  title: menu.receive,
  send: words.send,
  sending: words.sending,
  schema: repairDraft,
  fields: {
    assetTag: assetTagField,
    symptom: { label: words.symptom, as: 'text', help: words.symptomHelp },
    contact: contactField,
  },
  known: ({ tag, symptom, ticket = null }) => ({ assetTag: tag, symptom, ticketId: ticket }),
  make: (draft) => repairs.call.receive(draft),
  said: (made) => words.received(made.number, made.assetTag),
});
