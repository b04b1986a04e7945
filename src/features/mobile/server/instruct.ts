import { openRecord } from '#features/records/server/open-record.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { InstructionDraft, InstructionView } from '../contract/mobile.contract.ts';
import { mobileWords as words } from '../contract/mobile.messages.ts';
import { mobileRefusals as refused } from '../contract/mobile.refusals.ts';
import { getInstruction } from './get-instruction.ts';
import { dueOf, instructionKind } from './instruction.kind.ts';
import { findInstruction, mobileClasses, unscopedByTags } from './instruction.reads.ts';
import { insertInstruction } from './mobile.repo.ts';

/**
 * 指示を記録する: what 県 orders, for which mobile PCs, until when (§7-7). The same form sent twice makes one.
 * @throws mobile.dueBeforeOrder, orderAhead, tagsUnknown, notMobile
 */
export async function instruct(ctx: Ctx, draft: InstructionDraft): Promise<InstructionView> {
  const known = draft.id ? await findInstruction(ctx, draft.id) : undefined;
  if (known) return getInstruction(ctx, { id: known.id });
  if (draft.dueOn < draft.orderedOn) throw refused.dueBeforeOrder();
  if (draft.orderedOn > today(ctx.clock.now())) throw refused.orderAhead();
  const assetIds = await expectMobiles(ctx, draft.tags);
  const head = await openRecord(
    ctx,
    instructionKind,
    {
      id: draft.id,
      title: draft.title,
      assigneeId: ctx.actor.agentId,
      subjects: assetIds.map((id) => ({ kind: 'asset', id }) as const),
      clocks: { instructionDue: dueOf(draft.dueOn) },
      entry: { body: words.ordered(draft.orderedBy, assetIds.length, draft.body) },
      action: 'mobile.instruct',
    },
    (id) =>
      insertInstruction(
        ctx,
        {
          ...{ id, body: draft.body, ordered_by: draft.orderedBy, ordered_on: draft.orderedOn },
          ...{ due_on: draft.dueOn, at_desk: draft.atDesk },
        },
        assetIds,
      ),
  );
  return getInstruction(ctx, { id: head.id });
}

async function expectMobiles(ctx: Ctx, tags: readonly string[]): Promise<string[]> {
  const named = await unscopedByTags(ctx, tags);
  const unknown = named.filter(({ asset }) => !asset).map(({ given }) => given);
  if (unknown.length > 0) throw refused.tagsUnknown({ tags: unknown });
  const others = named.filter(({ asset }) => asset && !mobileClasses.includes(asset.classCode));
  if (others.length > 0) throw refused.notMobile({ tags: others.map(({ given }) => given) });
  return [...new Set(named.flatMap(({ asset }) => asset?.id ?? []))];
}
