import { recordsRefusals } from '#features/records/contract/records.refusals.ts';
import { recordPage } from '#features/records/server/record-page.public.ts';
import { recordsOf } from '#features/records/server/related.public.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { PossessionView } from '../contract/tokens.contract.ts';
import { possessionKind, unanswered } from './possession.kind.ts';
import { countHolders, findCheck, listHolders } from './possession.reads.ts';

/** One 所持確認 with its holders and the reader's next steps. @throws records.absent */
export async function getCheck(ctx: Ctx, { id }: { id: string }): Promise<PossessionView> {
  const check = await findCheck(ctx, id);
  if (!check) throw recordsRefusals.absent();
  const holders = await listHolders(ctx, check);
  const page = await recordPage(ctx, possessionKind, check);
  return { ...page, fromOn: check.from_on, dueOn: check.due_on, left: unanswered(holders).length, holders };
}

/** Every check, the newest first, with how many have not answered. */
export async function listChecks(ctx: Ctx) {
  const counts = await countHolders(ctx);
  const lines = await recordsOf(ctx, possessionKind.process.entity);
  return lines.map((line) => ({ ...line, ...(counts.get(line.id) ?? { total: 0, left: 0 }) }));
}
