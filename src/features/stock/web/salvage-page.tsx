import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { ownField, type Plain, PlainFields, type PlainValues } from '#features/records/web/plain-fields.public.tsx';
import { inputOf, valuesOf } from '#features/records/web/plain-values.public.ts';
import { assetTagField } from '#features/records/web/usual-fields.public.ts';
import { Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { ActionForm } from '#ui/form/action-form.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { formatDateTime } from '#ui/format.ts';
import { Link, useNavigate } from '#ui/link.tsx';
import { PlainPage } from '#ui/plain-page.tsx';
import { useMay } from '#ui/session/me.ts';
import { useToday } from '#ui/session/today.ts';
import { stockWords } from '../contract/stock.messages.ts';
import { stockSalvage } from '../contract/stock.ts';
import { loadRooms, stock, stockReads } from './stock.client.ts';

const { salvage: words, form: w } = stockWords;
const { columns: c } = words;

/** Of each line the code of an item and how many. */
const partsOf = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) =>
      line
        .normalize('NFKC')
        .trim()
        .split(/[\s、,]+/),
    )
    .filter(([code]) => code)
    .map(([code, quantity = '1']) => ({ code, quantity: Number(quantity) }));

const fields: Plain = {
  tag: { ...assetTagField, label: words.tag, help: undefined },
  parts: ownField<string>(words.parts, {
    start: () => '',
    draw: (field) => <TextAreaField {...field} required={false} rows={4} help={words.partsHelp} />,
    send: partsOf,
  }),
  roomId: { label: w.room, load: loadRooms, help: w.roomHelp, remember: 'mg.stock.room' },
  on: { label: w.on, as: 'day' },
  nothing: { label: words.nothing, as: 'text', rows: 2, help: words.nothingHelp },
};

function SalvageDialog({ tag, onClose }: { tag: string; onClose: () => void }) {
  return (
    <ActionForm<typeof stockSalvage, PlainValues, { number: string; parts: number }>
      width="medium"
      title={words.press}
      submit={words.press}
      busy={stockWords.saving}
      schema={stockSalvage}
      initial={valuesOf(fields, { tag, on: useToday() }, null)}
      prepare={(values) => inputOf(fields, values, null)}
      draft={null}
      act={(input) => ({
        call: () => stock.call.salvage(input),
        said: (done) => words.said(done.number, input.tag, done.parts),
        reread: stockReads,
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => <PlainFields plain={fields} form={form} record={null} />}
    </ActionForm>
  );
}

/** 部品取り: broken devices that came back, and what of them works (§4-9, §5-8, §6-8). */
export function SalvagePage() {
  const { tag } = useSearch({ strict: false }) as { tag?: string };
  const navigate = useNavigate();
  const mayHandle = useMay('stock.handle');
  const { data = [] } = useQuery(stock.query.salvageable.queryOptions({ input: {} }));
  const close = () => navigate('/stock/salvage');
  return (
    <PlainPage
      title={words.title}
      lead={words.note}
      add={mayHandle && { word: words.press, dialog: (done) => <SalvageDialog tag="" onClose={done} /> }}
    >
      <Section title={words.waiting} count={data.length}>
        <RelatedTable
          caption={words.waiting}
          rows={data}
          idOf={({ recordId }) => recordId}
          empty={words.none}
          columns={[
            {
              title: c.tag,
              width: 8,
              className: 'code',
              cell: (row) => (
                <Link href={`/stock/salvage?tag=${encodeURIComponent(row.assetTag)}`}>{row.assetTag}</Link>
              ),
            },
            { title: c.model, cell: ({ model }) => model },
            {
              title: c.number,
              width: 7,
              className: 't',
              cell: (row) => <Link href={row.href}>{row.number}</Link>,
            },
            { title: c.at, width: 9, className: 't', cell: ({ since }) => formatDateTime(since) },
          ]}
        />
      </Section>
      {tag && mayHandle && <SalvageDialog key={tag} tag={tag} onClose={close} />}
    </PlainPage>
  );
}
