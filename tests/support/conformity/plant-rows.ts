import { sql } from 'kysely';
import { kindOf } from '#features/records/server/record-kind.public.ts';
import { newId } from '#kernel/id.ts';
import type { Database } from '#platform/db/database.ts';
import type { Executor } from '#platform/db/executor.ts';
import type { RecordScope } from '#platform/scope/record-scope.ts';
import { type Column, readColumns } from '../../../scripts/schema/read-columns.ts';
import { nobodys } from '../laws/owned-tables.ts';

/** Whose rows are planted: what they point at, by table, and the word that stands in each text. */
export interface Whose {
  readonly ids: Readonly<Record<string, string>>;
  readonly mark: string;
  /** Columns that say whose a row is, or that it is not for everybody, by table. */
  readonly own: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

interface Link {
  readonly table: string;
  readonly column: string;
  readonly to: string;
}

/** Where a kind keeps its rows: its table, or the one that hangs on `records` by its id. */
const ownTable = (kind: string) =>
  `${kind.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`)}s`.replace(/ys$/, 'ies').replace(/chs$/, 'ches');

/**
 * A row of every kind, and of every table that rows of a kind need, made of what the schema asks for: so a kind that is added
 * tomorrow has its row too, or nobody can run the tests. Gives the id of each kind's row.
 */
export async function plantRows(
  database: Pick<Database, 'db' | 'pool'>,
  scopes: Iterable<RecordScope>,
  whose: Whose,
): Promise<ReadonlyMap<string, string>> {
  const columns = Map.groupBy(await readColumns(database.pool), (column) => column.table);
  return database.db.transaction().execute((tx) => plant(tx, { columns, scopes, whose }));
}

interface Planting {
  readonly columns: ReadonlyMap<string, readonly Column[]>;
  readonly scopes: Iterable<RecordScope>;
  readonly whose: Whose;
}

async function plant(db: Executor, { columns, scopes, whose }: Planting): Promise<ReadonlyMap<string, string>> {
  const { rows: links } = await sql<Link>`
    select k.conrelid::regclass::text as table, a.attname::text as column, k.confrelid::regclass::text as to
    from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and cardinality(k.conkey) = 1`.execute(db);
  const made = new Map(Object.entries(whose.ids));

  async function rowOf(table: string): Promise<string> {
    const known = made.get(table);
    if (known) return known;
    const id = await insert(table, {});
    made.set(table, id);
    return id;
  }

  async function insert(table: string, over: Readonly<Record<string, unknown>>): Promise<string> {
    const row: Record<string, unknown> = { ...agreeing[table], ...whose.own[table], ...over };
    for (const column of columns.get(table) ?? []) {
      if (column.column in row || column.filled !== 'no' || column.isNullable) continue;
      const link = links.find((one) => one.table === table && one.column === column.column);
      row[column.column] = link ? await rowOf(link.to) : wordFor(column, table in nobodys ? '共通' : whose.mark);
    }
    const names = Object.keys(row);
    const values = names.map((name) => row[name]);
    await sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
      values (${sql.join(values)})`.execute(db);
    return String(row.id ?? '');
  }

  /** A record of a process: its head, in the state it begins with, and what is its own. */
  async function insertRecord(kind: string): Promise<string> {
    const { initial, letter = 'X' } = kindOf(kind).process;
    const id = await insert('records', { entity: kind, state: initial, version: 1, number: `${letter}-${newId()}` });
    made.set('records', id);
    const step = { record_id: id, version: 1, entity: kind, step: 'open', from_state: null, to_state: initial };
    await insert('record_steps', step);
    await insert(ownTable(kind), { id });
    return id;
  }

  const planted = new Map<string, string>();
  for (const { kind, table } of scopes) {
    planted.set(kind, table === 'records' ? await insertRecord(kind) : await rowOf(table));
  }
  for (const [name, table, kind] of parts) {
    const whole = { record_id: planted.get(kind), ticket_id: planted.get(kind) };
    const of = Object.entries(whole).filter(([column]) => columns.get(table)?.some((one) => one.column === column));
    const file = name === 'file' ? { file_id: await insert('files', {}) } : {};
    const id = await insert(table, { ...Object.fromEntries(of), ...file });
    planted.set(`${kind}.${name}`, 'file_id' in file ? String(file.file_id) : id);
  }
  return planted;
}

/** What is not said by a column alone. */
const agreeing: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  loans: { pool: 'oneEach' },
  repairs: { class_code: 'NK' },
  sims: { state: 'spare' },
  ticket_entries: { kind: 'note' },
  mobile_analyses: { month: null, cluster: 'まとまり' },
};

/** Parts of a record that an input names beside it: 経過 and 添付. */
const parts = [
  ['entry', 'record_entries', 'loan'],
  ['file', 'record_files', 'loan'],
  ['entry', 'ticket_entries', 'ticket'],
  ['file', 'ticket_attachments', 'ticket'],
] as const;

let count = 0;

/** What a column takes: the first of its choices, else something of its type that is no other row's. */
function wordFor({ type, isArray, enumValues, checks }: Column, mark: string): unknown {
  count += 1;
  if (isArray) return type === 'uuid' ? `{${newId()}}` : '{}';
  const [chosen] =
    enumValues.length > 0 ? enumValues : [...checks.join().matchAll(/'([^']*)'::text/g)].map((one) => one[1]);
  if (chosen !== undefined) return chosen;
  if (type === 'uuid') return newId();
  if (type === 'jsonb' || type === 'json') return '{}';
  if (type === 'bool') return false;
  if (type === 'date') return later({ days: count }).slice(0, 10);
  if (type.startsWith('timestamp')) return later({ minutes: count });
  if (type === 'tstzrange') return '[2026-11-24T01:42:00Z,2026-11-25T01:42:00Z)';
  if (/^(?:int|float|numeric)/.test(type)) return numberFor(checks.join());
  return `${mark}${count}`;
}

/** A number that no other row has, where the check leaves room; else the smallest it lets be. */
function numberFor(check: string): number {
  const [, sign = '', number = '0'] = /(>=?) \(?(\d+)/.exec(check) ?? [];
  const least = Number(number) + (sign === '>' ? 1 : 0);
  return check.includes('<') ? least : Math.max(least, count);
}

/** Each later than the one before: what ends comes after what begins. */
const later = ({ days = 0, minutes = 0 }) =>
  new Date(Date.UTC(2026, 3, 1 + days, 0, minutes)).toISOString().replace('.000Z', 'Z');
