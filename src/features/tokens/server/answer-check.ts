import { step } from '#features/records/server/take-step.public.ts';
import { onDay } from '#kernel/deadline/agreed-rules.ts';
import { tokensWords as words } from '../contract/tokens.messages.ts';
import { tokensRefusals as refused } from '../contract/tokens.refusals.ts';
import { possessionKind, unanswered } from './possession.kind.ts';
import { endCheck, insertContact } from './tokens.repo.ts';

/** 結果を記録: one holder, by which means, with what result, and when it is tried again. @throws tokens.notHeld, nextRequired */
export const answerCheck = step(possessionKind, 'answer', async (ctx, check, form, { holders }) => {
  const holder = holders.find(({ itemId }) => itemId === form.itemId);
  if (!holder) throw refused.notHeld();
  if (form.result === 'absent' && !form.nextOn) throw refused.nextRequired();
  const { itemId: item_id, means, result, nextOn: next_on, note } = form;
  await insertContact(ctx, { check_id: check.id, item_id, means, result, next_on, note });
  const others = unanswered(holders).filter(({ itemId }) => itemId !== form.itemId);
  const days = [...others.map(({ last }) => last?.nextOn), result === 'absent' ? next_on : null];
  const [date] = days.filter((day) => day !== null && day !== undefined).toSorted();
  const said = words.answered(holder.assetTag, holder.name, words.means[means], words.results[result]);
  return {
    clocks: { nextCall: date ? onDay(date) : null },
    entry: { body: [said, note].filter(Boolean).join('\n'), data: { itemId: item_id, result } },
  };
});

/** 確認を終える: everybody has answered. */
export const finishCheck = step(possessionKind, 'finish', async (ctx, check, form) => {
  await endCheck(ctx, check.id);
  return { entry: { body: form.note } };
});

/** 取りやめる. */
export const cancelCheck = step(possessionKind, 'cancel', async (ctx, check, { reason }) => {
  await endCheck(ctx, check.id);
  return { entry: { body: reason }, reason };
});
