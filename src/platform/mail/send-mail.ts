import { type Id, newId } from '#kernel/id.ts';
import type { Ctx } from '../use-case/context.ts';
import { mailJobName } from './deliver-mail.job.ts';
import type { Letter } from './letter.ts';
import { insertMail, reopenMail } from './mails.repo.ts';

/**
 * Writes a mail in the use case's transaction; it leaves after the commit. Gives the mail's id. Throws when there is
 * nobody to send it to: ask for an address before.
 */
export async function sendMail(ctx: Ctx, letter: Letter): Promise<Id> {
  if (letter.to.length === 0) throw new RangeError(`mail ${letter.purpose} has no recipient`);
  const id = newId();
  await insertMail(ctx.tx, letter, { id, at: ctx.clock.now(), by: ctx.actor });
  ctx.audit.record({
    action: 'mail.write',
    entity: 'mail',
    entityId: id,
    changes: { purpose: [null, letter.purpose] },
  });
  ctx.outbox.send({ job: mailJobName, data: { mailId: id } });
  return id;
}

/** Sends a given-up mail again. Gives false when it is not one. */
export async function resendMail(ctx: Ctx, id: Id): Promise<boolean> {
  if (!(await reopenMail(ctx.tx, id))) return false;
  const changes = { state: ['failed', 'unsent'] as const };
  ctx.audit.record({ action: 'mail.resend', entity: 'mail', entityId: id, changes });
  ctx.outbox.send({ job: mailJobName, data: { mailId: id } });
  return true;
}
