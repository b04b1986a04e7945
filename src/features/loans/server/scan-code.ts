import type { Scanned } from '#features/records/contract/scan.ts';
import { instantAt, today } from '#kernel/calendar/civil.ts';
import { normalizeAssetTag } from '#kernel/text/digits.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { loansWords as words } from '../contract/loans.messages.ts';
import { findScanned } from './counter.reads.ts';

/**
 * What a code read at the counter opens: a thing that is out is being returned, a thing booked for today is handed over; a
 * loan's number and a staff number open their next hand-over or return.
 */
export async function scanCode(ctx: Ctx, { code }: { code: string }): Promise<Scanned> {
  const tag = normalizeAssetTag(code);
  const dayEnd = instantAt(today(ctx.clock.now()), '23:59');
  const found = await findScanned(ctx, { code: code.trim(), tag, dayEnd });
  if (!found) return { recordId: null, assetId: null, words: words.scan.unknown(code) };
  const { loan_id: recordId, asset_id: assetId, state, number, title } = found;
  if (!recordId || !number) return { recordId: null, assetId, words: words.scan.free(tag) };
  const kind = state === 'out' ? 'takeBack' : 'handOver';
  return { recordId, assetId, words: words.scan[kind](number, title ?? '') };
}
