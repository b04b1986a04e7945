import { newId } from '#kernel/id.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { DepartmentDraft, DepartmentView } from '../contract/department.ts';
import { peopleRefusals } from '../contract/people.contract.ts';
import { getDepartment } from './departments.reads.ts';
import { findDepartment, findLivingCode, insertDepartments, readTree, updateDepartments } from './departments.repo.ts';
import { putTreeInOrder } from './put-tree-in-order.ts';
import { isBelow, lastOrder, orderIn, stepOf } from './tree.rules.ts';

/** 所属を登録; it stands last in 建制順 until a file says otherwise. @throws people.codeTaken and those of 直す */
export async function createDepartment(ctx: Ctx, draft: DepartmentDraft): Promise<DepartmentView> {
  await refuseBadDepartment(ctx, draft, null);
  const id = newId();
  const pending = { full_name: '', sort_path: stepOf(lastOrder) };
  await insertDepartments(ctx, [{ id, ...columnsOf(draft), ...pending }]);
  await putTreeInOrder(ctx, [{ id, order: null }]);
  note(ctx, 'people.createDepartment', id, null, draft);
  return getDepartment(ctx, { id });
}

/**
 * 所属を直す; with a 廃止日 it ends, and people move on by 異動.
 * @throws people.departmentAbsent, codeTaken, departmentLoop, departmentEndsEarly, ownSuccessor; StaleVersion
 */
export async function reviseDepartment(
  ctx: Ctx,
  { id, version, draft }: { id: string; version: number; draft: DepartmentDraft },
): Promise<DepartmentView> {
  const before = await findDepartment(ctx, id);
  if (!before) throw peopleRefusals.departmentAbsent();
  await refuseBadDepartment(ctx, draft, id);
  await updateDepartments(ctx, [{ id, version, ...columnsOf(draft) }]);
  await putTreeInOrder(ctx, [{ id, order: orderIn(before.sort_path) }]);
  note(ctx, 'people.reviseDepartment', id, before, draft);
  return getDepartment(ctx, { id });
}

async function refuseBadDepartment(ctx: Ctx, draft: DepartmentDraft, id: string | null): Promise<void> {
  const holder = draft.validTo === null ? await findLivingCode(ctx, draft.code) : undefined;
  if (holder && holder.id !== id) throw peopleRefusals.codeTaken({ name: holder.name });
  if (draft.validTo !== null && draft.validTo < draft.validFrom) throw peopleRefusals.departmentEndsEarly();
  const tree = await readTree(ctx);
  const parents = new Map(tree.map((node) => [node.id, node.parent_id]));
  for (const other of [draft.parentId, draft.successorId]) {
    if (other !== null && !parents.has(other)) throw peopleRefusals.departmentAbsent();
  }
  if (id === null) return;
  if (draft.successorId === id) throw peopleRefusals.ownSuccessor();
  if (draft.parentId !== null && isBelow(parents, draft.parentId, id)) throw peopleRefusals.departmentLoop();
}

const columnsOf = (draft: DepartmentDraft) => ({
  code: draft.code,
  name: draft.name,
  reading: draft.reading,
  kind: draft.kind,
  parent_id: draft.parentId,
  site_id: draft.siteId,
  valid_from: draft.validFrom,
  valid_to: draft.validTo,
  successor_id: draft.successorId,
});

function note(ctx: Ctx, action: string, id: string, before: object | null, draft: DepartmentDraft): void {
  const changes = changesBetween(before, columnsOf(draft));
  ctx.audit.record({ action, entity: 'department', entityId: id, changes });
}
