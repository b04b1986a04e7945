import './stock.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { z } from 'zod';
import { type Plain, PlainFields, type PlainValues } from '#features/records/web/plain-fields.public.tsx';
import { inputOf, valuesOf } from '#features/records/web/plain-values.public.ts';
import { askedBy } from '#features/records/web/record-fields.public.tsx';
import { ErrorPage } from '#ui/error-page.tsx';
import { ActionForm } from '#ui/form/action-form.tsx';
import { useNavigate } from '#ui/link.tsx';
import { Loading } from '#ui/loading.tsx';
import { stockWords as words } from '../contract/stock.messages.ts';
import { type StockItemView, stockItemDraft } from '../contract/stock.ts';
import { stockItemFields as f } from '../contract/stock-fields.messages.ts';
import { stock, stockReads } from './stock.client.ts';

const { help } = words;
const edited = stockItemDraft.extend({ version: z.number().int() });
const isPart = ({ kind }: PlainValues) => kind === 'part';

const asked = askedBy(f, ...Object.keys(stockItemDraft.shape));
const fields: Plain<StockItemView | null> = {
  ...asked,
  code: { label: f.code.label, help: help.code, autoFocus: true },
  partKind: { ...asked.partKind, label: f.partKind.label, unchosen: true, required: true, only: isPart },
  standard: { label: f.standard.label, help: help.standard },
  reorderPoint: { label: f.reorderPoint.label, as: 'number', help: help.point },
  note: { label: f.note.label, as: 'text', rows: 2 },
};

const knownOf = (item: StockItemView | null): PlainValues => ({
  ...item,
  partKind: item?.partKind ?? '',
  reorderPoint: String(item?.reorderPoint ?? 0),
  refillLot: String(item?.refillLot ?? 1),
  version: item?.version ?? 0,
});

function ItemForm({ item }: { item: StockItemView | null }) {
  const navigate = useNavigate();
  const back = item ? `/stock/items/${item.id}` : '/stock/items';
  const title = item ? words.revise(item.code) : words.create;
  return (
    <ActionForm<typeof edited, PlainValues, StockItemView>
      page={{ crumbs: [{ label: words.title, href: '/stock/items' }, { label: title }], back, className: 'stock-form' }}
      title={title}
      submit={item ? words.save : words.create}
      busy={words.saving}
      schema={edited}
      initial={valuesOf(fields, knownOf(item), item)}
      prepare={(values) => {
        const input = inputOf(fields, values, item);
        return { ...input, partKind: input.partKind || null };
      }}
      draft={`stockItem.${item?.id ?? 'new'}`}
      act={({ version, ...draft }) => ({
        call: () => (item ? stock.call.reviseItem({ id: item.id, version, draft }) : stock.call.createItem(draft)),
        said: ({ name, code }) => (item ? words.revised(name, code) : words.created(name, code)),
        ...(item && { own: [['stockItem', item.id]] as const }),
        reread: stockReads,
      })}
      onDone={({ id }) => navigate(`/stock/items/${id}`)}
    >
      {(form) => <PlainFields plain={fields} form={form} record={item} />}
    </ActionForm>
  );
}

/** 品目を登録. */
export const CreateItemPage = () => <ItemForm item={null} />;

/** 品目を直す. */
export function ReviseItemPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const options = stock.query.getItem.queryOptions({ input: { id } });
  const { data, error, refetch } = useQuery({ ...options, staleTime: Number.POSITIVE_INFINITY, gcTime: 0 });
  if (error && !data) return <ErrorPage title={words.title} error={error} onRetry={() => void refetch()} />;
  return data ? <ItemForm item={data} /> : <Loading busy label={words.title} />;
}
