import { orderCollection } from '#features/deliveries/server/order-collection.public.ts';
import type { ContactForm } from '#features/records/contract/contact.ts';
import { contacted } from '#features/records/server/contact-step.public.ts';
import { because, lines, recordSteps } from '#features/records/server/record-steps.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { formatMonthDay } from '#kernel/wareki.ts';
import { recallsWords as words } from '../contract/recalls.messages.ts';
import { recallsRefusals as refused } from '../contract/recalls.refusals.ts';
import { recallKind } from './recall.kind.ts';

const { said } = words;
/** Who was not reached has nothing to answer. */
const unanswered = { answer: null } as const;
const reachedNobody: readonly ContactForm['result'][] = ['absent', 'unknown'];

/** Every step of 回収の対象. */
export const recallSteps = recordSteps(recallKind, {
  /** 所属へ連絡を記録: who was not reached is told again, and its clock runs on. @throws records.noPromiseDay */
  tell: async (ctx, one, form) => {
    const stay = reachedNobody.includes(form.result);
    const made = await contacted(ctx, one, form);
    return { ...made, stay, ...(stay && { clocks: unanswered }) };
  },

  /** 回収を手配: its collection is ordered in 配付・回収 (§4-9, §7-4). @throws recalls.duePast and the refusals of an order */
  arrange: async (ctx, one, { agreedWith, dueOn, note }) => {
    const day = today(ctx.clock.now());
    if (dueOn < day) throw refused.duePast();
    const reason = words.collectionReason(one.kind, one.number);
    const { asset_tag: assetTag } = one;
    const order = { assetTag, orderedBy: agreedWith, orderedOn: day, dueOn, reason };
    const { id, number } = await orderCollection(ctx, { id: one.asset_id }, order);
    return {
      patch: { collection_id: id, due_on: dueOn },
      entry: { body: lines(said.arranged(agreedWith, number, formatMonthDay(dueOn)), note), shared: true },
    };
  },

  /** 引き続き使うと回答, with the reason and the day it is looked at again (§4-9). @throws recalls.lookAgainPast */
  keepUsing: (ctx, _one, { answeredBy, answer, lookAgainOn }) => {
    if (lookAgainOn <= today(ctx.clock.now())) throw refused.lookAgainPast();
    return {
      patch: { answered_by: answeredBy, answer, look_again_on: lookAgainOn, ended_at: ctx.clock.now() },
      entry: { body: said.stillUsed(answeredBy, answer, formatMonthDay(lookAgainOn)), shared: true },
    };
  },

  remind: contacted,

  /** 回収済にする, once the ledger has it collected; the collection itself presses it. */
  finish: (ctx, one, { note }) => ({
    patch: { collected_on: one.came_back, ended_at: ctx.clock.now() },
    entry: { body: lines(said.collected, note), shared: true },
  }),

  cancel: (ctx, _one, form) => ({ ...because(form), patch: { ended_at: ctx.clock.now() } }),
});
