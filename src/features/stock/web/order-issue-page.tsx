import { newRecordPage } from '#features/records/web/record-new.public.tsx';
import { addDays } from '#kernel/calendar/civil.ts';
import { stockWords } from '../contract/stock.messages.ts';
import { stockRequestDraft } from '../contract/stock.ts';
import { stockRequestFields as f } from '../contract/stock-fields.messages.ts';
import { requestWeb } from './request-web.tsx';
import { loadItems, stock } from './stock.client.ts';

const { order: words } = stockWords.request;

/** 払出の指示を記録: 県 itself, or the desk what came by letter (§13-3). */
export const OrderIssuePage = newRecordPage(requestWeb, {
  words,
  schema: stockRequestDraft,
  fields: {
    itemId: { label: words.item, help: words.itemHelp, load: loadItems, autoFocus: true, required: true },
    quantity: { label: f.quantity.label, as: 'number' },
    receiver: { label: f.receiver.label, required: true },
    withName: { label: words.orderedBy },
    askedOn: { label: words.orderedOn, as: 'day' },
    dueOn: { label: f.dueOn.label, as: 'day', required: true },
    reason: { label: f.reason.label, as: 'text', rows: 2 },
  },
  known: ({ item, word, code }, today) => ({
    itemId: item ? { key: item, word: word ?? '', code: code ?? '' } : undefined,
    askedOn: today,
    dueOn: addDays(today, 3),
  }),
  make: (draft) => stock.call.order(draft),
});
