import { describe, expect, test } from 'vitest';
import { compose } from '#app/server/compose.ts';
import { featureModules } from '#app/server/features.ts';
import { dutyIds } from '#features/contract/contract/duty-register.ts';
import { ownedTables } from './support/laws/owned-tables.ts';
import { schemaLinks } from './support/laws/schema-links.generated.ts';
import { scopeViolations } from './support/laws/scope.law.ts';
import { readSources, sourceOf } from './support/laws/source.ts';

// What the law of scopes finds and what it lets be; tests/architecture.test.ts holds the house to it.

const { scopes } = compose(featureModules, dutyIds);
const owned = ownedTables(
  schemaLinks,
  scopes.values(),
  readSources(new URL('..', import.meta.url).pathname, ['src/features']),
);

describe('a row by id without a scope is found', () => {
  const path = 'src/features/people/server/a.reads.ts';
  const found = (text: string, at = path) => scopeViolations([sourceOf(at, text)], owned).map(({ what }) => what);
  const read = (rest: string) => `export const find = (ctx: Ctx, id: string) => ${rest};`;
  const bare = ['find reads by id without a scope'];

  test('in every table whose rows are somebody’s, by each of its keys, in the builder and in SQL', () => {
    expect(owned.covers.size).toBeGreaterThan(70);
    for (const [table, keys] of owned.keys) {
      for (const key of keys) {
        expect(found(read(`ctx.tx.selectFrom('${table} as t').where('t.${key}', '=', id)`)), table).toEqual(bare);
        expect(found(read(`sql\`select 1 from ${table} where ${key} = any($\{ids}::uuid[])\``)), table).toEqual(bare);
      }
    }
  });

  test('in a table that is built tomorrow', () => {
    const made = { table: 'wishes', names: ['sites'], keys: ['id'] };
    const tomorrow = (names: readonly string[]) =>
      ownedTables([...schemaLinks, { ...made, names }], scopes.values(), []);
    const plain = sourceOf(path, read("ctx.tx.selectFrom('wishes').where('id', '=', id)"));
    expect(scopeViolations([plain], tomorrow([]))).toHaveLength(1);
    expect(scopeViolations([plain], tomorrow(['sites', 'staff_members']))).toHaveLength(1);
    expect(scopeViolations([plain], tomorrow(['sites']))).toEqual([]);
  });

  test.each([
    [
      'by a join',
      "ctx.tx.selectFrom('sites as s').innerJoin('tickets as t', 't.site_id', 's.id').where('t.id', '=', id)",
    ],
    [
      'by a name',
      "ctx.tx.selectFrom('sites as s').leftJoin('staff_members as m', 'm.id', 's.by').where('m.id', '=', id)",
    ],
    [
      'by a join in SQL',
      `sql\`select 1 from sites as s join loans as l on l.hand_over_site_id = s.id where l.id = \${id}\``,
    ],
    ['by its number', "ctx.tx.selectFrom('tickets').where('ticket_no', '=', no)"],
    ['by its tag', "ctx.tx.selectFrom('assets').where('asset_tag', '=', tag)"],
    ['by an object', "ctx.tx.selectFrom('tickets').where(({ eb }) => eb.and({ id }))"],
    ['by a list', "ctx.tx.selectFrom('ticket_attachments').where('ticket_id', 'in', ids)"],
    ['by a helper', "ctx.tx.selectFrom('tickets').where(idsCondition(sql.ref('id'), ids))"],
    ['in SQL without spaces', `sql\`select 1 from tickets where id=\${id}\``],
    ['in SQL backwards', `sql\`select 1 from tickets where \${id} = id\``],
    ['in SQL with a cast', `sql\`select 1 from "tickets" where id::text = \${id}\``],
    ['in SQL by a set', `sql\`select 1 from tickets where id in (select unnest(\${ids}::uuid[]))\``],
    ['in SQL by a reference', `ctx.tx.selectFrom('tickets').where(sql\`\${sql.ref('tickets.id')} = \${id}\`)`],
    ['in a subselect', `sql\`(select sort_due from tickets where id = \${id}::uuid)\``],
    [
      'in the scope of another kind',
      "ctx.tx.selectFrom('tickets').where('id', '=', id).where(siteRecords.seenBy(ctx.actor))",
    ],
    [
      'in the scope of what it names',
      "ctx.tx.selectFrom('tickets').where('id', '=', id).where(assetRecords.seenBy(ctx.actor))",
    ],
    [
      'bound to somebody else',
      "ctx.tx.selectFrom('accounts_users').where('id', '=', id).where('role', '=', ctx.actor.id)",
    ],
  ])('%s', (_kind, rest) => {
    expect(found(read(rest))).toEqual(bare);
  });

  test('through what makes a part of the statement, and behind any call that is named a scope', () => {
    const builder = "const all = (ctx: Ctx) => ctx.tx.selectFrom('loans as l');\n";
    expect(found(`${builder}${read("all(ctx).where('l.id', '=', id)")}`)).toEqual(bare);
    expect(
      found(`const all = sql\`manual_renewals as w\`;\n${read(`sql\`select 1 from \${all} where w.id = \${id}\``)}`),
    ).toEqual(bare);
    const named = 'function listScope(ctx: Ctx) { return siteRecords.seenBy(ctx.actor); }\n';
    expect(found(`${named}${read("listScope(ctx) && ctx.tx.selectFrom('tickets').where('id', '=', id)")}`)).toEqual(
      bare,
    );
    const head =
      'async function findTicket(ctx: Ctx) { return ctx.tx.x(ticketRecords.seenBy(ctx.actor)).execute(); }\n';
    const next =
      "async (ctx: Ctx, id: string) => { await findTicket(ctx); return ctx.tx.selectFrom('tickets').where('id', '=', id); };";
    expect(found(`${head}export const find = ${next}`)).toEqual(bare);
  });

  test('a part by its own id alone, whatever head was found before: it may be another’s', () => {
    const head =
      'async function findTicket(ctx: Ctx) { return ctx.tx.x(ticketRecords.seenBy(ctx.actor)).execute(); }\n';
    const part = (also: string) =>
      `export const find = async (ctx: Ctx, of: string, id: string) => { await findTicket(ctx, of); return ctx.tx.selectFrom('ticket_attachments').where('file_id', '=', id)${also}; };`;
    expect(found(`${head}${part('')}`)).toEqual(bare);
    expect(found(`${head}${part(".where('ticket_id', '=', of)")}`)).toEqual([]);
  });

  const scoped = "ctx.tx.selectFrom('tickets').where('id', '=', id).where(ticketRecords.seenBy(ctx.actor)).execute()";
  const other = "ctx.tx.selectFrom('tickets').where('id', '=', other).execute()";
  const both = (body: string) => `export const find = async (ctx: Ctx, id: string, other: string) => ${body};`;
  test.each([
    ['after it', `{ const one = await ${scoped}; return ${other}; }`],
    ['before it', `{ const two = await ${other}; return ${scoped}; }`],
    ['together', `{ return Promise.all([${scoped}, ${other}]); }`],
    ['in an object', `({ one: await ${scoped}, two: await ${other} })`],
    ['in SQL', `{ await ${scoped}; return sql\`select 1 from tickets where id = \${other}\`.execute(ctx.tx); }`],
    [
      'by another field',
      "{ await ctx.tx.selectFrom('tickets').where('id', '=', input.id).where(ticketRecords.seenBy(ctx.actor)).execute(); return ctx.tx.selectFrom('tickets').where('id', '=', input.other).execute(); }",
    ],
  ])('beside one that is read in its scope: %s', (_place, body) => {
    expect(found(both(body))).toEqual(bare);
  });

  test('beside one that is read in its scope, by the same key or by what it gave, it is none', () => {
    const same = other.replace('other', 'id');
    const given = other.replace('other', 'one.duplicate_of_id');
    const where = 'ticketRecords.seenBy(ctx.actor)';
    const shared = other.replace('.execute', '.where(where).execute');
    for (const body of [
      `{ await ${scoped}; return ${same}; }`,
      `{ const one = await ${scoped}; return ${given}; }`,
      `{ const where = ${where}; await ${scoped}; return ${shared}; }`,
    ])
      expect(found(both(body)), body).toEqual([]);
  });

  test.each([
    [
      'that writes too',
      "{ await ctx.tx.insertInto('sites').values(x).execute(); return ctx.tx.selectFrom('tickets').where('id', '=', id); }",
    ],
    [
      'that indexes too',
      "{ await indexDocuments(ctx.tx, x); return ctx.tx.selectFrom('tickets').where('id', '=', id); }",
    ],
    ['that gives back what it deletes', "ctx.tx.deleteFrom('tickets').where('id', '=', id).returningAll().execute()"],
    [
      'that gives back what it changes',
      "ctx.tx.updateTable('tickets').set(x).where('id', '=', id).returning('subject')",
    ],
    ['that does so in SQL', `sql\`delete from tickets where id = \${id} returning *\``],
  ])('in a function %s', (_kind, rest) => {
    expect(found(read(rest))).toEqual(bare);
    expect(found(read("ctx.tx.deleteFrom('tickets').where('id', '=', id).execute()"))).toEqual([]);
  });

  const begun = "let rows = ctx.tx.deleteFrom('tickets');";
  test.each([
    ['grows in the next', `${begun} rows = rows.where('id', '=', id).returningAll(); return rows.execute();`],
    [
      'gives back in the next',
      `${begun.replace(');', ").where('id', '=', id);")} return rows.returningAll().execute();`,
    ],
    ['grows in a branch', `${begun} if (id) rows = rows.where('id', '=', id); return rows.returning('id').execute();`],
    [
      'is changed',
      `${begun.replace('deleteFrom', 'updateTable')} return rows.where('id', '=', id).returning('id').execute();`,
    ],
    [
      'is typed',
      `${begun.replace('rows', 'rows: Delete')} rows = rows.where('id', '=', id); return rows.returningAll();`,
    ],
  ])('in a write over more than one statement that %s, alone and beside one in its scope', (_kind, body) => {
    expect(found(`export const find = async (ctx: Ctx, id: string) => { ${body} };`)).toEqual(bare);
    const beside = `{ await ${scoped}; ${body.replaceAll("'=', id", "'=', other")} }`;
    expect(found(both(beside))).toEqual(bare);
    const silent = body.replace(/\.returning(?:All)?\([^)]*\)/, '');
    expect(found(`export const find = async (ctx: Ctx, id: string) => { ${silent} };`)).toEqual([]);
    const whole = body.replace("'=', id)", "'=', id).where(ticketRecords.seenBy(ctx.actor))");
    expect(found(`export const find = async (ctx: Ctx, id: string) => { ${whole} };`)).toEqual([]);
  });

  test('in a write that is begun elsewhere and gives back here', () => {
    const begin = "const closed = (ctx: Ctx) => ctx.tx.deleteFrom('tickets');\n";
    expect(found(`${begin}${read("closed(ctx).where('id', '=', id).returningAll()")}`)).toEqual(bare);
    expect(found(`${begin}${read("closed(ctx).where('id', '=', id).execute()")}`)).toEqual([]);
  });

  test('in a read that grows beside one in its scope', () => {
    const body = "let rows = ctx.tx.selectFrom('tickets'); rows = rows.where('id', '=', other); return rows.execute();";
    expect(found(both(`{ await ${scoped}; ${body} }`))).toEqual(bare);
  });

  test.each([
    'src/features/people/server/people.checks.ts',
    'src/features/people/server/index-people.public.ts',
    'src/features/people/server/leave-occasions.ts',
    'src/features/people/contract/a.ts',
    'src/features/people/web/a.tsx',
    'src/features/people/a.ts',
    'src/app/server/a.ts',
    'src/app/cli/a.ts',
  ])('in %s', (at) => {
    expect(found(read("ctx.tx.selectFrom('tickets').where('id', '=', id)"), at)).toEqual(bare);
  });

  const method = "(ctx: Ctx, id: string) { return ctx.tx.selectFrom('tickets').where('id', '=', id); }";
  test.each([
    ['Reader', `export class Reader {\n  find${method}\n}`],
    ['default', `export default class {\n  find${method}\n}`],
    ['default', `export default function ${method}`],
    ['default', `export default async ${method.replace(') {', ') => {')};`],
    ['find', `export default async function find${method}`],
    ['find', `export let find = ${method.replace(') {', ') => {')};`],
    ['find', `export async function* find${method}`],
  ])('in a class and in what has no name: %s', (name, text) => {
    expect(found(text)).toEqual([`${name} reads by id without a scope`]);
  });

  test('in a folder of the server', () => {
    expect(
      found(read("ctx.tx.selectFrom('tickets').where('id', '=', id)"), 'src/features/tickets/server/documents/a.ts'),
    ).toEqual(bare);
  });

  test('by what a caller sends, though it has a type, and in a dangerous name without a reason', () => {
    const outside = "import type { X } from '../contract/x.ts';\n";
    const one = (type: string) =>
      `export const find = (ctx: Ctx, x: ${type}) => ctx.tx.selectFrom('loans').where('id', '=', x.id);`;
    expect(found(`${outside}${one('X')}`)).toEqual(bare);
    expect(found(one('{ id: string }'))).toEqual(bare);
    expect(
      found("function unscopedName(ctx, id) { return ctx.tx.selectFrom('assets').where('id', '=', id); }"),
    ).toEqual(['unscopedName reads by id without a scope']);
  });

  test('and nothing else', () => {
    const text = read("ctx.tx.selectFrom('tickets').where('id', '=', id).where(ticketRecords.seenBy(ctx.actor))");
    const part =
      "async (ctx: Ctx, id: string) => { await findTicket(ctx); return ctx.tx.selectFrom('ticket_entries').where('ticket_id', '=', id); };";
    const head =
      'async function findTicket(ctx: Ctx) { return ctx.tx.x(ticketRecords.seenBy(ctx.actor)).execute(); }\n';
    const given =
      "export const find = (ctx: Ctx, loan: Pick<LoanRecord, 'id'>) => ctx.tx.selectFrom('loan_items').where('loan_id', '=', loan.id);";
    const own = read("ctx.tx.selectFrom('accounts_two_factors').where('user_id', '=', ctx.actor.id)");
    const named = read(
      "ctx.tx.selectFrom('tickets as t').leftJoin('assets as a', 'a.id', 't.asset_id').where('t.id', '=', id).where(ticketRecords.seenBy(ctx.actor, 't'))",
    );
    for (const right of [text, `${head}export const find = ${part}`, given, own, named])
      expect(found(right), right).toEqual([]);
    expect(
      found(read("ctx.tx.selectFrom('loans').where('id', '=', id)"), 'src/features/loans/server/remind.job.ts'),
    ).toEqual([]);
  });
});
