import { recordsOf } from '#features/records/server/related.public.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type HomeBlock, linesOfBlock, plainLine } from '#platform/use-case/home-blocks.ts';
import { disposalsWords as words } from '../contract/disposals.messages.ts';
import { disposalKind } from './disposal.kind.ts';

const forAuthority = ['proposed', 'certified'];

/** 廃棄処分 on 県's home: what waits to be approved, and certificates to be received. */
export async function disposalHome(ctx: Ctx): Promise<readonly HomeBlock[]> {
  if (ctx.actor.role !== 'authority') return [];
  const all = await recordsOf(ctx, disposalKind.process.entity);
  const waiting = all.filter(({ state }) => forAuthority.includes(state)).toReversed();
  const lines = waiting.slice(0, linesOfBlock).map((record) => ({
    ...plainLine,
    id: record.id,
    href: record.href,
    number: record.number,
    title: record.title,
    since: record.openedAt,
    deadline: record.dueAt && record.warnAt ? { due_at: record.dueAt, warn_at: record.warnAt } : null,
    state: { tone: record.tone, word: record.stateWords },
  }));
  const title = words.home.waiting;
  return [{ key: 'disposals', kind: 'waiting', title, count: waiting.length, allHref: '/disposals', lines }];
}
