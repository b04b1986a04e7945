import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ImageDraft, ImagesView } from '../contract/image.ts';
import { imageRuleOf } from '../contract/patch-targets.data.ts';
import { patchesWords } from '../contract/patches.messages.ts';
import { patchesRefusals as refused } from '../contract/patches.refusals.ts';
import {
  unscopedHasImage,
  unscopedMadeImages,
  unscopedModelImages,
  unscopedPublications,
  unscopedTried,
} from './image.reads.ts';
import { unscopedByTags } from './patch.reads.ts';
import { insertImage } from './patches.repo.ts';

/** 標準イメージ: each model with its newest one, what was made, what it can hold. */
export async function getImages(ctx: Ctx): Promise<ImagesView> {
  return {
    models: await unscopedModelImages(ctx),
    ...(await unscopedMadeImages(ctx)),
    publications: await unscopedPublications(ctx),
  };
}

/** The models of the form, all of one class. @throws patches.imageModelsUnknown, imageClassesApart */
async function expectModels(ctx: Ctx, { modelIds }: ImageDraft) {
  const models = (await unscopedModelImages(ctx)).filter(({ modelId }) => modelIds.includes(modelId));
  const [first] = models;
  const rule = first && imageRuleOf(first.classCode);
  if (models.length < modelIds.length || !rule) throw refused.imageModelsUnknown();
  const classes = [...new Set(models.map(({ className }) => className))];
  if (classes.length > 1) throw refused.imageClassesApart({ classes });
  return { models, rule, classCode: first.classCode };
}

/** Restored on a device of one of the models. @throws patches.tagsUnknown, imageCheckedElsewhere */
async function expectChecked(ctx: Ctx, { checkedTag: tag, modelIds }: ImageDraft): Promise<string> {
  const { found } = await unscopedByTags(ctx, [tag]);
  const [device] = found;
  if (!device || !modelIds.includes(device.modelId)) throw refused.imageCheckedElsewhere({ tag });
  return device.id;
}

/**
 * イメージを記録 (§4-8, §5-7, §6-7, §7-8): made after what it holds was published and tried out, and restored on a device before it is
 * relied on. The same form sent twice is one.
 * @throws patches.imageModelsUnknown, imageClassesApart, imageThrough, imageBeforePublication, imageCheckBefore, imageCheckedElsewhere
 */
export async function recordImage(ctx: Ctx, draft: ImageDraft): Promise<ImagesView> {
  if (await unscopedHasImage(ctx, draft.id)) return getImages(ctx);
  const { models, rule, classCode } = await expectModels(ctx, draft);
  const through = await unscopedTried(ctx, draft.throughId, rule.target);
  const { targets } = patchesWords;
  if (!through) throw refused.imageThrough({ target: targets[rule.target], clause: rule.clause });
  if (draft.madeOn < through.published_on) throw refused.imageBeforePublication();
  const { checkedOn } = draft;
  if (checkedOn < draft.madeOn || checkedOn > today(ctx.clock.now())) throw refused.imageCheckBefore();
  const checkedAssetId = await expectChecked(ctx, draft);
  await insertImage(ctx, draft, { classCode, checkedAssetId });
  const names = models.map(({ model }) => model).join(patchesWords.listed);
  ctx.audit.record({
    action: 'patches.recordImage',
    entity: 'baseImage',
    entityId: draft.id,
    changes: { name: [null, draft.name], models: [null, names], title: [null, through.title] },
  });
  return getImages(ctx);
}
