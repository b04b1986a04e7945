import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { catalogRefusals as refused } from '../contract/catalog.refusals.ts';
import type { SystemDraft, SystemView } from '../contract/catalog.ts';
import { getSystem } from './get-system.ts';
import { departmentExists } from './references.reads.ts';
import { readContacts } from './systems.reads.ts';
import {
  findSystem,
  findSystemByName,
  insertSystem,
  replaceContacts,
  systemColumns,
  updateSystem,
} from './systems.repo.ts';

/** 業務システムを登録. @throws catalog.nameTaken, catalog.departmentAbsent */
export async function createSystem(ctx: Ctx, draft: SystemDraft): Promise<SystemView> {
  await refuseBadSystem(ctx, draft, null);
  const id = await insertSystem(ctx, draft);
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

/** 直す, with its windows. @throws catalog.absent and those of 登録; StaleVersion on a conflict */
export async function reviseSystem(
  ctx: Ctx,
  input: { id: string; version: number; draft: SystemDraft },
): Promise<SystemView> {
  const before = await findSystem(ctx, input.id);
  if (!before) throw refused.absent();
  await refuseBadSystem(ctx, input.draft, input.id);
  const contacts = await readContacts(ctx, input.id);
  // A window of another system keeps its own id: one that is not ours becomes a new one here.
  const ours = new Set(contacts.map((contact) => contact.id));
  const next = input.draft.contacts.map((one) => ({ ...one, id: one.id && ours.has(one.id) ? one.id : null }));
  await updateSystem(ctx, input, before, input.draft);
  await replaceContacts(ctx, input.id, next);
  ctx.audit.record({
    action: 'catalog.reviseSystem',
    entity: 'businessSystem',
    entityId: input.id,
    changes: changesBetween({ ...before, contacts }, { ...systemColumns(input.draft), contacts: next }),
  });
  return getSystem(ctx, { id: input.id });
}

async function refuseBadSystem(ctx: Ctx, draft: SystemDraft, selfId: string | null): Promise<void> {
  const holder = await findSystemByName(ctx, draft.name);
  if (holder && holder.id !== selfId) throw refused.nameTaken({ name: holder.name });
  if (draft.ownerDepartmentId && !(await departmentExists(ctx, draft.ownerDepartmentId))) {
    throw refused.departmentAbsent();
  }
}
