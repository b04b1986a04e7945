import { today } from '#kernel/calendar/civil.ts';
import { fiscalYear, fiscalYearLabel } from '#kernel/calendar/periods.ts';
import { newId } from '#kernel/id.ts';
import { isOpen } from '#kernel/process.ts';
import type { Changes } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { recordsWords as words } from '../contract/records.messages.ts';
import { recordsRefusals } from '../contract/records.refusals.ts';
import { indexRecords } from './index-records.ts';
import { insertOwn, type OwnTable, type RowOf } from './own-row.public.ts';
import { recordOpened } from './record-events.public.ts';
import type { AnyRecordKind, RecordHead } from './record-kind.public.ts';
import { unscopedIsTaken } from './records.reads.ts';
import {
  insertHead,
  insertRecordEntries,
  insertStep,
  insertSubjects,
  type Subject,
  setDue,
  takeSerial,
} from './records.repo.ts';
import { type ClockRules, dueColumns, noDue, startClocks } from './start-clocks.ts';

/** A new record of a process: what its head says, and what it starts with. Whoever of the desk makes it has it. */
export interface NewRecord {
  /** Given by the form that sent it; else made here. */
  readonly id?: string | undefined;
  readonly title: string;
  readonly requesterId?: string | null;
  readonly departmentId?: string | null;
  readonly siteId?: string | null;
  readonly subjects?: readonly Subject[];
  readonly clocks?: ClockRules;
  readonly entry?: { readonly body?: string; readonly shared?: boolean };
  readonly changes?: Changes;
  /** `loans.request`. */
  readonly action: string;
}

/** With its row in the feature's own table. */
type Drafted<T extends OwnTable> = NewRecord & { readonly row: RowOf<T> };

/**
 * What a record is about: devices, and the ticket it was asked for in. The ticket as it was read in the actor's scope, never an
 * id from a form: a booking in somebody else's ticket would stand on its page, and count as what was done for it.
 */
export const about = (
  assets: readonly string[],
  ticket: { readonly id: string; readonly ticket_no: string } | null = null,
): Subject[] => [
  ...assets.map((id) => ({ kind: 'asset', id }) as const),
  ...(ticket ? [{ kind: 'ticket', id: ticket.id } as const] : []),
];

interface Made<V> {
  readonly find: (ctx: Ctx, id: string) => Promise<{ readonly id: string } | undefined>;
  readonly get: (ctx: Ctx, input: { id: string }) => Promise<V>;
}

/** Makes a record once: the same form sent twice is answered with the record it made. */
export const madeOnce =
  <D extends { readonly id?: string | undefined }, V>(
    { find, get }: Made<V>,
    make: (ctx: Ctx, draft: D) => Promise<{ readonly id: string }>,
  ) =>
  async (ctx: Ctx, draft: D): Promise<V> => {
    const known = draft.id ? await find(ctx, draft.id) : undefined;
    const { id } = known ?? (await make(ctx, draft));
    return get(ctx, { id });
  };

/** L8-00123: the process's letter, the 年度, the serial. */
export const recordNumber = (letter: string, year: number, serial: number): string =>
  `${letter}${fiscalYearLabel(year).slice(1)}-${String(serial).padStart(5, '0')}`;

/**
 * Makes the head of a record in its first state, with its number, first step, clocks and line of 経過. Its row in the feature's own
 * table, and what `also` writes beside it, stand before anything is announced: a need of the database is refused by then.
 * @throws records.absent for an id that stands for a record already
 */
export async function openRecord<T extends OwnTable>(
  ctx: Ctx,
  kind: AnyRecordKind & { readonly table: T },
  draft: Drafted<T>,
  also?: (id: string) => Promise<void>,
): Promise<RecordHead> {
  const { process, words: processWords } = kind;
  const at = ctx.clock.now();
  // One that this actor may not see is to them as if it were not there.
  if (draft.id && (await unscopedIsTaken(ctx, draft.id))) throw recordsRefusals.absent();
  const id = draft.id ?? newId();
  const year = fiscalYear(today(at));
  const serial = await takeSerial(ctx, process.letter, year);
  const { entity, initial } = process;
  const head = await insertHead(ctx, {
    id,
    entity,
    number: recordNumber(process.letter, year, serial),
    fiscal_year: year,
    serial,
    process_version: process.version,
    state: initial,
    is_open: isOpen(process, initial),
    title: draft.title,
    assignee_id: ctx.actor.agentId,
    requester_id: draft.requesterId ?? null,
    department_id: draft.departmentId ?? null,
    site_id: draft.siteId ?? null,
    sort_due: noDue,
    opened_at: at,
    created_by: ctx.actor.id,
    created_by_name: ctx.actor.name,
    created_at: at,
    updated_at: at,
  });
  await insertStep(ctx, { id, version: 1, entity, step: 'open', from: null, to: initial });
  await insertOwn(ctx, kind.table, id, draft.row);
  await also?.(id);
  await insertSubjects(ctx, id, draft.subjects ?? []);
  await indexRecords(ctx, kind, [id]);
  await insertRecordEntries(ctx, head, [
    { kind: 'opened', body: words.opened(processWords.noun, head.number), ...draft.entry },
  ]);
  await startClocks(ctx, head, draft.clocks ?? {});
  if (draft.clocks) await setDue(ctx, id, await dueColumns(ctx, head));
  ctx.audit.record({
    action: draft.action,
    entity,
    entityId: id,
    changes: { number: [null, head.number], title: [null, draft.title], ...draft.changes },
  });
  await ctx.events.emit(recordOpened, { entity, id });
  return head;
}
