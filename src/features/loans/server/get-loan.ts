import { recordsRefusals } from '#features/records/contract/records.refusals.ts';
import { recordPage } from '#features/records/server/record-page.public.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { LoanItem, LoanPurpose, LoanView } from '../contract/loan.ts';
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
    pool: loan.pool,
    clause: loanPoolRules[loan.pool].clause,
    purpose: loan.purpose as LoanPurpose,
    purposeNote: loan.purpose_note,
    fromAt: loan.from_at,
    dueAt: loan.due_at,
    borrower: loan.requester_id && names.borrower ? { id: loan.requester_id, name: names.borrower } : null,
    borrowerName: loan.borrower_name,
    department: loan.department_id && names.department ? { id: loan.department_id, name: names.department } : null,
    contact: loan.contact,
    needsCurrent: loan.needs_current,
    instruction: loan.instruction,
    instructedOn: loan.instructed_on,
    setups: loan.setups as LoanView['setups'],
    receiverName: loan.receiver_name,
    receiverContact: loan.receiver_contact,
    handedOverAt: loan.handed_over_at,
    handOverSite: names.site,
    explained: loan.explained,
    returnedAt: loan.returned_at,
    overdueDays: await overdueDays(ctx, loan),
    items: items.map(itemView),
    contacts: contacts.map((each) => ({
      at: each.at,
      rung: each.rung,
      recipient: each.recipient as 'borrower' | 'department',
      means: each.means as 'mail' | 'phone',
      result: each.result,
      nextOn: each.next_on,
      note: each.note,
      byName: each.by_name,
    })),
  };
}

/** Open days past the day it was due back. */
async function overdueDays(ctx: Ctx, loan: Pick<LoanRecord, 'state' | 'due_at'>): Promise<number> {
  return loan.state === 'out' ? overdueOpenDays(await readCalendar(ctx.tx), loan.due_at, ctx.clock.now()) : 0;
}

function itemView(row: Awaited<ReturnType<typeof listItems>>[number]): LoanItem {
  return {
    id: row.id,
    assetId: row.asset_id,
    assetTag: row.asset_tag,
    className: row.class_name,
    model: row.model,
    accessories: row.accessories as LoanItem['accessories'],
    handedOverAt: row.handed_over_at,
    returnedAt: row.returned_at,
    condition: row.condition,
    missing: row.missing,
    active: row.active,
  };
}
