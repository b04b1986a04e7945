import { recordsRefusals } from '#features/records/contract/records.refusals.ts';
import { openRecord } from '#features/records/server/open-record.public.ts';
import { recordPage } from '#features/records/server/record-page.public.ts';
import { recordsOf } from '#features/records/server/related.public.ts';
import { step } from '#features/records/server/take-step.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { normalizeAssetTag } from '#kernel/text/digits.ts';
import { formatWarekiBeside } from '#kernel/wareki.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type MissingDevice, type SearchDraft, type SearchView, searchLine, searchView } from '../contract/patch.ts';
import { patchTargetRules } from '../contract/patch-targets.data.ts';
import { patchesWords } from '../contract/patches.messages.ts';
import { patchesRefusals as refused } from '../contract/patches.refusals.ts';
import { unscopedByTags } from './patch.reads.ts';
import { insertMissing, updateMissing } from './patches.repo.ts';
import { searchKind, settleBy, tellSoon, unsettled } from './search.kind.ts';
import { countMissing, findSearch, listMissing } from './search.reads.ts';

const { searches: words, targets, days } = patchesWords;

/** One search with its devices and the reader's next steps. @throws records.absent */
export async function getSearch(ctx: Ctx, { id }: { id: string }): Promise<SearchView> {
  const search = await findSearch(ctx, id);
  if (!search) throw recordsRefusals.absent();
  const devices = await listMissing(ctx, search);
  const { target, covers, tool, searched_on: searchedOn, note } = search;
  const page = await recordPage(ctx, searchKind, search);
  return searchView.parse({
    ...page,
    target,
    covers,
    tool,
    searchedOn,
    note,
    left: unsettled(devices).length,
    devices,
  });
}

/** Every search, the newest first, with how many are left. */
export async function listSearches(ctx: Ctx) {
  const counts = await countMissing(ctx);
  const lines = await recordsOf(ctx, searchKind.process.entity);
  return searchLine.array().parse(lines.map((line) => ({ ...line, ...counts.get(line.id) })));
}

/** The devices that were found: all of them, each of the target. */
async function expectFound(ctx: Ctx, { target, found, tags }: SearchDraft): Promise<string[]> {
  const named = await unscopedByTags(ctx, tags);
  if (named.unknown.length > 0) throw refused.searchTagsUnknown({ tags: named.unknown });
  const { classes } = patchTargetRules[target];
  const others = named.found.filter(({ classCode }) => !(classes as readonly string[]).includes(classCode));
  if (classes.length > 0 && others.length > 0)
    throw refused.notOfTarget({ tags: others.map(({ tag }) => tag), target: targets[target] });
  if (named.found.length !== found) throw refused.countDiffers({ found, listed: named.found.length });
  return named.found.map(({ id }) => id);
}

/**
 * 検索を記録: what lacks a patch, every device by its 管理番号 (§12-2). The same form sent twice makes one.
 * @throws patches.ahead, searchTagsUnknown, notOfTarget, countDiffers
 */
export async function startSearch(ctx: Ctx, draft: SearchDraft): Promise<SearchView> {
  const known = draft.id ? await findSearch(ctx, draft.id) : undefined;
  if (known) return getSearch(ctx, { id: known.id });
  const { target, tool, searchedOn, found, note } = draft;
  const day = today(ctx.clock.now());
  if (searchedOn > day) throw refused.ahead({ what: days.searchedOn });
  const assetIds = await expectFound(ctx, draft);
  const covers = [...new Set(draft.covers)];
  const said = covers.map((cover) => words.covers[cover]).join(patchesWords.listed);
  const { id } = await openRecord(
    ctx,
    searchKind,
    {
      id: draft.id,
      title: words.title(targets[target], formatWarekiBeside(searchedOn, day)),
      subjects: assetIds.map((asset) => ({ kind: 'asset', id: asset }) as const),
      clocks: { ...(found > 0 && { tellDue: tellSoon }), settleDue: settleBy(searchedOn) },
      entry: { body: [words.opened(words.tools[tool], said, found), note].filter(Boolean).join('\n') },
      action: 'patches.startSearch',
      row: { target, covers, tool, searched_on: searchedOn, found, note },
    },
    (made) => insertMissing(ctx, made, assetIds),
  );
  return getSearch(ctx, { id });
}

/** The devices of the form that wait still. @throws patches.notFound */
function expectLeft(devices: readonly MissingDevice[], tags: readonly string[]): string[] {
  const left = new Map(unsettled(devices).map(({ assetTag, assetId }) => [assetTag, assetId]));
  const asked = [...new Set(tags.map((tag) => normalizeAssetTag(tag)))];
  const strange = asked.filter((tag) => !left.has(tag));
  if (strange.length > 0) throw refused.notFound({ tags: strange });
  return asked.flatMap((tag) => left.get(tag) ?? []);
}

/** 注意喚起を記録: whoever has the devices was told, and when it is looked at again. @throws patches.notFound */
export const tellUsers = step(searchKind, 'tell', async (ctx, search, form, { devices }) => {
  const assetIds = expectLeft(devices, form.tags);
  const told = { told_at: ctx.clock.now(), told_by: form.means, next_on: form.nextOn };
  await updateMissing(ctx, { searchId: search.id, assetIds }, told);
  const others = unsettled(devices).filter(({ assetId, toldAt }) => toldAt === null && !assetIds.includes(assetId));
  return {
    // What was found is told of as a whole: while one waits for it, the clock goes on.
    stay: others.length > 0,
    entry: { body: [words.told(assetIds.length, words.means[form.means]), form.note].filter(Boolean).join('\n') },
  };
});

/** 対応を記録: the devices have their patches now, or are not used any more. @throws patches.notFound */
export const settleDevices = step(searchKind, 'settle', async (ctx, search, form, { devices }) => {
  const assetIds = expectLeft(devices, form.tags);
  await updateMissing(ctx, { searchId: search.id, assetIds }, { settled_at: ctx.clock.now(), settled_how: form.how });
  return {
    entry: { body: [words.settled(assetIds.length, words.hows[form.how]), form.note].filter(Boolean).join('\n') },
  };
});

/** 対応を終える: nothing that was found is left. */
export const closeSearch = step(searchKind, 'close', (_ctx, _search, { note }) => ({ entry: { body: note } }));
