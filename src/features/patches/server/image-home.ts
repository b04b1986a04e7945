import { instantAt } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type HomeBlock, linesOfBlock, plainLine } from '#platform/use-case/home-blocks.ts';
import { patchesPermissions as may } from '../contract/patch.process.ts';
import { patchesWords } from '../contract/patches.messages.ts';
import { unscopedModelImages } from './image.reads.ts';
import { imageNote } from './image-ready.ts';

const { home } = patchesWords.images;

/** 標準イメージ on the homes of those who make them: the models whose image lacks what is out, the first due first. */
export async function imageHome(ctx: Ctx): Promise<readonly HomeBlock[]> {
  if (!may.handle.roles.includes(ctx.actor.role)) return [];
  const owed = (await unscopedModelImages(ctx))
    .flatMap(({ dueOn, ...one }) => (dueOn === null ? [] : [{ ...one, dueOn }]))
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  if (owed.length === 0) return [];
  const lines = owed.slice(0, linesOfBlock).map((one) => ({
    ...plainLine,
    id: one.modelId,
    href: '/patches/images',
    title: `${one.className} ${one.model}`,
    note: imageNote(one),
    deadline: { due_at: instantAt(one.dueOn, '24:00'), warn_at: instantAt(one.dueOn, '00:00') },
  }));
  const block = { key: 'images', kind: 'waiting', title: home.title, hint: home.hint } as const;
  return [{ ...block, count: owed.length, allHref: '/patches/images', lines }];
}
