import { addDays, instantAt, today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { WantedArticles } from '../contract/writing.ts';
import { readCategoryShelves, readUnwritten } from './questions.reads.ts';
import { clusterQuestions } from './questions.rules.ts';

/** 次に書くもの: what was asked and answered again and again without an article (§4-5). */
export async function whatToWrite(ctx: Ctx, { days }: { days: number }): Promise<WantedArticles> {
  const since = instantAt(addDays(today(ctx.clock.now()), -days), '00:00');
  const { rows: clusters, total } = clusterQuestions(await readUnwritten(ctx, since));
  const ids = [...new Set(clusters.flatMap((cluster) => cluster.categoryId ?? []))];
  const shelves = await readCategoryShelves(ctx, ids);
  const rows = clusters.map((cluster) => {
    const shelf = shelves.get(cluster.categoryId ?? '');
    return {
      ...cluster,
      examples: [...cluster.examples],
      categoryName: shelf?.name ?? null,
      articles: shelf?.articles ?? 0,
    };
  });
  return { rows, total };
}
