import { openRecord } from '#features/records/server/open-record.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { formatWarekiBeside } from '#kernel/wareki.ts';
import { snakeRow } from '#platform/db/row-case.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type PatchDraft, type PatchView, publication } from '../contract/patch.ts';
import { patchesWords as words } from '../contract/patches.messages.ts';
import { patchesRefusals as refused } from '../contract/patches.refusals.ts';
import { getPatch } from './get-patch.ts';
import { partDue, patchKind } from './patch.kind.ts';
import { findPublished, unscopedIsInScope } from './patch.reads.ts';

/**
 * 公開を登録: what a maker published, a record for each target; gives the first. The same form sent twice makes them once.
 * @throws patches.ahead, softwareUnknown
 */
export async function registerPatch(ctx: Ctx, draft: PatchDraft): Promise<PatchView> {
  const { publicationId, publishedOn, urgent, source, title, targets } = draft;
  const known = await findPublished(ctx, publicationId);
  if (known) return getPatch(ctx, known);
  const day = today(ctx.clock.now());
  if (publishedOn > day) throw refused.ahead({ what: words.days.publishedOn });
  if (!(await unscopedIsInScope(ctx, draft.softwareId))) throw refused.softwareUnknown();
  const row = { ...snakeRow(publication.parse(draft)), publication_id: publicationId };
  const ids: string[] = [];
  for (const target of new Set(targets)) {
    const body = words.published(formatWarekiBeside(publishedOn, day), source, words.targets[target]);
    const head = await openRecord(ctx, patchKind, {
      title,
      clocks: { decideDue: partDue('decide', { published_on: publishedOn, urgent }) },
      entry: { body },
      action: 'patches.register',
      row: { ...row, target },
    });
    ids.push(head.id);
  }
  return getPatch(ctx, { id: ids[0] ?? '' });
}
