import { openRecord } from '#features/records/server/open-record.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { instructionRules } from '../contract/instruction-rules.data.ts';
import type { InstructionDraft, InstructionView } from '../contract/mobile.contract.ts';
import { mobileWords as words } from '../contract/mobile.messages.ts';
import { mobileRefusals as refused } from '../contract/mobile.refusals.ts';
import { getInstruction } from './get-instruction.ts';
import { dueOf, instructionKind } from './instruction.kind.ts';
import { findInstruction, unscopedByTags } from './instruction.reads.ts';
import { insertItems } from './mobile.repo.ts';

/**
 * 指示を記録する: what 県 orders, for which devices, until when (§4-8, §7-6, §7-7). The same form sent twice makes one.
 * @throws mobile.dueBeforeOrder, orderAhead, tagsUnknown, notOfKind
 */
export async function instruct(ctx: Ctx, draft: InstructionDraft): Promise<InstructionView> {
  const known = draft.id ? await findInstruction(ctx, draft.id) : undefined;
  if (known) return getInstruction(ctx, { id: known.id });
  if (draft.dueOn < draft.orderedOn) throw refused.dueBeforeOrder();
  if (draft.orderedOn > today(ctx.clock.now())) throw refused.orderAhead();
  const assetIds = await expectDevices(ctx, draft);
  const head = await openRecord(
    ctx,
    instructionKind,
    {
      id: draft.id,
      title: draft.title,
      subjects: assetIds.map((id) => ({ kind: 'asset', id }) as const),
      clocks: { instructionDue: dueOf(draft.dueOn) },
      entry: { body: words.ordered(draft.orderedBy, words.kinds[draft.kind], assetIds.length, draft.body) },
      action: 'mobile.instruct',
      row: {
        kind: draft.kind,
        body: draft.body,
        ordered_by: draft.orderedBy,
        ordered_on: draft.orderedOn,
        due_on: draft.dueOn,
        at_desk: draft.atDesk,
      },
    },
    (id) => insertItems(ctx, id, assetIds),
  );
  return getInstruction(ctx, { id: head.id });
}

/** Devices of the ledger for which 県 orders such a thing. */
async function expectDevices(ctx: Ctx, { kind, tags }: InstructionDraft): Promise<string[]> {
  const { classes, procurer, clause } = instructionRules[kind];
  const named = await unscopedByTags(ctx, tags);
  const unknown = named.filter(({ asset }) => !asset).map(({ given }) => given);
  if (unknown.length > 0) throw refused.tagsUnknown({ tags: unknown });
  const others = named.filter(
    ({ asset }) =>
      asset &&
      !((classes as readonly string[]).includes(asset.classCode) && (procurer ?? asset.procurer) === asset.procurer),
  );
  const said = { kind: words.kinds[kind], what: words.devicesOf[kind], clause };
  if (others.length > 0) throw refused.notOfKind({ tags: others.map(({ given }) => given), ...said });
  return [...new Set(named.flatMap(({ asset }) => asset?.id ?? []))];
}
