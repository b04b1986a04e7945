import type { Ctx } from '#platform/use-case/context.ts';
import { type HomeBlock, linesOfBlock, plainLine } from '#platform/use-case/home-blocks.ts';
import { changeListInput } from '../contract/account-change.ts';
import { changeWords } from '../contract/changes.messages.ts';
import { listChanges } from './changes.reads.ts';

/** What another administrator asked for and this one may confirm (四つの目). */
export async function accountHome(ctx: Ctx): Promise<readonly HomeBlock[]> {
  if (ctx.actor.role !== 'administrator') return [];
  const { rows } = await listChanges(ctx, changeListInput.parse({ view: 'waiting', limit: 200 }));
  const mine = rows.filter((row) => row.actions.includes('confirm'));
  return [
    {
      key: 'changes',
      kind: 'waiting',
      title: changeWords.title,
      count: mine.length,
      allHref: '/account-changes',
      lines: mine.slice(0, linesOfBlock).map((row) => ({
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
