import type { AssetReadiness } from '#features/assets/server/asset-related.public.ts';
import { formatWareki } from '#kernel/wareki.ts';
import type { ModelImage } from '../contract/image.ts';
import { patchesPermissions as may } from '../contract/patch.process.ts';
import { patchesWords } from '../contract/patches.messages.ts';
import { unscopedModelImages } from './image.reads.ts';

const { images: words } = patchesWords;

/** What a model is restored from, and what it lacks, in a line. */
export function imageNote({ image, lacks }: Pick<ModelImage, 'image' | 'lacks'>): string {
  if (!image) return words.none;
  const ready = words.ready(image.name, formatWareki(image.throughOn), image.keptAt);
  return lacks > 0 ? words.behind(ready, lacks) : ready;
}

/** 標準イメージ of a device's model, where the device is looked at and where it is repaired. */
export const imageOfDevice: AssetReadiness = async (ctx, assetId) => {
  if (!may.read.roles.includes(ctx.actor.role)) return [];
  const [model] = await unscopedModelImages(ctx, assetId);
  if (!model) return [];
  const tone = { fresh: 'resolved', owed: 'waiting', overdue: 'active' } as const;
  return [
    {
      label: words.noun,
      value: imageNote(model),
      clause: model.clause,
      tone: tone[model.standing],
      href: '/patches/images',
    },
  ];
};
