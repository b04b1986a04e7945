import { type ManualTopic, manualTopics } from '#features/knowledge/contract/knowledge.ts';
import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ManualShelf } from '../contract/writing.ts';
import { readOpenRenewals, readTopics } from './manuals.reads.ts';

/** マニュアルの整備 (§4-5, §4-6): each topic with its manuals, gaps included, and what is to be renewed. */
export async function listManuals(ctx: Ctx): Promise<ManualShelf> {
  const day = today(ctx.clock.now());
  const { wanted, manuals } = await readTopics(ctx, manualTopics);
  const topics = wanted.map(({ key, softwareName }) => {
    const own = manuals.filter((manual) => manual.topics.includes(key)).map(({ topics: _topics, ...rest }) => rest);
    const state = own.some(({ stale }) => !stale) ? 'kept' : own.length > 0 ? 'stale' : 'none';
    const topic: ManualTopic = softwareName === null ? (key as ManualTopic) : 'software';
    return { key, topic, softwareName, manuals: own, state } as const;
  });
  const renewals = (await readOpenRenewals(ctx, null)).map(({ manualId, knowledgeNo, title, ...row }) => ({
    ...row,
    manual: manualId === null ? null : { id: manualId, knowledgeNo: knowledgeNo ?? '', title: title ?? '' },
    overdue: row.dueOn < day,
  }));
  return { topics, renewals };
}
