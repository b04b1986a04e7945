import { waitingLine } from '#features/records/server/home-line.public.ts';
import { recordsOf } from '#features/records/server/related.public.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type HomeBlock, linesOfBlock } from '#platform/use-case/home-blocks.ts';
import { disposalsWords as words } from '../contract/disposals.messages.ts';
import { disposalKind } from './disposal.kind.ts';

/** 廃棄処分 on 県's home: what waits to be approved, and certificates to be received. */
export async function disposalHome(ctx: Ctx): Promise<readonly HomeBlock[]> {
  if (ctx.actor.role !== 'authority') return [];
  const all = await recordsOf(ctx, disposalKind.process.entity);
  const waiting = all
    .filter(({ state }) => state in words.home.asked)
    .toSorted((a, b) => a.reachedAt.localeCompare(b.reachedAt));
  const lines = waiting.slice(0, linesOfBlock).map((record) => ({
    ...waitingLine(record),
    note: words.home.asked[record.state as keyof typeof words.home.asked],
    waitsOpenDays: true,
  }));
  const { waiting: title, hint } = words.home;
  return [{ key: 'disposals', kind: 'waiting', title, hint, count: waiting.length, allHref: '/disposals', lines }];
}
