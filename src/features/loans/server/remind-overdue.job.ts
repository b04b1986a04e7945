import { usualLadder } from '#features/records/contract/contact.ts';
import { recordsWords } from '#features/records/contract/records.messages.ts';
import { type Ladder, ladderJob } from '#features/records/server/remind-by-ladder.public.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { thingsOf } from './lend-loan.ts';
import { findLoan } from './loans.repo.ts';

/** 督促 of what is out: before, on the day, and after it (§4-7, §5-6, §6-6, §7-3, §10-5). */
export const loanLadder: Ladder = {
  entity: 'loan',
  clock: 'returnDue',
  rungs: usualLadder,
  action: 'loans.remind',
  letter: async (ctx, { id, number }, { due, over }) => {
    const loan = await findLoan(ctx, id);
    const tags = loan ? thingsOf(loan).map(({ asset_tag }) => asset_tag) : [];
    const said = { name: loan?.borrower_name ?? '', tags: recordsWords.things(tags), due, over, number };
    return { subject: words.mail.subject(number, due), text: words.mail.body(said) };
  },
};

export const remindOverdueJob = ladderJob(loanLadder);
