import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { DaysFilter } from '#kernel/page.ts';
import { allOf, idsCondition, instantCondition } from '#platform/db/conditions.ts';
import { countCapped, keysetPage } from '#platform/db/keyset.ts';
import { type CamelRow, snakeKey } from '#platform/db/row-case.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import { type ExportColumn, exportRows, textColumn } from '#platform/sheets/export-rows.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { RecordFields } from '../contract/record-fields.ts';
import { recordsWords } from '../contract/records.messages.ts';
import { isAsker, recordMatches } from './asker.public.ts';
import { idsOfFigures } from './figures.public.ts';
import type { AnyRecordKind } from './record-kind.public.ts';
import { sheetOf } from './record-sheet.ts';

type Condition = RawBuilder<boolean>;

/** What the contract of a list of records takes (`listInput`). */
interface Asked {
  readonly view: string;
  readonly q: string;
  readonly sort: { readonly key: string; readonly dir: 'asc' | 'desc' } | null;
  readonly filters: { readonly figure?: readonly string[] | undefined };
  readonly cursor?: string | null | undefined;
  readonly limit: number;
}

type Filters<A extends Asked> = Omit<A['filters'], 'figure'>;

/** What every list of a process shows first. */
export interface ListedHead {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: string;
  readonly title: string;
}

/** A list of one process as data: its views, conditions, orders and columns over `records` and the feature's own table. */
export interface RecordList<A extends Asked, Row extends ListedHead, T extends keyof Schema = keyof Schema> {
  /** The feature's own table; it shares the id. */
  readonly table: T;
  /** What a row is; a field that is a column of the table is read by its own name. */
  readonly row: z.ZodObject;
  readonly kind: Pick<AnyRecordKind, 'process' | 'scope' | 'words' | 'toldText'>;
  readonly views: (ctx: Ctx) => Readonly<Record<A['view'], Condition>>;
  readonly filters: {
    readonly [K in keyof Filters<A>]-?: (asked: NonNullable<Filters<A>[K]>, ctx: Ctx) => Condition | null;
  };
  /** The first is the list's own order. */
  readonly sorts: Readonly<Record<NonNullable<A['sort']>['key'], RawBuilder<string>>>;
  /** What a row shows besides its head and columns of the table, by the row's own names. */
  readonly columns: Readonly<
    Record<Exclude<keyof Row, keyof ListedHead | keyof CamelRow<Schema[T]>>, RawBuilder<unknown>> &
      Partial<Record<keyof Row, RawBuilder<unknown>>>
  >;
  /** What no statement can tell of the rows: open days past a deadline. */
  readonly finish?: (ctx: Ctx, rows: readonly Row[]) => Promise<Row[]>;
  /** What stands instead for whoever asked: nothing that their page does not tell. */
  readonly untold?: Partial<Row>;
}

const nobody = '00000000-0000-0000-0000-000000000000';

/** Whose work a record is. Unscoped: whoever sees the record sees who has it in hand. */
const unscopedAssignee = sql`(select g.name from agents as g where g.id = records.assignee_id)`;

/** Conditions on what is seen already: whose it is, and when it came. */
const usualFilters = {
  department: (asked: readonly string[]) => idsCondition(sql.ref('records.department_id'), asked),
  openedOn: (asked: DaysFilter) => instantCondition(sql.ref('records.opened_at'), asked),
};

/** What a list of any process is made of, to be taken by name. */
export const usual = {
  views: (ctx: Ctx) => ({
    open: sql<boolean>`records.is_open`,
    mine: sql<boolean>`records.is_open and records.assignee_id = ${ctx.actor.agentId ?? nobody}`,
    overdue: sql<boolean>`records.is_open and records.sort_due < ${ctx.clock.now()}::timestamptz`,
    closed: sql<boolean>`not records.is_open`,
    all: sql<boolean>`true`,
  }),
  filters: usualFilters,
  sorts: { openedAt: sql<string>`records.opened_at`, number: sql<string>`records.number` },
  columns: {
    openedAt: sql`records.opened_at`,
    closedAt: sql`records.closed_at`,
    assignee: unscopedAssignee,
  },
};

const head = {
  id: sql`records.id`,
  version: sql`records.version`,
  number: sql`records.number`,
  state: sql`records.state`,
  title: sql`records.title`,
};

const readable = <A extends Asked, Row extends ListedHead, T extends keyof Schema>(
  ctx: Ctx,
  { table, kind }: RecordList<A, Row, T>,
) =>
  ctx.tx
    .selectFrom('records')
    // Any table will do for the type: what is read of it is SQL of the feature.
    .innerJoin(table as 'record_numbers', (join) => join.on(sql<boolean>`${sql.ref(`${table}.id`)} = records.id`))
    .where(kind.scope.seenBy(ctx.actor));

/** The fields of a row that nothing else is said of: each is the column of its name. */
function ownColumns({ table, row, columns }: { table: keyof Schema; row: z.ZodObject; columns: object }) {
  const named = Object.keys(row.shape).filter((name) => !(name in head || name in columns));
  return Object.fromEntries(named.map((name) => [name, sql.ref(`${table}.${snakeKey(name)}`)]));
}

/** A page in the order asked, in the reader's scope. */
export async function pageOfRecords<A extends Asked, Row extends ListedHead, T extends keyof Schema>(
  ctx: Ctx,
  list: RecordList<A, Row, T>,
  asked: A,
) {
  const behind = await idsOfFigures(ctx, asked.filters.figure);
  const conditions = Object.entries(list.filters) as [
    keyof Filters<A>,
    (value: unknown, ctx: Ctx) => Condition | null,
  ][];
  const matching = readable(ctx, list).where(
    allOf([
      list.views(ctx)[asked.view as A['view']],
      ...conditions.map(([key, condition]) => {
        const value = (asked.filters as Filters<A>)[key];
        return value === undefined ? null : condition(value, ctx);
      }),
      behind ? sql<boolean>`records.id = any(${behind}::uuid[])` : null,
      recordMatches(ctx.actor, list.kind, asked.q),
    ]) ?? sql<boolean>`true`,
  );
  const [first] = Object.keys(list.sorts);
  const columns = Object.entries<RawBuilder<unknown>>({
    ...head,
    ...ownColumns(list),
    ...(list.columns as Readonly<Record<string, RawBuilder<unknown>>>),
  });
  const page = await keysetPage(matching.select(columns.map(([name, column]) => column.as(name))), {
    sort: list.sorts[(asked.sort?.key ?? first) as NonNullable<A['sort']>['key']],
    id: sql<string>`records.id`,
    direction: asked.sort?.dir ?? 'asc',
    cursor: asked.cursor,
    limit: asked.limit,
  });
  const read = page.rows as unknown as Row[];
  const rows = list.untold && isAsker(ctx.actor) ? read.map((row) => ({ ...row, ...list.untold })) : read;
  return { ...page, rows: (await list.finish?.(ctx, rows)) ?? rows, total: await countCapped(ctx.tx, matching) };
}

/** How many stand in some of its views, in one statement over the rows that a condition bounds. */
export async function countRecords<A extends Asked, Row extends ListedHead, T extends keyof Schema>(
  ctx: Ctx,
  list: RecordList<A, Row, T>,
  { views, within }: { views: readonly A['view'][]; within: Condition },
): Promise<Record<string, number>> {
  const all = list.views(ctx);
  const row = await readable(ctx, list)
    .where(within)
    .select(views.map((view) => sql<number>`count(*) filter (where ${all[view]})::int`.as(view)))
    .executeTakeFirstOrThrow();
  return row as Record<string, number>;
}

interface Book<Row> {
  readonly action: string;
  readonly file: string;
  readonly sheet: string;
  /** After the number and the state: the fields that stand in it, or columns of its own. */
  readonly columns: RecordFields | readonly ExportColumn<Row>[];
}

/** The list as it is filtered now, as a workbook. */
export const exportRecords =
  <A extends Asked, Row extends ListedHead, T extends keyof Schema>(
    list: RecordList<A, Row, T>,
    { columns, ...book }: Book<Row>,
  ) =>
  (asked: A, call: StagedCall): Promise<File> => {
    const { process, words } = list.kind;
    const lead: readonly ExportColumn<Row>[] = [
      [textColumn(recordsWords.number, 12), (row) => row.number],
      [textColumn(recordsWords.state, 10), (row) => words.states[row.state] ?? row.state],
    ];
    return exportRows(call, {
      ...book,
      columns: [...lead, ...(Array.isArray(columns) ? columns : sheetOf<Row>(columns as RecordFields))],
      page: (ctx, page) => pageOfRecords(ctx, list, { ...asked, ...page }),
      entity: process.entity,
    });
  };

interface Counted<V> {
  readonly views: readonly V[];
  /** What bounds the rows that are looked at; what is open where nothing else is said. */
  readonly within?: Condition;
}

/** A list with its page, the counts of its views and its workbook. */
export const recordLists = <A extends Asked, Row extends ListedHead, T extends keyof Schema>(
  list: RecordList<A, Row, T>,
  counted: Counted<A['view']>,
  book: Book<Row>,
) => ({
  page: (ctx: Ctx, asked: A) => pageOfRecords(ctx, list, asked),
  counts: (ctx: Ctx) => countRecords(ctx, list, { within: sql`records.is_open`, ...counted }),
  book: exportRecords(list, book),
});
