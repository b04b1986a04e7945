import type { Ctx } from '#platform/use-case/context.ts';
import { type HomeBlock, linesOfBlock, plainLine } from '#platform/use-case/home-blocks.ts';
import { changeWords } from '../contract/changes.messages.ts';
import { readToConfirm } from './changes.reads.ts';

/** What another administrator asked for and this one may confirm (四つの目). */
export async function accountHome(ctx: Ctx): Promise<readonly HomeBlock[]> {
  if (ctx.actor.role !== 'administrator') return [];
  const { total, first } = await readToConfirm(ctx, linesOfBlock);
  return [
    {
      key: 'changes',
      kind: 'waiting',
      title: changeWords.title,
      count: total,
      allHref: '/account-changes',
      lines: first.map((row) => ({
        ...plainLine,
        id: row.id,
        href: '/account-changes',
        title: changeWords.titleOf(changeWords.kinds[row.kind], row.name),
        note: row.reason,
        byName: row.requestedByName,
        since: row.requestedAt,
      })),
    },
  ];
}
