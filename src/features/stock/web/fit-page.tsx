import './stock.css';
import { useSearch } from '@tanstack/react-router';
import { type Plain, PlainFields, type PlainValues } from '#features/records/web/plain-fields.public.tsx';
import { inputOf, valuesOf } from '#features/records/web/plain-values.public.ts';
import { assetTagField, noteField } from '#features/records/web/usual-fields.public.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { useNavigate } from '#ui/link.tsx';
import { useToday } from '#ui/session/today.ts';
import { stockWords as words } from '../contract/stock.messages.ts';
import { type StockItemView, stockFit } from '../contract/stock.ts';
import { loadItems, loadRooms, stock, stockReads } from './stock.client.ts';

const { form: w, request } = words;
const title = words.actions.fit;

const fields: Plain = {
  tag: { ...assetTagField, label: w.tag, help: w.tagHelp },
  itemId: { label: request.order.item, help: request.order.itemHelp, load: loadItems, required: true },
  quantity: { label: w.quantity, as: 'number' },
  roomId: { label: w.room, load: loadRooms, help: w.roomHelp, remember: 'mg.stock.room' },
  on: { label: w.on, as: 'day' },
  note: noteField,
};

/** 部品を取り付ける: out of the stock and into a device, as 県 ordered for it (§4-8); the device or the part may be brought along. */
export function FitPage() {
  const { tag = '', item, word = '', code = '' } = useSearch({ strict: false }) as Record<string, string | undefined>;
  const navigate = useNavigate();
  const known = { tag, itemId: item ? { key: item, word, code } : null, quantity: '1', on: useToday() };
  return (
    <ActionForm<typeof stockFit, PlainValues, StockItemView>
      page={{
        crumbs: [{ label: words.title, href: '/stock/items' }, { label: title }],
        back: '/stock/items',
        className: 'stock-form',
      }}
      title={title}
      submit={title}
      busy={words.saving}
      schema={stockFit}
      initial={valuesOf(fields, known, null)}
      prepare={(values) => inputOf(fields, values, null)}
      draft={`stock.fit.${tag}.${item ?? ''}`}
      act={(input) => ({
        call: () => stock.call.fit(input),
        said: (done) => words.did(done.name, words.moves.fitted, words.counted(done.quantity, done.unit)),
        own: [['stockItem', input.itemId]],
        reread: stockReads,
      })}
      onDone={({ id }) => navigate(`/stock/items/${id}`)}
    >
      {(form) => <PlainFields plain={fields} form={form} record={null} />}
    </ActionForm>
  );
}
