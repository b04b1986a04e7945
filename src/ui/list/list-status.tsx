import { formatTime } from '../format.ts';
import { type KeyHint, KeyStrip } from '../keys/key-strip.tsx';
import { listWords } from './list.messages.ts';
import type { ListModel } from './list-model.ts';
import type { RowKey } from './list-spec.ts';
import { rangeWords } from './paging.ts';
import { useStore } from './store.ts';
import type { List } from './use-list.ts';

/** 10:42 of the moment the rows were read; null before the first answer. */
export function readTime(readAt: number): string | null {
  return readAt > 0 ? formatTime(Temporal.Instant.fromEpochMilliseconds(readAt).toString()) : null;
}

/** The keys that work now. */
function hintsFor<Row>(any: boolean, selectable: boolean, rowKeys: readonly RowKey<Row>[]): readonly KeyHint[] {
  const { hints } = listWords;
  const last = { keys: ['?'], word: hints.keys };
  if (!any) return [{ keys: ['/'], word: hints.filter }, last];
  const select = [
    { keys: ['x'], word: hints.select },
    { keys: ['Shift+x'], word: hints.range },
  ];
  return [
    { keys: ['j', 'k'], word: hints.move },
    ...(selectable ? select : []),
    { keys: ['Enter'], word: hints.open },
    ...rowKeys.map(({ key, label }) => ({ keys: [key], word: label })),
    last,
  ];
}

function Where<Row>({ list, model }: { list: List<Row>; model: ListModel<Row> }) {
  const visible = useStore(model.visible, (v) => v);
  const { total, spec, failed } = list;
  const at = readTime(list.readAt);
  const time = at && (failed ? listWords.asOf(at) : listWords.updated(at));
  const range =
    total.count > 0 && visible.last >= 0 ? `${rangeWords(visible.first, visible.last, total)}${spec.unit}　` : '';
  return (
    <>
      <span className="t">{range}</span>
      {time}
    </>
  );
}

export interface ListStatusProps<Row> {
  readonly list: List<Row>;
  readonly model: ListModel<Row>;
  readonly selectable: boolean;
  readonly rowKeys: readonly RowKey<Row>[];
}

/** The key strip: the keys that work here, and which rows are on screen, from when. */
export function ListStatus<Row>({ list, model, selectable, rowKeys }: ListStatusProps<Row>) {
  const hints = hintsFor(list.rows.length > 0, selectable, rowKeys);
  return <KeyStrip hints={hints} end={<Where list={list} model={model} />} />;
}
