import { today } from '#kernel/calendar/civil.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { catalogRefusals as refused } from '../contract/catalog.refusals.ts';
import type { SoftwareChangeDraft, SoftwareDraft, SoftwareKeeping } from '../contract/catalog.ts';
import { softwareChanged } from './catalog-events.public.ts';
import * as repo from './products.repo.ts';
import { findListed, insertChange } from './software-changes.repo.ts';
import { changesOf, type SoftwareFacts, softwareProblem } from './software-changes.rules.ts';

interface Revision {
  readonly id: string;
  readonly version: number;
  readonly draft: SoftwareDraft;
  readonly change: SoftwareChangeDraft | null;
}
interface Kept {
  readonly id: string;
  readonly version: number;
}

/** ソフトウェアを登録 (§1-5(2)). @throws catalog.nameTaken, listedTaken, notListed, changeRequired, changeInFuture */
export async function createSoftware(ctx: Ctx, { change, ...draft }: SoftwareKeeping): Promise<Kept> {
  await refuseBadSoftware(ctx, null, draft, change);
  const row = await repo.insertSoftware(ctx, draft);
  note(ctx, 'createSoftware', row.id, null, repo.softwareColumns(draft));
  await keepChanges(ctx, row.id, { before: null, after: draft, change });
  return row;
}

/**
 * 直す. What changes of the product is written beside it, whoever saves (§4-6).
 * @throws catalog.absent and those of 登録; StaleVersion on a conflict
 */
export async function reviseSoftware(ctx: Ctx, { id, version, draft, change }: Revision): Promise<Kept> {
  const row = await repo.findSoftwareProduct(ctx, id);
  if (!row) throw refused.absent();
  const before = { ...row, currentVersion: row.current_version, listedAs: row.listed_as as SoftwareFacts['listedAs'] };
  await refuseBadSoftware(ctx, before, draft, change);
  const saved = await repo.updateSoftware(ctx, { id, version }, draft);
  note(ctx, 'reviseSoftware', id, row, repo.softwareColumns(draft));
  await keepChanges(ctx, id, { before, after: draft, change });
  return { id: saved.id, version: saved.version };
}

type Before = (SoftwareFacts & { readonly id: string }) | null;

async function refuseBadSoftware(
  ctx: Ctx,
  before: Before,
  draft: SoftwareDraft,
  change: SoftwareChangeDraft | null,
): Promise<void> {
  const holder = await repo.findSoftwareByName(ctx, draft.name);
  if (holder && holder.id !== before?.id) throw refused.nameTaken({ name: holder.name });
  const listed = draft.listedAs ? await findListed(ctx, draft.listedAs) : undefined;
  if (listed && listed.id !== before?.id) throw refused.listedTaken({ name: listed.name });
  const problem = softwareProblem(before, draft, change, today(ctx.clock.now()));
  if (problem) throw problem;
}

interface Seen {
  readonly before: Before;
  readonly after: SoftwareDraft;
  readonly change: SoftwareChangeDraft | null;
}

/** A line for each thing that changed; others hear of it. */
async function keepChanges(ctx: Ctx, softwareId: string, { before, after, change }: Seen): Promise<void> {
  if (!change) return;
  for (const seen of changesOf(before, after)) {
    const changeId = await insertChange(ctx, softwareId, { ...change, ...seen });
    await ctx.events.emit(softwareChanged, {
      changeId,
      softwareId,
      kind: seen.kind,
      on: change.on,
      affects: change.affects,
    });
  }
}

function note(ctx: Ctx, verb: string, entityId: string, before: object | null, after: object): void {
  const changes = changesBetween(before, after);
  ctx.audit.record({ action: `catalog.${verb}`, entity: 'software', entityId, changes });
}
