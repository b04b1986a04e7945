import type { Ctx } from '#platform/use-case/context.ts';
import { type HomeBlock, linesOfBlock, plainLine } from '#platform/use-case/home-blocks.ts';
import { knowledgeWords as words } from '../contract/knowledge.messages.ts';
import { readMostUsed } from './knowledge-home.reads.ts';

/** よく見られている使い方 on the homes of those who ask. */
export async function knowledgeHome(ctx: Ctx): Promise<readonly HomeBlock[]> {
  if (ctx.actor.role !== 'staff' && ctx.actor.role !== 'coordinator') return [];
  const rows = await readMostUsed(ctx, linesOfBlock);
  return [
    {
      key: 'guides',
      kind: 'reading',
      title: words.home,
      count: rows[0]?.total ?? 0,
      allHref: '/knowledge',
      lines: rows.map((row) => ({ ...plainLine, id: row.id, href: `/knowledge/${row.id}`, title: row.title })),
    },
  ];
}
