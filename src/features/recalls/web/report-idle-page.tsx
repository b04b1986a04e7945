import { newRecordPage } from '#features/records/web/record-new.public.tsx';
import { assetTagField } from '#features/records/web/usual-fields.public.ts';
import { recallDraft } from '../contract/recall.ts';
import { recallsWords } from '../contract/recalls.messages.ts';
import { recalls, recallWeb } from './recall-web.tsx';

const { report: words } = recallsWords;

/** 使われていない機器を届ける: the desk, or a 所属 of its own. */
export const ReportIdlePage = newRecordPage(recallWeb, {
  words,
  schema: recallDraft,
  fields: {
    assetTag: assetTagField,
    lastUsedOn: { label: words.lastUsed, as: 'day' },
    reason: { label: words.reason, as: 'text' },
  },
  known: ({ tag }) => ({ assetTag: tag }),
  make: (draft) => recalls.call.report(draft),
});
