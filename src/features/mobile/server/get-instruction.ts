import { recordsRefusals } from '#features/records/contract/records.refusals.ts';
import { recordPage } from '#features/records/server/record-page.public.ts';
import { recordsOf } from '#features/records/server/related.public.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { InstructionView } from '../contract/mobile.contract.ts';
import { instructionKind, unanswered } from './instruction.kind.ts';
import { countItems, findInstruction, listItems } from './instruction.reads.ts';

/** One 県の指示 with its devices and the reader's next steps. @throws records.absent */
export async function getInstruction(ctx: Ctx, { id }: { id: string }): Promise<InstructionView> {
  const instruction = await findInstruction(ctx, id);
  if (!instruction) throw recordsRefusals.absent();
  const items = await listItems(ctx, instruction);
  return {
    ...(await recordPage(ctx, instructionKind, instruction)),
    kind: instruction.kind,
    body: instruction.body,
    orderedBy: instruction.ordered_by,
    orderedOn: instruction.ordered_on,
    dueOn: instruction.due_on,
    atDesk: instruction.at_desk,
    reportedTo: instruction.reported_to,
    reportedAt: instruction.reported_at,
    left: unanswered(items).length,
    items,
  };
}

/** Every instruction, the newest first, with how many devices have no answer. */
export async function listInstructions(ctx: Ctx) {
  const counts = await countItems(ctx);
  const lines = await recordsOf(ctx, instructionKind.process.entity);
  return lines.map((line) => ({ ...line, ...(counts.get(line.id) ?? { total: 0, left: 0 }) }));
}
