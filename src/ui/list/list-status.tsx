import { formatTime } from '../format.ts';
import { Kbd } from '../kbd.tsx';
import { chordWords } from '../keys/chord.ts';
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

function Hint({ keys, word }: { keys: readonly string[]; word: string }) {
  return (
    <span>
      {keys.map((key) => (
        <Kbd key={key}>{chordWords(key)}</Kbd>
      ))}{' '}
      {word}
    </span>
  );
}

function Where<Row>({ list, model }: { list: List<Row>; model: ListModel<Row> }) {
  const visible = useStore(model.visible, (v) => v);
  const { total, spec, failure } = list;
  const at = readTime(list.readAt);
  const time = at && (failure ? listWords.asOf(at) : listWords.updated(at));
  const range =
    total.count > 0 && visible.last >= 0 ? `${rangeWords(visible.first, visible.last, total)}${spec.unit}　` : '';
  return (
    <span className="end">
      <span className="t">{range}</span>
      {time}
    </span>
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
  const { hints } = listWords;
  const any = list.rows.length > 0;
  return (
    <div className="statusbar">
      <span className="hints">
        {any ? <Hint keys={['j', 'k']} word={hints.move} /> : <Hint keys={['/']} word={hints.filter} />}
        {any && selectable && <Hint keys={['x']} word={hints.select} />}
        {any && selectable && <Hint keys={['Shift x']} word={hints.range} />}
        {any && <Hint keys={['Enter']} word={hints.open} />}
        {any && rowKeys.map((each) => <Hint key={each.key} keys={[each.key]} word={each.label} />)}
        <Hint keys={['?']} word={hints.keys} />
      </span>
      <Where list={list} model={model} />
    </div>
  );
}
