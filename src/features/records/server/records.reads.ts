import { sql } from 'kysely';
import { readTogether } from '#platform/db/read-together.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { readableRecords } from './readable.public.ts';
import type { RecordHead } from './record-kind.public.ts';

/** A record that was found in its scope: its parts are read by it, never by an id from outside. */
type Head = Pick<RecordHead, 'id'>;

/** Clocks of a record that were not given up, as they started. */
const clocksOf = (ctx: Ctx, record: Head) =>
  ctx.tx
    .selectFrom('record_clocks')
    .select(['id', 'kind', 'started_at', 'due_at', 'warn_at', 'paused_at', 'met_at'])
    .where('record_id', '=', record.id)
    .where('voided_at', 'is', null)
    .orderBy('started_at')
    .orderBy('id');

/** The clock of a record that rings first. */
export function findNextClock(ctx: Ctx, record: Head) {
  return ctx.tx
    .selectFrom('record_clocks')
    .select(['kind', 'due_at', 'warn_at'])
    .where('record_id', '=', record.id)
    .where('met_at', 'is', null)
    .where('voided_at', 'is', null)
    .where('paused_at', 'is', null)
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst();
}

/** Who took which steps, oldest first. */
const takenOf = (ctx: Ctx, record: Head) =>
  ctx.tx
    .selectFrom('record_steps')
    .select([
      'step',
      'actor_id',
      'actor_agent_id',
      'actor_staff_member_id',
      'actor_name',
      'at',
      'from_state',
      'to_state',
    ])
    .where('record_id', '=', record.id)
    .orderBy('version');

export const listTaken = (ctx: Ctx, record: Head) => takenOf(ctx, record).execute();

const nobody = '00000000-0000-0000-0000-000000000000';

/** 経過, newest first. `sharedOnly`: what the one who asked may see. */
function entriesOf(ctx: Ctx, record: Head, sharedOnly: boolean) {
  const query = ctx.tx
    .selectFrom('record_entries as e')
    .select((eb) => [
      'e.id',
      'e.seq',
      'e.at',
      'e.kind',
      'e.actor_id',
      'e.actor_name',
      'e.body',
      'e.data',
      'e.shared',
      'e.corrects_id',
      eb
        .exists(eb.selectFrom('record_entries as c').select('c.id').whereRef('c.corrects_id', '=', 'e.id'))
        .as('corrected'),
      eb
        .exists(
          eb
            .selectFrom('record_mentions as m')
            .select('m.id')
            .whereRef('m.entry_id', '=', 'e.id')
            .where('m.agent_id', '=', ctx.actor.agentId ?? nobody)
            .where('m.read_at', 'is', null),
        )
        .as('calls'),
    ])
    .where('e.record_id', '=', record.id)
    .orderBy('e.seq', 'desc');
  return sharedOnly ? query.where('e.shared', '=', true) : query;
}

function filesOf(ctx: Ctx, record: Head, sharedOnly: boolean) {
  const query = ctx.tx
    .selectFrom('record_files as r')
    .innerJoin('files as f', 'f.id', 'r.file_id')
    .select(['f.id', 'f.name', 'f.size_bytes', 'f.media_type', 'f.storage_key', 'r.attached_at', 'r.shared'])
    .where('r.record_id', '=', record.id)
    .where('r.detached_at', 'is', null)
    .orderBy('r.attached_at');
  return sharedOnly ? query.where('r.shared', '=', true) : query;
}

export const listFiles = (ctx: Ctx, record: Head, sharedOnly: boolean) => filesOf(ctx, record, sharedOnly).execute();

/** The file that came with a line of 経過. Unscoped: the record it belongs to was found in its scope. */
export const unscopedFileOf = (ctx: Ctx, record: Head, entryId: string) =>
  filesOf(ctx, record, false).where('r.entry_id', '=', entryId).executeTakeFirst();

/** Contacts about a record, newest first: the desk's own, not for the one who asked. */
const contactsOf = (ctx: Ctx, record: Head, sharedOnly: boolean) =>
  ctx.tx
    .selectFrom('record_contacts')
    .select(['at', 'rung', 'recipient', 'means', 'result', 'next_on', 'note', 'by_name'])
    .where('record_id', '=', record.id)
    .where(sharedOnly ? sql<boolean>`false` : sql<boolean>`true`)
    .orderBy('at', 'desc');

/** Contacts about records that were found in their scope, oldest first. */
export const listContacts = (ctx: Ctx, records: readonly Head[]) =>
  ctx.tx
    .selectFrom('record_contacts')
    .select(['record_id', 'at', 'rung', 'recipient', 'means', 'result', 'next_on'])
    .where(
      'record_id',
      'in',
      records.map(({ id }) => id),
    )
    .orderBy('at')
    .execute();

/** All that a page shows of any record beside its head, by one statement. `sharedOnly`: what the one who asked may see. */
export const readParts = (ctx: Ctx, record: Head, sharedOnly: boolean) =>
  readTogether(ctx.tx, {
    taken: takenOf(ctx, record),
    clocks: clocksOf(ctx, record),
    entries: entriesOf(ctx, record, sharedOnly),
    files: filesOf(ctx, record, sharedOnly),
    contacts: contactsOf(ctx, record, sharedOnly),
  });

/** A line of 経過 as a page reads it. */
export type RecordEntry = Awaited<ReturnType<typeof readParts>>['entries'][number];

/**
 * Clocks that warn or have run out and were not told of yet, soonest first. Capped: the job goes on with the rest in its
 * next turn.
 */
export function listRinging(ctx: Ctx, what: 'warned_at' | 'breached_at', limit: number) {
  const moment = what === 'warned_at' ? 'c.warn_at' : 'c.due_at';
  return (
    ctx.tx
      .selectFrom('record_clocks as c')
      .innerJoin('records as r', 'r.id', 'c.record_id')
      .select(['c.id', 'c.kind', 'c.due_at', 'c.record_id', 'r.entity', 'r.number', 'r.assignee_id'])
      .where('c.met_at', 'is', null)
      .where('c.voided_at', 'is', null)
      .where('c.paused_at', 'is', null)
      .where(`c.${what}`, 'is', null)
      .where(sql.ref(moment), '<=', ctx.clock.now())
      // Nobody is warned of what is over.
      .where('c.due_at', what === 'warned_at' ? '>' : '<=', ctx.clock.now())
      .orderBy(sql.ref(moment))
      .limit(limit)
      .execute()
  );
}

/** The head of any process's record in the actor's scope. */
export function findReadable(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('records')
    .select(['records.id', 'records.entity', 'records.number', 'records.version'])
    .where('records.id', '=', id)
    .where(readableRecords(ctx.actor))
    .executeTakeFirst();
}

/** A line of 経過, whatever the record. Unscoped: who sends an id must hear that it is taken, and hears no more. */
export function unscopedEntry(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('record_entries')
    .select(['id', 'record_id', 'kind', 'actor_id'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Whether a record of any kind has this id. Unscoped: the answer is the same to everybody, that it is not to be had. */
export async function unscopedIsTaken(ctx: Ctx, id: string): Promise<boolean> {
  const row = await ctx.tx.selectFrom('records').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

export type DueRecord = Awaited<ReturnType<typeof listDue>>[number];

/** Records of a process whose clock runs and rings by a moment, with the rungs they had and the last promise. */
export function listDue(ctx: Ctx, { entity, clock, until }: { entity: string; clock: string; until: string }) {
  return ctx.tx
    .selectFrom('record_clocks as k')
    .innerJoin('records as r', 'r.id', 'k.record_id')
    .select(['r.id', 'r.number', 'r.title', 'r.requester_id', 'r.department_id', 'k.due_at'])
    .select([
      sql<string[]>`array(select c.rung from record_contacts as c where c.record_id = r.id and c.rung is not null)`.as(
        'rungs',
      ),
      sql<string | null>`(select c.next_on from record_contacts as c where c.record_id = r.id and c.next_on is not null
        order by c.at desc limit 1)`.as('promised_on'),
    ])
    .where('k.entity', '=', entity)
    .where('k.kind', '=', clock)
    .where('k.met_at', 'is', null)
    .where('k.voided_at', 'is', null)
    .where('k.due_at', '<=', until)
    .orderBy('k.due_at')
    .execute();
}
