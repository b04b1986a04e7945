import { recordsRefusals } from '#features/records/contract/records.refusals.ts';
import { recordPage } from '#features/records/server/record-page.public.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { camelRow } from '#platform/db/row-case.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type LoanView, loanContact, loanFacts, loanItem } from '../contract/loan.ts';
import { loanPoolRules } from '../contract/loan-pools.data.ts';
import { loanKind } from './loan.kind.ts';
import { findLoan, listContacts, listItems, readNames } from './loan.reads.ts';
import type { LoanRecord } from './loans.repo.ts';
import { overdueOpenDays } from './overdue.rules.ts';

/** One loan with its things, contacts and the reader's next steps. @throws records.absent */
export async function getLoan(ctx: Ctx, { id }: { id: string }): Promise<LoanView> {
  const loan = await findLoan(ctx, id);
  if (!loan) throw recordsRefusals.absent();
  const isAsker = ctx.actor.role === 'staff' || ctx.actor.role === 'coordinator';
  const names = await readNames(ctx, loan);
  const items = await listItems(ctx, id);
  const contacts = isAsker ? [] : await listContacts(ctx, id);
  return {
    ...(await recordPage(ctx, loanKind, loan, { sharedOnly: isAsker })),
    ...loanFacts.parse(camelRow(loan)),
    clause: loanPoolRules[loan.pool].clause,
    borrower: loan.requester_id && names.borrower ? { id: loan.requester_id, name: names.borrower } : null,
    department: loan.department_id && names.department ? { id: loan.department_id, name: names.department } : null,
    handOverSite: names.site,
    overdueDays: await overdueDays(ctx, loan),
    items: loanItem.array().parse(items.map(camelRow)),
    contacts: loanContact.array().parse(contacts.map(camelRow)),
  };
}

/** Open days past the day it was due back. */
async function overdueDays(ctx: Ctx, loan: Pick<LoanRecord, 'state' | 'due_at'>): Promise<number> {
  return loan.state === 'out' ? overdueOpenDays(await readCalendar(ctx.tx), loan.due_at, ctx.clock.now()) : 0;
}
