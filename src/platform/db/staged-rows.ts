import { type RawBuilder, sql } from 'kysely';
import { isAlone } from './alone.ts';
import { ahead, type StagedRows } from './collect-writes.ts';
import type { Executor } from './executor.ts';
import { StaleVersion } from './update-versioned.ts';

type Ledger = 'assets';

/** Where the next rows of a ledger stand. */
const nextOf = (ledger: Ledger) => sql.table(`${ledger}_next`);

/** What a change wrote ahead is there once it is made: the condition of every reading of a table that holds such rows. */
export const isMade = (alias: string): RawBuilder<boolean> => sql<boolean>`(${sql.ref(`${alias}.change_id`)} is null
  or ${sql.ref(`${alias}.change_id`)} not in (select id from staged_changes where made_at is null))`;

/** Puts new rows beside the ledger. */
export async function stageNew(tx: Executor, staged: StagedRows, ledger: Ledger, rows: readonly object[]) {
  if (rows.length === 0) return;
  staged.tables.add(ledger);
  const next = nextOf(ledger);
  const columns = sql.join([...Object.keys(rows[0] ?? {}), 'change_id'].map((name) => sql.ref(name)));
  const given = JSON.stringify(rows.map((row) => ({ ...row, change_id: staged.changeId })));
  await sql`${ahead}insert into ${next} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${next}, ${given}::jsonb)`.execute(tx);
}

/**
 * Puts copies of rows beside the ledger, unless they are there already, and gives what an update of them names instead. A row
 * that names the version it was read in is not made over a later one (`changedSince`); without it the version is that of the
 * moment the copy is made, and who makes the change first compares it with what it was worked out from.
 */
export async function stageCopies(
  tx: Executor,
  staged: StagedRows,
  ledger: Ledger,
  rows: readonly { readonly id: string; readonly version?: number }[],
) {
  staged.tables.add(ledger);
  const names = await columnsOf(tx, ledger);
  const columns = sql.join(names.map((name) => sql.ref(name)));
  const ids = rows.map(({ id }) => id);
  const versions = rows.map(({ version }) => version ?? null);
  await sql`${ahead}insert into ${nextOf(ledger)} (change_id, seen_version, ${columns})
    select ${staged.changeId}::uuid, coalesce(seen.seen_version, kept.version),
      ${sql.join(names.map((name) => sql.ref(`kept.${name}`)))}
    from ${sql.table(ledger)} as kept
    join unnest(${ids}::uuid[], ${versions}::integer[]) as seen (seen_id, seen_version) on seen.seen_id = kept.id
    on conflict (change_id, id) do nothing`.execute(tx);
  return {
    update: sql`${ahead}update ${nextOf(ledger)}`,
    where: sql`kept.change_id = ${staged.changeId}::uuid and kept.seen_version is not null`,
  };
}

/**
 * Moves the rows of a change into their ledgers: two statements each, whatever their number. @throws StaleVersion when a row
 * was saved by somebody since it was copied.
 */
export async function makeRows(tx: Executor, { changeId, tables }: StagedRows): Promise<void> {
  for (const ledger of tables) {
    const names = await columnsOf(tx, ledger);
    await unchecked(tx, async () => {
      await insertNext(tx, ledger, changeId, names);
      await updateByNext(tx, ledger, changeId, names);
    });
  }
}

/**
 * A row that somebody saved since the change saw it, or null. Without sending the rows: on a server they are held until the
 * transaction ends, where nobody else is there is nothing to hold.
 */
export async function changedSince(tx: Executor, { changeId, tables }: StagedRows): Promise<string | null> {
  for (const ledger of tables) {
    const held = isAlone(tx) ? sql`` : sql`order by kept.id for update of kept`;
    const { rows } = await sql<{ id: string }>`
      with seen as (select next.id, kept.version = next.seen_version as is_same
        from ${nextOf(ledger)} as next join ${sql.table(ledger)} as kept on kept.id = next.id
        where next.change_id = ${changeId}::uuid and next.seen_version is not null ${held})
      select id from seen where not is_same limit 1`.execute(tx);
    if (rows[0]) return rows[0].id;
  }
  return null;
}

async function insertNext(tx: Executor, ledger: Ledger, changeId: string, names: readonly string[]): Promise<void> {
  const columns = sql.join(names.map((name) => sql.ref(name)));
  await sql`insert into ${sql.table(ledger)} (${columns})
    select ${columns} from ${nextOf(ledger)} where change_id = ${changeId}::uuid and seen_version is null
    order by id`.execute(tx);
}

async function updateByNext(tx: Executor, ledger: Ledger, changeId: string, names: readonly string[]): Promise<void> {
  const sets = names.filter((name) => name !== 'id').map((name) => sql`${sql.ref(name)} = ${sql.ref(`next.${name}`)}`);
  const ofChange = sql`change_id = ${changeId}::uuid and seen_version is not null`;
  const { numAffectedRows } = await sql`update ${sql.table(ledger)} as kept set ${sql.join(sets)}
    from ${nextOf(ledger)} as next
    where ${ofChange} and kept.id = next.id and kept.version = next.seen_version`.execute(tx);
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ${nextOf(ledger)} where ${ofChange}`.execute(tx);
  if (Number(numAffectedRows ?? 0) !== rows[0]?.count) throw new StaleVersion(ledger, changeId, null);
}

/**
 * Without asking every reference again, row by row, which is most of the work, for rows whose references are known to hold: the
 * table beside the ledger has the same ones, or what they name is read in the statement itself. Nothing can be removed in between
 * where nobody else is. A server asks again; there nobody waits for it.
 */
export async function unchecked<T>(tx: Executor, work: () => Promise<T>): Promise<T> {
  if (!isAlone(tx)) return work();
  await sql`set local session_replication_role = replica`.execute(tx);
  const result = await work();
  await sql`set local session_replication_role = origin`.execute(tx);
  return result;
}

async function columnsOf(tx: Executor, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped order by attnum`.execute(tx);
  return rows.map((row) => row.name);
}

/** Tables with rows of changes. `isNext`: the rows stand beside a ledger and go when the change is made. */
export async function tablesOfChanges(tx: Executor): Promise<{ name: string; isNext: boolean }[]> {
  const { rows } = await sql<{ name: string; isNext: boolean }>`
    select c.relname as name, bool_or(a.attname = 'seen_version') as "isNext"
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname in ('change_id', 'seen_version')
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> 'staged_audit'
      and not a.attisdropped
    group by c.relname having bool_or(a.attname = 'change_id') order by 1`.execute(tx);
  return rows;
}

/** Removes rows of a change, at most `most`, and gives how many. */
export async function removeRowsOf(tx: Executor, table: string, changeId: string, most: number): Promise<number> {
  const { numAffectedRows } = await sql`delete from ${sql.table(table)} where ctid = any(array(
    select ctid from ${sql.table(table)} where change_id = ${changeId}::uuid limit ${most}))`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
