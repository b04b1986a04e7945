import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Executor } from '../db/executor.ts';
import type { Attachment, Letter, StoredMail } from './letter.ts';

const autoSubmitted = { generated: 'auto-generated', replied: 'auto-replied', person: null } as const;

export async function insertMail(
  tx: Executor,
  letter: Letter,
  made: { id: string; at: string; by: Actor },
): Promise<void> {
  await tx
    .insertInto('mails')
    .values({
      id: made.id,
      state: 'unsent',
      purpose: letter.purpose,
      to_addresses: [...letter.to],
      cc_addresses: [...(letter.cc ?? [])],
      subject: letter.subject,
      body: letter.text,
      attachments: JSON.stringify(letter.attachments ?? []),
      auto_submitted: autoSubmitted[letter.written ?? 'generated'],
      in_reply_to: letter.inReplyTo ?? null,
      reference_ids: [...(letter.references ?? [])],
      requested_by: made.by.id,
      requested_by_name: made.by.name,
      created_at: made.at,
    })
    .execute();
}

/** The mail when it still has to be sent; null when it is gone, sent or given up. */
export async function findUnsentMail(db: Executor, id: string): Promise<StoredMail | null> {
  const row = await db
    .selectFrom('mails')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'unsent')
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    to: row.to_addresses,
    cc: row.cc_addresses,
    subject: row.subject,
    text: row.body,
    attachments: row.attachments as unknown as readonly Attachment[],
    autoSubmitted: row.auto_submitted,
    inReplyTo: row.in_reply_to,
    references: row.reference_ids,
    createdAt: row.created_at,
  };
}

/** What one try came to. `error` is the server's text, also for recipients it turned away from a sent mail. */
export interface Outcome {
  readonly state: 'unsent' | 'sent' | 'failed';
  readonly at: string;
  readonly messageId: string;
  readonly error: string | null;
}

export async function noteTry(tx: Executor, id: string, outcome: Outcome): Promise<void> {
  await tx
    .updateTable('mails')
    .set({
      state: outcome.state,
      message_id: outcome.messageId,
      attempts: sql`attempts + 1`,
      last_error: outcome.error?.slice(0, 2000) ?? null,
      last_tried_at: outcome.at,
      sent_at: outcome.state === 'sent' ? outcome.at : null,
    })
    .where('id', '=', id)
    .execute();
}

/** Puts a given-up mail back. Gives false when it is not one. */
export async function reopenMail(tx: Executor, id: string): Promise<boolean> {
  const row = await tx
    .updateTable('mails')
    .set({ state: 'unsent' })
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** How much mail waits and how much was given up, for the doctor and for screens. */
export async function mailBacklog(
  db: Executor,
): Promise<{ unsent: number; failed: number; oldestUnsentAt: string | null; lastError: string | null }> {
  const { rows } = await sql<{ unsent: number; failed: number; oldest: string | null; last_error: string | null }>`
    select count(*) filter (where state = 'unsent')::int as unsent,
      count(*) filter (where state = 'failed')::int as failed,
      min(created_at) filter (where state = 'unsent') as oldest,
      (array_agg(last_error order by last_tried_at desc nulls last))[1] as last_error
    from mails where state <> 'sent'`.execute(db);
  const row = rows[0];
  return {
    unsent: row?.unsent ?? 0,
    failed: row?.failed ?? 0,
    oldestUnsentAt: row?.oldest ?? null,
    lastError: row?.last_error ?? null,
  };
}
