import { step } from '#features/records/server/take-step.public.ts';
import type { InstructionItem } from '../contract/mobile.contract.ts';
import { mobileWords as words } from '../contract/mobile.messages.ts';
import { mobileRefusals as refused } from '../contract/mobile.refusals.ts';
import { instructionKind, unanswered } from './instruction.kind.ts';
import { reopenDeclined, updateItems } from './mobile.repo.ts';

const labelsOf = (items: readonly InstructionItem[]) => items.map(({ label }) => label).join(words.listed);

function expectOpen(items: readonly InstructionItem[], itemIds: readonly string[]): InstructionItem[] {
  const chosen = unanswered(items).filter(({ id }) => itemIds.includes(id));
  if (chosen.length !== itemIds.length) throw refused.notOfInstruction();
  return chosen;
}

/**
 * 作業を済ませた, on the devices chosen. One that is lent and was worked on at the desk came by arrangement (§7-7).
 * @throws mobile.notOfInstruction, mobile.notArranged
 */
export const doItems = step(instructionKind, 'doItems', async (ctx, _instruction, form, { items }) => {
  const chosen = expectOpen(items, form.itemIds);
  const unasked = chosen.filter(({ loan }) => form.place === 'atDesk' && loan && !loan.arranged);
  if (unasked.length > 0) throw refused.notArranged({ tags: unasked.map(({ label }) => label) });
  const by = { done_at: ctx.clock.now(), done_by: ctx.actor.id, done_by_name: ctx.actor.name };
  await updateItems(ctx, form.itemIds, { ...by, place: form.place, work: form.work });
  return {
    entry: { body: words.did(labelsOf(chosen), words.places[form.place], form.work), data: { itemIds: form.itemIds } },
  };
});

/** できない理由を記録; whether 県 takes it is seen in its 受理. @throws mobile.notOfInstruction */
export const declineItems = step(instructionKind, 'declineItems', async (ctx, _instruction, form, { items }) => {
  const chosen = expectOpen(items, form.itemIds);
  await updateItems(ctx, form.itemIds, { declined_at: ctx.clock.now(), reason: form.reason });
  return { entry: { body: words.declined(labelsOf(chosen), form.reason), data: { itemIds: form.itemIds } } };
});

/** 県へ報告: every device has its answer. */
export const reportInstruction = step(instructionKind, 'report', (ctx, _instruction, { to, means, note }) => ({
  patch: { reported_to: to, reported_means: means, reported_at: ctx.clock.now() },
  entry: { body: words.reported(to, words.means[means], note) },
}));

/** 受理する, by 県. */
export const acceptInstruction = step(instructionKind, 'accept', (ctx, _instruction, { note }) => ({
  patch: { accepted_at: ctx.clock.now() },
  entry: { body: note },
}));

/** 実施を求める, by 県: what was declined is owed again. */
export const insistOnInstruction = step(instructionKind, 'insist', async (ctx, instruction, { reason }) => {
  await reopenDeclined(ctx, instruction.id);
  return {
    patch: { reported_at: null, reported_to: null, reported_means: null },
    entry: { body: reason },
    reason,
  };
});

/** 指示を取りやめる, by 県. */
export const withdrawInstruction = step(instructionKind, 'withdraw', (_ctx, _instruction, { reason }) => ({
  entry: { body: reason },
  reason,
}));
