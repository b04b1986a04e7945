import type { ImportProblem } from '#features/imports/contract/import-run.ts';
import { problemWords } from '#features/imports/contract/imports.messages.ts';
import { type NameFinder, nameFinder } from '#features/imports/server/find-by-name.public.ts';
import {
  type AcceptedRow,
  type Draft,
  type ImportColumn,
  type ImportDefinition,
  importDefinition,
} from '#features/imports/server/import-definition.public.ts';
import { cellReader } from '#features/imports/server/read-cells.public.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { stockItemFields as f } from '../contract/stock-fields.messages.ts';
import { stockImportWords as words } from '../contract/stock-import.messages.ts';
import { stockPermissions } from '../contract/stock-request.process.ts';
import { factsOf, importStock, itemKeys, takeBackStock } from './import-stock.ts';
import { itemProblem } from './stock.rules.ts';
import { itemFacts, keptKeys, keptPlaces, movedItems, roomNames } from './stock-import.reads.ts';

type Key = keyof typeof words.help;
const titles: Readonly<Record<Key, string>> = {
  code: f.code.label,
  name: f.name.label,
  kind: f.kind.label,
  partKind: f.partKind.label,
  standard: f.standard.label,
  capacity: f.capacity.label,
  unit: f.unit.label,
  room: words.room,
  quantity: words.quantity,
  reorderPoint: f.reorderPoint.label,
  refillLot: f.refillLot.label,
  note: f.note.label,
};
const column = (key: Key, width: number, rest: Partial<ImportColumn> = {}): ImportColumn => ({
  key,
  title: titles[key],
  aliases: words.aliases[key],
  help: words.help[key],
  kind: 'text',
  width,
  ...rest,
});
const needed = { required: true } as const;
const count = { kind: 'integer' } as const;

/** The columns of the 在庫 workbook, in its order. */
const columns: readonly ImportColumn[] = [
  column('code', 16, needed),
  column('name', 30, needed),
  column('kind', 12, { required: true, list: Object.values(f.kind.words) }),
  column('partKind', 14, { list: Object.values(f.partKind.words) }),
  column('standard', 20),
  column('capacity', 12),
  column('unit', 8, needed),
  column('room', 30, needed),
  column('quantity', 10, { required: true, kind: 'integer' }),
  column('reorderPoint', 10, count),
  column('refillLot', 10, count),
  column('note', 30),
];

interface Prepared {
  readonly findRoom: NameFinder;
  readonly rooms: ReadonlyMap<string, string>;
  readonly items: Awaited<ReturnType<typeof itemFacts>>;
}

async function prepare(ctx: Ctx): Promise<Prepared> {
  const rooms = await roomNames(ctx);
  return {
    findRoom: nameFinder(words.rooms, rooms),
    rooms: new Map(rooms.map(({ id, label }) => [id, label])),
    items: await itemFacts(ctx),
  };
}

const most = 100_000;

/** A row is an item in a place: both name it. */
const readRow: ImportDefinition<Prepared>['readRow'] = (values, prepared) => {
  const row = cellReader(columns, values);
  row.code('code', 40);
  row.text('name', 80);
  row.choice('kind', f.kind.words);
  row.choice('partKind', f.partKind.words);
  row.text('standard', 80);
  row.text('capacity', 40);
  row.text('unit', 10);
  row.take('room', (text) => prepared.findRoom(text));
  row.integer('quantity', 0, most);
  row.integer('reorderPoint', 0, most);
  row.integer('refillLot', 1, most);
  row.text('note', 400);
  for (const key of ['code', 'room'] as const) {
    if (!(key in values)) row.refuse(key, 'requiredForNew', problemWords.requiredForNew(titles[key]));
  }
  const read = row.done('code');
  const room = prepared.rooms.get(String(read.draft.room ?? ''));
  return { ...read, key: read.key !== null && room ? `${read.key} ${room}` : null };
};

const problem = (key: Key, draft: Draft, code: string, said: { why: string; fix: string }): ImportProblem => ({
  column: key,
  title: titles[key],
  value: String(draft[key] ?? ''),
  code,
  ...said,
});
const same = (a: unknown, b: unknown) => (a ?? '') === (b ?? '');

/** What lies in a place that the ledger has is counted again, not imported; a known item is the one the ledger has. */
const judge: NonNullable<ImportDefinition<Prepared>['judge']> = ({ draft, current }, { items }) => {
  const known = items.get(String(draft.code));
  if (current) {
    const moved = 'quantity' in draft && draft.quantity !== current.draft.quantity;
    if (moved) return [problem('quantity', draft, 'moved', words.problems.moved)];
  } else if (known && !known.closed) {
    const differs = itemKeys.find((key) => key in draft && draft[key] !== null && !same(draft[key], known[key]));
    if (differs) return [problem(differs, draft, 'notLedgers', words.problems.notLedgers(titles[differs]))];
  }
  return factsProblem(Object.assign({}, current?.draft ?? known, draft));
};

const { standardRequired, partKindForbidden } = words.problems;
const kindProblems: Readonly<Record<string, { why: string; fix: string }>> = { standardRequired, partKindForbidden };
function factsProblem(draft: Draft): ImportProblem[] {
  const code = itemProblem(factsOf(draft), 0)?.code.split('.')[1] ?? '';
  const said = kindProblems[code];
  return said ? [problem(code === 'standardRequired' ? 'standard' : 'partKind', draft, code, said)] : [];
}

/** Rows of one item say the same of it; what one leaves blank another says. */
const settle: NonNullable<ImportDefinition<Prepared>['settle']> = (rows) => {
  const first = new Map<string, AcceptedRow>();
  const found = new Map<string, ImportProblem[]>();
  for (const row of rows) {
    const code = String(row.draft.code);
    const other = first.get(code) ?? row;
    first.set(code, other);
    const isWhole = row.current !== null || other.current !== null;
    const isTold = (key: Key) => isWhole || ((row.draft[key] ?? null) !== null && (other.draft[key] ?? null) !== null);
    const differs = itemKeys.find((key) => isTold(key) && !same(row.draft[key], other.draft[key]));
    if (!differs) continue;
    found.set(row.key, [problem(differs, row.draft, 'otherFacts', words.problems.otherFacts(titles[differs]))]);
  }
  return found;
};

const kinds: Readonly<Record<string, string>> = f.kind.words;
const partKinds: Readonly<Record<string, string>> = f.partKind.words;

/** 開始時の在庫 from and to workbooks: what lies where, counted (§13-3). */
export const stockImport = importDefinition<Prepared>({
  kind: 'stock',
  title: words.title,
  unit: words.unit,
  note: words.note,
  order: 50,
  permission: stockPermissions.handle,
  columns,
  table: 'stock_items',
  keyColumn: 'code',
  prepare,
  readRow,
  judge,
  settle,
  current: keptPlaces,
  keys: keptKeys,
  expected: async (ctx) =>
    [...(await keptPlaces(ctx, await keptKeys(ctx)))].map(([key, { id, label }]) => ({ key, id, label })),
  show: (key, value, { rooms }) => {
    if (typeof value === 'number') return value;
    const text = String(value);
    if (key === 'kind') return kinds[text] ?? text;
    if (key === 'partKind') return partKinds[text] ?? text;
    return key === 'room' ? (rooms.get(text) ?? text) : text;
  },
  apply: importStock,
  // A place is opened in an item that the row before it made.
  readsItsWrites: true,
  undo: takeBackStock,
  inUse: movedItems,
  lists: async (ctx) => ({ room: (await roomNames(ctx)).flatMap(({ label, until }) => (until ? [] : [label])) }),
});
