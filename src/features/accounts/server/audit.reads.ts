import { type Selectable, sql } from 'kysely';
import { systemActor } from '#kernel/actor.ts';
import { allOf, idsCondition, instantCondition } from '#platform/db/conditions.ts';
import { countCapped } from '#platform/db/keyset.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import { platformRefusals } from '#platform/refusals.ts';
import type { RecordScope } from '#platform/scope/record-scope.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { AuditEntry } from '../contract/account.ts';
import { type AuditListInput, accountsRefusals } from '../contract/accounts.contract.ts';
import { mayReadHistory } from './accounts.policy.ts';
import { allScopes, scopeOf } from './accounts.slots.ts';
import { auditNamer } from './audit-names.ts';

interface HistoryInput {
  readonly entity: string;
  readonly entityId: string;
  readonly cursor?: string | null;
  readonly limit: number;
}

/** What was done to one record, the newest first. @throws accounts.historyHidden, platform.badCursor */
export async function history(ctx: Ctx, input: HistoryInput) {
  const scope = scopeOf(input.entity);
  const isHidden = !mayReadHistory(ctx.actor, input.entity, scope) || !(await isSeen(ctx, input.entityId, scope));
  if (isHidden) throw accountsRefusals.historyHidden();
  const records = ctx.tx
    .selectFrom('audit_records')
    .selectAll()
    .where('entity', '=', input.entity)
    .where('entity_id', '=', input.entityId);
  return pageBefore(ctx, input, (before) => (before === null ? records : records.where('seq', '<', before)));
}

/** Where rows decide, the record is one of the reader's own; what is gone is nobody's then. */
async function isSeen({ actor, tx }: Ctx, id: string, scope: RecordScope | undefined): Promise<boolean> {
  if (!scope?.isNarrow(actor)) return true;
  const alias = scope.alias ?? scope.table;
  const { rows } = await sql`select from ${sql.table(scope.table)} as ${sql.id(alias)}
    where ${sql.ref(`${alias}.id`)}::text = ${id} and ${scope.seenBy(actor)}`.execute(tx);
  return rows.length > 0;
}

/** 監査の記録: everything, the newest first. The page itself is noted by the use case. */
export async function auditPage(ctx: Ctx, input: AuditListInput) {
  const found = ctx.tx.selectFrom('audit_records').where(auditConditions(input));
  const records = found.selectAll();
  const page = await pageBefore(ctx, input, (before) =>
    before === null ? records : records.where('seq', '<', before),
  );
  return { ...page, total: await countCapped(ctx.tx, found) };
}

/** By the declared effect; records of the old chain had none, and go by their names. */
const takenOut = sql<boolean>`(effect <> 'change' or (effect is null and (action like '%.export%' or action like '%.print%')))`;

function auditConditions(input: AuditListInput) {
  const q = input.q.trim();
  const { at, entity, actorId } = input.filters;
  const where = allOf([
    input.view === 'signIn' ? sql<boolean>`action like 'accounts.sign%'` : null,
    input.view === 'export' ? takenOut : null,
    instantCondition(sql.ref('at'), at),
    entity ? sql<boolean>`entity = ${entity}` : null,
    idsCondition(sql.ref('actor_id'), actorId),
    q
      ? sql<boolean>`(strpos(actor_name, ${q}) > 0 or strpos(action, ${q}) > 0 or entity_id = ${q}
      or entity_id in (${unscopedCalled(q)}))`
      : null,
  ]);
  return where ?? sql<boolean>`true`;
}

/** Kinds whose records people call by a number or a name. */
const calledKinds = () => allScopes().flatMap((one) => (one.calledBy ? [{ ...one, calledBy: one.calledBy }] : []));

/** The ids of what is called so. Unscoped: whoever reads 監査 sees every line. */
const unscopedCalled = (q: string) =>
  sql.join(
    [
      sql`select null::text where false`,
      ...calledKinds().map(
        ({ table, calledBy }) => sql`select id::text from ${sql.table(table)} where ${sql.ref(calledBy)} = ${q}`,
      ),
    ],
    sql` union all `,
  );

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What people call the records of some lines, by their ids. Unscoped: of lines that the reader sees. */
async function unscopedNames({ tx }: Ctx, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const asked = calledKinds().flatMap(({ kind, table, calledBy }) => {
    const ids = rows.flatMap(({ entity, entity_id: id }) => (entity === kind && uuid.test(id) ? [id] : []));
    if (ids.length === 0) return [];
    return [
      sql`select id::text as id, ${sql.ref(calledBy)} as name from ${sql.table(table)} where id = any(${ids}::uuid[])`,
    ];
  });
  if (asked.length === 0) return new Map();
  const found = await sql<{ id: string; name: string }>`${sql.join(asked, sql` union all `)}`.execute(tx);
  return new Map(found.rows.map(({ id, name }) => [id, name]));
}

type Row = Selectable<Schema['audit_records']>;
interface Newest {
  orderBy(column: 'seq', direction: 'desc'): { limit(count: number): { execute(): Promise<Row[]> } };
}

async function pageBefore(
  ctx: Ctx,
  input: { cursor?: string | null; limit: number },
  query: (before: number | null) => Newest,
) {
  const found = await query(readCursor(input.cursor))
    .orderBy('seq', 'desc')
    .limit(input.limit + 1)
    .execute();
  const rows = found.slice(0, input.limit);
  const last = rows.at(-1);
  const namer = auditNamer();
  const names = await unscopedNames(ctx, rows);
  return {
    rows: rows.map((row) => ({ ...toEntry(row, namer), called: names.get(row.entity_id) ?? null })),
    nextCursor: found.length > input.limit && last ? String(last.seq) : null,
  };
}

function readCursor(cursor: string | null | undefined): number | null {
  if (!cursor) return null;
  if (!/^\d{1,15}$/.test(cursor)) throw platformRefusals.badCursor();
  return Number(cursor);
}

function toEntry(row: Row, { what, thing, fieldsOf }: ReturnType<typeof auditNamer>): Omit<AuditEntry, 'called'> {
  const changes = row.changes as AuditEntry['changes'];
  return {
    seq: row.seq,
    at: row.at,
    actorName: row.actor_name,
    actorRole: row.actor_role as AuditEntry['actorRole'],
    bySystem: row.actor_id === systemActor.id,
    action: row.action,
    what: what(row.action),
    entity: row.entity,
    thing: thing(row.entity),
    entityId: row.entity_id,
    changes,
    fields: fieldsOf(row.entity, Object.keys(changes)),
    reason: row.reason,
  };
}
