import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { catalogRefusals as refused } from '../contract/catalog.refusals.ts';
import type { SystemDraft, SystemView } from '../contract/catalog.ts';
import { getSystem } from './get-system.ts';
import { departmentExists } from './references.reads.ts';
import { findListedSystem, insertSystemChanges } from './system-changes.repo.ts';
import { listedProblem, type SystemFacts, systemChangesOf } from './system-changes.rules.ts';
import { readContacts } from './systems.reads.ts';
import {
  findSystem,
  findSystemByName,
  insertSystem,
  replaceContacts,
  systemColumns,
  updateSystem,
} from './systems.repo.ts';

/** 業務システムを登録. @throws catalog.nameTaken, departmentAbsent, listedTaken, notListed */
export async function createSystem(ctx: Ctx, draft: SystemDraft): Promise<SystemView> {
  await refuseBadSystem(ctx, draft, null);
  const id = await insertSystem(ctx, draft);
  await insertSystemChanges(ctx, { id }, systemChangesOf(null, draft));
  await replaceContacts(
    ctx,
    id,
    draft.contacts.map((contact) => ({ ...contact, id: null })),
  );
  ctx.audit.record({
    action: 'catalog.createSystem',
    entity: 'businessSystem',
    entityId: id,
    changes: changesBetween(null, { ...systemColumns(draft), contacts: draft.contacts }),
  });
  return getSystem(ctx, { id });
}

/** 直す, with its windows; what changes of it is written beside it (§1-5). @throws catalog.absent and those of 登録; StaleVersion on a conflict */
export async function reviseSystem(
  ctx: Ctx,
  input: { id: string; version: number; draft: SystemDraft },
): Promise<SystemView> {
  const before = await findSystem(ctx, input.id);
  if (!before) throw refused.absent();
  const facts = { ...before, listedAs: before.listed_as as SystemFacts['listedAs'] };
  await refuseBadSystem(ctx, input.draft, facts);
  const contacts = await readContacts(ctx, input.id);
  // A window of another system keeps its own id: one that is not ours becomes a new one here.
  const ours = new Set(contacts.map((contact) => contact.id));
  const next = input.draft.contacts.map((one) => ({ ...one, id: one.id && ours.has(one.id) ? one.id : null }));
  await updateSystem(ctx, input, before, input.draft);
  await insertSystemChanges(ctx, before, systemChangesOf(facts, input.draft));
  await replaceContacts(ctx, input.id, next);
  ctx.audit.record({
    action: 'catalog.reviseSystem',
    entity: 'businessSystem',
    entityId: input.id,
    changes: changesBetween({ ...before, contacts }, { ...systemColumns(input.draft), contacts: next }),
  });
  return getSystem(ctx, { id: input.id });
}

type Before = (SystemFacts & { readonly id: string }) | null;

async function refuseBadSystem(ctx: Ctx, draft: SystemDraft, before: Before): Promise<void> {
  const holder = await findSystemByName(ctx, draft.name);
  if (holder && holder.id !== before?.id) throw refused.nameTaken({ name: holder.name });
  if (draft.ownerDepartmentId && !(await departmentExists(ctx, draft.ownerDepartmentId))) {
    throw refused.departmentAbsent();
  }
  const listed = draft.listedAs ? await findListedSystem(ctx, draft.listedAs) : undefined;
  if (listed && listed.id !== before?.id) throw refused.listedTaken({ name: listed.name });
  const problem = listedProblem(before, draft);
  if (problem) throw problem;
}
