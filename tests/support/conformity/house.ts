import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnyContractProcedure } from '@orpc/contract';
import { type AnyProcedure, call } from '@orpc/server';
import { sql } from 'kysely';
import type { z } from 'zod';
import { compose } from '#app/server/compose.ts';
import { featureModules } from '#app/server/features.ts';
import { createServices } from '#app/server/services.ts';
import {
  auditTrust,
  permissionCatalogue,
  recordScopes as scopesSlot,
  secondFactorKey,
} from '#features/accounts/server/accounts.slots.ts';
import { dutyIds } from '#features/contract/contract/duty-register.ts';
import type { Actor, Role } from '#kernel/actor.ts';
import type { ProcedureMeta } from '#kernel/contract/procedure.ts';
import { newId } from '#kernel/id.ts';
import { readConfig } from '#platform/config.ts';
import type { Executor } from '#platform/db/executor.ts';
import { closeDocuments } from '#platform/documents/render-document.ts';
import { closeFileInspector } from '#platform/files/inspect-file.ts';
import { toAnswer } from '#platform/http/error-mapping.ts';
import { silentLog } from '#platform/log.ts';
import { metaOf, type RequestContext } from '#platform/rpc/serve.ts';
import { closeSheetReader } from '#platform/sheets/read-sheet.ts';
import { closeBookWriter } from '#platform/sheets/write-book.ts';
import { ticketDesk } from '../ticket-desk.ts';
import { actorOf } from '../world.ts';

/** One procedure of the registry, as the tests address it. */
export interface Registered {
  /** `tickets.register`. */
  readonly path: string;
  readonly meta: ProcedureMeta;
  readonly input: z.ZodType | undefined;
  readonly output: z.ZodType | undefined;
  readonly procedure: AnyProcedure;
}

/** What a caller gets: 200 with the output, or the status and words that the http room answers with. */
export interface Answer {
  readonly status: number;
  readonly refusal: string | null;
  readonly message: string;
  readonly output: unknown;
  /** What an unexpected error was, for the failing test's message. */
  readonly trouble: string;
}

const product = compose(featureModules, dutyIds);
export const recordScopes = product.scopes;
/** Which feature a kind of record is of. */
export const featureOf: ReadonlyMap<string, string> = new Map(
  product.modules.flatMap((module) => (module.scopes ?? []).map((scope) => [scope.kind, module.name] as const)),
);

/** Every procedure of every feature that the product is composed of. */
export const registry: readonly Registered[] = product.modules.flatMap((module) =>
  Object.entries(module.contract).map(([name, contract]) => ({
    path: `${module.name}.${name}`,
    meta: metaOf(contract),
    input: inputOf(contract),
    output: contract['~orpc'].outputSchema as z.ZodType | undefined,
    procedure: (module.procedures as Record<string, AnyProcedure>)[name] as AnyProcedure,
  })),
);

function inputOf(contract: AnyContractProcedure): z.ZodType | undefined {
  return contract['~orpc'].inputSchema as z.ZodType | undefined;
}

export type House = Awaited<ReturnType<typeof openHouse>>;

/** The composed product on a migrated database with the desk of the mocks, and an account for every role. */
export async function openHouse() {
  const desk = await ticketDesk({ subscriptions: product.modules.flatMap((module) => module.subscriptions ?? []) });
  const dataDir = mkdtempSync(join(tmpdir(), 'madoguchi-conformity-'));
  const services = createServices(readConfig({ DATA_DIR: dataDir }));
  permissionCatalogue.fill(product.permissions).apply();
  scopesSlot.fill(product.scopes).apply();
  auditTrust.fill(async () => ({ trusted: new Set(), heads: [] })).apply();
  secondFactorKey.fill('only-for-the-tests-of-this-house-0123456789').apply();
  const actors = actorsOf(desk);
  await giveAccounts(desk, Object.values(actors));
  await countTouchedRows(desk.db);

  async function ask(actor: Actor | null, one: Registered, input: unknown): Promise<Answer> {
    const context: RequestContext = { actor, requestId: newId(), runtime: desk.runtime, services };
    try {
      const output = await call(one.procedure, input, { context });
      return { status: 200, refusal: null, message: '', output, trouble: '' };
    } catch (error) {
      const { status, message, data } = toAnswer(error, silentLog, context.requestId);
      const trouble = status >= 500 && error instanceof Error ? `${error.message} ${String(error.cause ?? '')}` : '';
      return { status, refusal: data.refusal, message, output: undefined, trouble };
    }
  }

  /** How many audit records there are, and how many rows of other tables were ever put, changed or removed. */
  const tally = async () => {
    const { rows } = await sql<{ audits: number; touched: number }>`
      select (select count(*) from audit_records)::int as audits, (select last_value from touched_rows)::int as touched
    `.execute(desk.db);
    return rows[0] ?? { audits: 0, touched: 0 };
  };
  const close = async () => {
    await Promise.all([closeSheetReader(), closeBookWriter(), closeDocuments(), closeFileInspector()]);
    await desk.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...desk, actors, ask, tally, close };
}

function actorsOf({ actors }: Awaited<ReturnType<typeof ticketDesk>>): Record<Role, Actor> {
  return {
    administrator: actorOf('administrator'),
    manager: actors.manager,
    agent: actors.ito,
    authority: actors.authority,
    coordinator: actors.yamashita,
    staff: actors.nakagawa,
    auditor: actors.auditor,
    integration: actorOf('integration', { scopes: [] }),
  };
}

async function giveAccounts({ db, clock }: Awaited<ReturnType<typeof ticketDesk>>, actors: readonly Actor[]) {
  const at = clock.now();
  const people = actors.filter((actor) => actor.kind === 'account');
  await db
    .insertInto('accounts_users')
    .values(
      people.map((actor) => ({
        id: actor.id,
        username: actor.role,
        name: actor.name,
        role: actor.role as Exclude<Role, 'integration'>,
        agent_id: actor.agentId,
        staff_member_id: actor.staffMemberId,
        department_id: actor.departmentId,
        created_at: at,
        updated_at: at,
      })),
    )
    .execute();
}

/** A sequence moves with each row that any statement writes; the audit's own tables are left out, and those where a change waits to be made. */
async function countTouchedRows(db: Executor): Promise<void> {
  await sql`create sequence touched_rows`.execute(db);
  await sql`select nextval('touched_rows')`.execute(db);
  await sql`create function touch_row() returns trigger language plpgsql
    as 'begin perform nextval(''touched_rows''); return null; end'`.execute(db);
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'audit%' and tablename not like 'staged%'
  `.execute(db);
  for (const { name } of rows) {
    await sql`create trigger touch_row after insert or update or delete on ${sql.table(name)}
      for each row execute function touch_row()`.execute(db);
  }
}
