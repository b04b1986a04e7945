import './stock.css';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { ActionForm } from '#ui/form/action-form.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField, TextField, TextInput } from '#ui/form/text-field.tsx';
import type { Form } from '#ui/form/use-form.ts';
import { formatDate } from '#ui/format.ts';
import { useNavigate } from '#ui/link.tsx';
import { Loading } from '#ui/loading.tsx';
import { useToday } from '#ui/session/today.ts';
import { stockWords } from '../contract/stock.messages.ts';
import { type CountLine, stockCount } from '../contract/stock.ts';
import { loadRooms, nameRooms, stock, stockReads } from './stock.client.ts';

const { count: words, table: t } = stockWords;

interface CountValues {
  roomId: ComboOption | null;
  on: string;
  scan: string;
  counted: Readonly<Record<string, string>>;
  reason: string;
}

const boxOf = (itemId: string) => `count-${itemId}`;
const numberOf = (text: string) => Number(text.normalize('NFKC').replaceAll(',', ''));
const rowsOf = (sheet: readonly CountLine[], { counted }: CountValues) =>
  sheet
    .filter(({ itemId }) => (counted[itemId] ?? '').trim() !== '')
    .map(({ itemId, quantity }) => ({ itemId, expected: quantity, counted: numberOf(counted[itemId] ?? '') }));

/** Enter leads to the next line, so a shelf is counted without the mouse. */
function toNext(event: KeyboardEvent, next: CountLine | undefined): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  document.getElementById(next ? boxOf(next.itemId) : 'main')?.focus();
}

function Scan({ sheet, form }: { sheet: readonly CountLine[]; form: Form<CountValues> }) {
  const [said, setSaid] = useState('');
  const read = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const code = form.values.scan.normalize('NFKC').trim().toUpperCase();
    const line = sheet.find((each) => each.code.toUpperCase() === code);
    setSaid(line || code === '' ? '' : words.unknown(code));
    // The next reading begins anew.
    form.set('scan', '');
    if (line) document.getElementById(boxOf(line.itemId))?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the reader types into the field and ends with Enter.
    <div onKeyDown={read}>
      <TextField {...form.field('scan', words.scan)} required={false} face="code" help={said || words.scanHelp} />
    </div>
  );
}

function Sheet({ sheet, form }: { sheet: readonly CountLine[]; form: Form<CountValues> }) {
  const { counted } = form.values;
  const set = (itemId: string, value: string) => form.set('counted', { ...counted, [itemId]: value });
  return (
    <RelatedTable
      caption={words.title}
      rows={sheet}
      idOf={({ itemId }) => itemId}
      empty={words.none}
      columns={[
        { title: t.code, width: 7, className: 'code', cell: ({ code }) => code },
        { title: t.name, cell: ({ name }) => name },
        {
          title: t.books,
          width: 5,
          className: 'num',
          cell: ({ quantity, unit }) => stockWords.counted(quantity, unit),
        },
        {
          title: t.seen,
          width: 6,
          cell: (line) => (
            <TextInput
              id={boxOf(line.itemId)}
              aria-label={`${line.code} ${t.seen}`}
              inputMode="numeric"
              autoComplete="off"
              value={counted[line.itemId] ?? ''}
              onChange={(event) => set(line.itemId, event.target.value)}
              onKeyDown={(event) => toNext(event, sheet[sheet.indexOf(line) + 1])}
            />
          ),
        },
        { title: t.countedOn, width: 7, className: 't', cell: ({ countedOn }) => countedOn && formatDate(countedOn) },
      ]}
    />
  );
}

function Fields({ form, onSheet }: { form: Form<CountValues>; onSheet: (sheet: readonly CountLine[]) => void }) {
  const roomId = form.values.roomId?.key;
  const options = stock.query.countSheet.queryOptions({ input: { roomId: roomId ?? '' } });
  const { data } = useQuery({ ...options, enabled: roomId !== undefined });
  const sheet = data ?? [];
  onSheet(sheet);
  const rows = rowsOf(sheet, form.values);
  const differs = rows.some((row) => row.counted !== row.expected);
  return (
    <>
      <ComboField {...form.field('roomId', words.room)} load={loadRooms} help={words.choose} autoFocus />
      <DateField {...form.field('on', t.on)} />
      {data && <Scan sheet={sheet} form={form} />}
      {data && <p className="muted">{words.of(rows.length, sheet.length)}</p>}
      {data && <Sheet sheet={sheet} form={form} />}
      {differs && <TextAreaField {...form.field('reason', words.differ)} required rows={2} />}
    </>
  );
}

function CountForm({ room }: { room: ComboOption | null }) {
  const navigate = useNavigate();
  const [shown] = useState<{ sheet: readonly CountLine[] }>({ sheet: [] });
  const initial: CountValues = { roomId: room, on: useToday(), scan: '', counted: {}, reason: '' };
  const back = '/stock/items';
  return (
    <ActionForm<typeof stockCount, CountValues, Awaited<ReturnType<typeof stock.call.count>>>
      page={{
        crumbs: [{ label: stockWords.title, href: back }, { label: words.title }],
        back,
        className: 'stock-form',
      }}
      title={words.title}
      submit={words.press}
      busy={stockWords.saving}
      schema={stockCount}
      initial={initial}
      prepare={(values) => ({ ...values, roomId: values.roomId?.key ?? '', rows: rowsOf(shown.sheet, values) })}
      draft={room ? `stock.count.${room.key}` : 'stock.count'}
      act={(count) => ({
        call: () => stock.call.count(count),
        said: (done) => words.said(done.room, done.counted, done.different),
        reread: stockReads,
      })}
      onDone={() => navigate(back)}
    >
      {(form) => (
        <Fields
          form={form}
          onSheet={(sheet) => {
            shown.sheet = sheet;
          }}
        />
      )}
    </ActionForm>
  );
}

/** 棚卸 of a place, by keyboard and reader (§13-1, §13-3). */
export function CountPage() {
  const { room } = useSearch({ strict: false }) as { room?: string };
  const { data } = useQuery({
    queryKey: [...stock.query.findRooms.key(), 'named', room],
    queryFn: () => nameRooms(room ? [room] : []),
    enabled: room !== undefined,
  });
  if (room !== undefined && !data) return <Loading busy label={words.title} />;
  const [named] = room === undefined ? [] : (data ?? []);
  return <CountForm key={room} room={named ? { key: named.value, word: named.label } : null} />;
}
