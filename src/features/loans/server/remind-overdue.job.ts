import { usualLadder } from '#features/records/contract/contact.ts';
import { type Ladder, ladderJob } from '#features/records/server/remind-by-ladder.public.ts';
import { loansWords } from '../contract/loans.messages.ts';
import { readBorrowed } from './loan.reads.ts';

/** 督促 of what is out: before, on the day, and after it (§4-7, §5-6, §6-6, §7-3, §10-5). */
export const loanLadder: Ladder = {
  entity: 'loan',
  clock: 'returnDue',
  rungs: usualLadder,
  action: 'loans.remind',
  letter: async (ctx, { id, number }, { due, over }) => ({
    subject: loansWords.mail.subject(number, due),
    text: loansWords.mail.body({ ...(await readBorrowed(ctx, id)), due, over, number }),
  }),
};

export const remindOverdueJob = ladderJob(loanLadder);
