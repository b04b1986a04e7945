import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { ChoiceFilter, DaysFilter } from '#kernel/page.ts';
import { allOf, choiceCondition, idsCondition, instantCondition } from '#platform/db/conditions.ts';
import { instantOf } from '#platform/db/instant-of.ts';
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

const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * What a row of any process shows by these names: when it came, whose work it is, the contact made last. Unscoped: of a record
 * that is seen; whoever asked is told of no contact.
 */
const unscopedColumns = {
  openedAt: sql`records.opened_at`,
  closedAt: sql`records.closed_at`,
  assignee: sql`(select g.name from agents as g where g.id = records.assignee_id)`,
  lastContact: sql`(select json_build_object('at', ${instantOf(sql`c.at`)}, 'result', c.result, 'nextOn', c.next_on)
    from record_contacts as c where c.record_id = records.id order by c.at desc limit 1)`,
};

/** Conditions on what is seen already: whose it is, and when it came. */
const usualFilters = {
  department: (asked: readonly string[]) => idsCondition(sql.ref('records.department_id'), asked),
  openedOn: (asked: DaysFilter) => instantCondition(sql.ref('records.opened_at'), asked),
};

/** What a list of any process has by these names, where it says nothing else by them. */
const usual = {
  views: (ctx: Ctx) => ({
    open: sql<boolean>`records.is_open`,
    mine: sql<boolean>`records.is_open and records.assignee_id = ${ctx.actor.agentId ?? nobody}`,
    overdue: sql<boolean>`records.is_open and records.sort_due < ${ctx.clock.now()}::timestamptz`,
    closed: sql<boolean>`not records.is_open`,
    all: sql<boolean>`true`,
  }),
  filters: usualFilters,
  sorts: { openedAt: sql<string>`records.opened_at`, number: sql<string>`records.number` },
};

/** By the names of `K`; what the kit knows by them already may be left out. */
type Besides<K extends PropertyKey, Known extends PropertyKey, T> = Readonly<
  Record<Exclude<K, Known>, T> & Partial<Record<K, T>>
>;

/** Conditions that are a choice among the values of a column of the table, by its name. */
type OwnChoice<F, T extends keyof Schema> = {
  [K in keyof F]: NonNullable<F[K]> extends ChoiceFilter<string>
    ? K extends keyof CamelRow<Schema[T]>
      ? K
      : never
    : never;
}[keyof F];
type Optional<F, T extends keyof Schema> = OwnChoice<F, T> | keyof (typeof usual)['filters'];
type Asks<F, Known> = { readonly [K in keyof F as K extends Known ? never : K]-?: FilterBy<F[K]> } & {
  readonly [K in keyof F]?: FilterBy<F[K]>;
};
type FilterBy<V> = (asked: NonNullable<V>, ctx: Ctx) => Condition | null;

/**
 * A list of one process as data: its views, conditions, orders and columns over `records` and the feature's own table. What
 * every list has (open, mine, overdue; 所属, the day it came, the number; who has it) is there by its name already.
 */
export interface RecordList<A extends Asked, Row extends ListedHead, T extends keyof Schema = keyof Schema> {
  /** What a row is; a field that is a column of the table is read by its own name. */
  readonly row: z.ZodObject;
  readonly kind: Pick<AnyRecordKind, 'process' | 'scope' | 'words' | 'toldText'> & { readonly table: T };
  readonly views: (ctx: Ctx) => Besides<A['view'], keyof ReturnType<(typeof usual)['views']>, Condition>;
  /** A choice among the values of a column of the table is asked of it by its own name. */
  readonly filters: Asks<Filters<A>, Optional<Filters<A>, T>>;
  /** The first is the list's own order. */
  readonly sorts: Besides<NonNullable<A['sort']>['key'], keyof (typeof usual)['sorts'], RawBuilder<string>>;
  /** What a row shows besides its head and columns of the table, by the row's own names. */
  readonly columns: Besides<
    keyof Row,
    keyof ListedHead | keyof CamelRow<Schema[T]> | keyof typeof unscopedColumns,
    RawBuilder<unknown>
  >;
  /** What no statement can tell of the rows: open days past a deadline. */
  readonly finish?: (ctx: Ctx, rows: readonly Row[]) => Promise<Row[]>;
  /** What stands instead for whoever asked: nothing that their page does not tell. */
  readonly untold?: Partial<Row>;
}

const head = {
  id: sql`records.id`,
  version: sql`records.version`,
  number: sql`records.number`,
  state: sql`records.state`,
  title: sql`records.title`,
};

const readable = <A extends Asked, Row extends ListedHead, T extends keyof Schema>(
  ctx: Ctx,
  { kind: { table, scope } }: RecordList<A, Row, T>,
) =>
  ctx.tx
    .selectFrom('records')
    // Any table will do for the type: what is read of it is SQL of the feature.
    .innerJoin(table as 'record_numbers', (join) => join.on(sql<boolean>`${sql.ref(`${table}.id`)} = records.id`))
    .where(scope.seenBy(ctx.actor));

/** The conditions that are asked for. */
function filtersOf<A extends Asked, Row extends ListedHead, T extends keyof Schema>(
  ctx: Ctx,
  { kind: { table }, filters }: RecordList<A, Row, T>,
  { figure: _, ...asked }: A['filters'],
) {
  const known = { ...usual.filters, ...filters } as Readonly<Record<string, FilterBy<unknown>>>;
  return Object.entries(asked).map(([name, value]) => {
    if (value === undefined) return null;
    const own: FilterBy<unknown> = (choice) =>
      choiceCondition(sql.ref(`${table}.${snakeKey(name)}`), choice as ChoiceFilter<string>);
    return (known[name] ?? own)(value as NonNullable<unknown>, ctx);
  });
}

/** A page in the order asked, in the reader's scope. */
export async function pageOfRecords<A extends Asked, Row extends ListedHead, T extends keyof Schema>(
  ctx: Ctx,
  list: RecordList<A, Row, T>,
  asked: A,
) {
  const behind = await idsOfFigures(ctx, asked.filters.figure);
  const views: Readonly<Record<string, Condition>> = { ...usual.views(ctx), ...list.views(ctx) };
  const matching = readable(ctx, list).where(
    allOf([
      views[asked.view] as Condition,
      ...filtersOf(ctx, list, asked.filters),
      behind ? sql<boolean>`records.id = any(${behind}::uuid[])` : null,
      recordMatches(ctx.actor, list.kind, asked.q),
    ]) ?? sql<boolean>`true`,
  );
  const sorts: Readonly<Record<string, RawBuilder<string>>> = { ...list.sorts, ...usual.sorts, ...list.sorts };
  const [first = ''] = Object.keys(sorts);
  const known: Readonly<Record<string, RawBuilder<unknown>>> = { ...unscopedColumns, ...list.columns, ...head };
  const columns = Object.keys(list.row.shape).map((name) =>
    (known[name] ?? sql.ref(`${list.kind.table}.${snakeKey(name)}`)).as(name),
  );
  const [page, total] = await Promise.all([
    keysetPage(matching.select(columns), {
      sort: sorts[asked.sort?.key ?? first] ?? sql<string>`records.number`,
      id: sql<string>`records.id`,
      direction: asked.sort?.dir ?? 'asc',
      cursor: asked.cursor,
      limit: asked.limit,
    }),
    countCapped(ctx.tx, matching),
  ]);
  const read = page.rows as unknown as Row[];
  const rows = isAsker(ctx.actor) ? read.map((row) => untold(list, row)) : read;
  return { ...page, rows: (await list.finish?.(ctx, rows)) ?? rows, total };
}

/** A row as whoever asked is told of it. */
const untold = <A extends Asked, Row extends ListedHead, T extends keyof Schema>(
  list: RecordList<A, Row, T>,
  row: Row,
) => ({
  ...row,
  ...('lastContact' in row ? { lastContact: null } : {}),
  ...list.untold,
});

/** How many stand in some of its views, in one statement over the rows that a condition bounds. */
export async function countRecords<A extends Asked, Row extends ListedHead, T extends keyof Schema>(
  ctx: Ctx,
  list: RecordList<A, Row, T>,
  { views, within }: { views: readonly A['view'][]; within: Condition },
): Promise<Record<string, number>> {
  const all: Readonly<Record<string, Condition>> = { ...usual.views(ctx), ...list.views(ctx) };
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
