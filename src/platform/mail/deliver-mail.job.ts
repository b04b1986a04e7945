import type { AnyJob, Try, Units } from '../jobs/job.ts';
import type { StoredMail } from './letter.ts';
import { findUnsentMail, noteTry, type Outcome } from './mails.repo.ts';
import { isFinal, type MailTransport } from './transport.ts';

export const mailJobName = 'mail.send';

/** Two days of trying, at most 30 minutes apart: a mail server may be down over a holiday. */
const patience = { limit: 100, delaySeconds: 10, maxDelaySeconds: 1800 };

/**
 * The job that delivers one mail. It may reach a recipient twice when the process dies between the server's "250" and
 * our note of it; the Message-ID is then the same. A mail that was given up stays in `mails` as 失敗 and can be sent
 * again with `resendMail`.
 */
export function deliverMailJob(transport: MailTransport, retry = patience): AnyJob {
  return {
    name: mailJobName,
    retry,
    deliver: async (units: Units, data: { mailId: string }, attempt: Try) => {
      const mail = await units.read((ctx) => findUnsentMail(ctx.tx, data.mailId));
      if (!mail) return;
      const messageId = transport.messageIdOf(mail.id);
      try {
        const { rejected } = await transport.send(mail);
        await note(units, mail, { state: 'sent', messageId, error: rejected });
      } catch (error) {
        const state = attempt.isLast || isFinal(error) ? 'failed' : 'unsent';
        await note(units, mail, { state, messageId, error: error instanceof Error ? error.message : String(error) });
        if (state === 'unsent') throw error;
      }
    },
  };
}

function note(units: Units, mail: StoredMail, outcome: Omit<Outcome, 'at'>): Promise<void> {
  return units.write(async (ctx) => {
    await noteTry(ctx.tx, mail.id, { ...outcome, at: ctx.clock.now() });
    if (outcome.state === 'unsent') return;
    const changes = { state: ['unsent', outcome.state] as const };
    ctx.audit.record({ action: 'mail.deliver', entity: 'mail', entityId: mail.id, changes });
  });
}
