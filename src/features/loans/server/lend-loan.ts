import { loanPoolRules } from '#features/bookings/contract/loan-pools.data.ts';
import { bookAnother, lendThing, lendThings, takeBackThing } from '#features/bookings/server/lend-things.public.ts';
import { recordsWords } from '#features/records/contract/records.messages.ts';
import { recordsRefusals } from '#features/records/contract/records.refusals.ts';
import { about } from '#features/records/server/open-record.public.ts';
import { lines, recordSteps } from '#features/records/server/record-steps.public.ts';
import { addDays, instantAt, today } from '#kernel/calendar/civil.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { loansRefusals as refused } from '../contract/loans.refusals.ts';
import { loanKind } from './loan.kind.ts';
import type { LoanRecord } from './loans.repo.ts';

const basisOf = ({ number }: LoanRecord) => recordsWords.basis(words.noun, number);

/** What is booked or out of a loan: what came back or was freed is none of it any more. */
export const thingsOf = ({ items }: LoanRecord) => items.filter(({ active }) => active);

type Things = ReturnType<typeof thingsOf>;
const tagsOf = (things: Things) => recordsWords.things(things.map(({ asset_tag }) => asset_tag).toSorted());

/** A loan that is overdue goes on until it is back: its thing is booked for the day that comes. */
const endOf = (loan: LoanRecord, at: string) =>
  loan.due_at > at ? loan.due_at : instantAt(addDays(today(at), 1), '17:15');

/** The steps by which things get ready, go out and come back. Those that move a thing throw the refusals of a movement. */
export const lendingSteps = recordSteps(loanKind, {
  /**
   * 準備を終える: the set-up that 県 ordered is done (§4-7, §5-6, §6-6), or the checklist of §7-7.
   * @throws loans.orderFirst, loans.orderAhead, loans.setUpFirst, loans.checklistFirst
   */
  prepare(ctx, loan, { instruction, instructedOn, setups }) {
    const { setUp, clause } = loanPoolRules[loan.pool];
    const isOrdered = instruction !== '' && instructedOn !== null;
    if (setUp === 'onInstruction' && !isOrdered) throw refused.orderFirst({ clause });
    if (instructedOn && instructedOn > today(ctx.clock.now())) throw refused.orderAhead();
    const done = setups.filter((item) => item.done).map(({ title }) => title);
    if ((setUp !== 'none' && setups.length === 0) || done.length < setups.length) throw refused.setUpFirst({ clause });
    const missing = setUp === 'always' ? words.form.mobileSetups.filter((title) => !done.includes(title)) : [];
    if (missing.length > 0) throw refused.checklistFirst({ clause: words.setUpClause, missing });
    return {
      patch: {
        instruction: instruction || null,
        instructed_on: instructedOn,
        setups: JSON.stringify(setups),
        prepared_at: ctx.clock.now(),
      },
      entry: { body: recordsWords.things(done) },
    };
  },

  /** 渡す: every thing that goes out was read, the receiver was asked; each thing moves in the ledger (§4-7, §7-3, §9-4, §10-5). */
  async handOver(ctx, loan, form) {
    if (!form.receiverChecked) throw recordsRefusals.receiverUnchecked();
    const { siteId, receiverName, receiverContact, note } = form;
    const { going, stayed } = await lendThings(ctx, loan, form, { siteId, basis: basisOf(loan) });
    const body = words.handedOver(receiverName, receiverContact, tagsOf(going));
    return {
      patch: {
        receiver_name: receiverName,
        receiver_contact: receiverContact,
        handed_over_at: ctx.clock.now(),
        hand_over_site_id: siteId,
        explained: form.explained,
      },
      entry: { body: lines(body, stayed.length > 0 ? words.leftOut(tagsOf(stayed)) : '', note), shared: true },
    };
  },

  /** 返却を受ける, all of it or a part: what is missing stays with the borrower and the loan goes on. @throws loans.notOut */
  async takeBack(ctx, loan, { siteId, items, note }) {
    const out = thingsOf(loan);
    const back: Things = [];
    const gaps: string[] = [];
    for (const { assetId, condition, missing } of items) {
      const thing = out.find((one) => one.asset_id === assetId);
      if (!thing) throw refused.notOut();
      await takeBackThing(ctx, loan, thing, { siteId, basis: basisOf(loan), condition, missing });
      back.push(thing);
      if (missing) gaps.push(words.missing(thing.asset_tag, missing));
    }
    const rest = out.length - back.length;
    return {
      stay: rest > 0,
      patch: rest > 0 ? {} : { returned_at: ctx.clock.now() },
      entry: { body: lines(words.tookBack(tagsOf(back), rest), ...gaps, note), shared: true },
    };
  },

  /** 電池切れで交換: one thing is taken back, another lent in its place; 県 is to be told (§10-5). */
  async swap(ctx, loan, { assetId, newAssetId, siteId, reason }) {
    const out = thingsOf(loan).find(({ asset_id }) => asset_id === assetId);
    if (!out) throw refused.notOut();
    const next = await bookAnother(ctx, loan, { assetId: newAssetId, to: endOf(loan, ctx.clock.now()) });
    const handed = { siteId, basis: basisOf(loan) };
    await takeBackThing(ctx, loan, out, { ...handed, condition: reason });
    await lendThing(ctx, loan, next, handed);
    return {
      subjects: about([newAssetId]),
      entry: {
        body: words.swapped(out.asset_tag, next.asset_tag, reason),
        data: { assetId, newAssetId },
        shared: true,
      },
      reason,
    };
  },
});
