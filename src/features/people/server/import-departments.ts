import type { Draft, ImportedBy, ImportedChange } from '#features/imports/server/import-definition.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { newId } from '#kernel/id.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import { unindexDocuments } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { DepartmentKind } from '../contract/department.ts';
import { insertDepartments, removeDepartments, updateDepartments } from './departments.repo.ts';
import { ledgerDepartments } from './people-import.reads.ts';
import { putTreeInOrder } from './put-tree-in-order.ts';
import { lastOrder, stepOf } from './tree.rules.ts';

interface Fields {
  readonly code: string;
  readonly name: string;
  readonly reading: string;
  readonly kind: DepartmentKind;
  readonly parent: string | null;
  readonly order: number | null;
  readonly site: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly successor: string | null;
}

const blank = { parent: null, order: null, site: null, validFrom: null, validTo: null, successor: null };
const fieldsOf = (change: ImportedChange): Fields =>
  ({ ...blank, ...change.before, ...change.after }) as Draft as unknown as Fields;

/** Writes 所属 as a file says, all of them in the caller's transaction, and puts the whole tree in order again. */
export async function importDepartments(ctx: Ctx, changes: readonly ImportedChange[], by: ImportedBy): Promise<void> {
  const day = today(ctx.clock.now());
  const fresh = changes
    .filter((change) => change.before === null)
    .map((change) => ({ ...change, id: newId(), version: 1 }));
  const revised = changes.flatMap((change) =>
    change.before === null ? [] : [{ ...change, id: change.id ?? '', version: change.version ?? 0 }],
  );
  const all = [...fresh, ...revised];
  const ids = await idsByCode(ctx, all);
  const columns = (change: ImportedChange) => {
    const fields = fieldsOf(change);
    return {
      code: fields.code,
      name: fields.name,
      reading: fields.reading,
      kind: fields.kind,
      parent_id: fields.parent === null ? null : (ids.get(fields.parent) ?? null),
      site_id: fields.site,
      valid_from: fields.validFrom ?? day,
      valid_to: fields.validTo,
      successor_id: fields.successor === null ? null : (ids.get(fields.successor) ?? null),
    };
  };
  // full_name and sort_path follow from the tree, which is complete only afterwards.
  const pending = { full_name: '', sort_path: stepOf(lastOrder) };
  await insertDepartments(
    ctx,
    fresh.map((change) => ({ id: change.id, ...columns(change), ...pending })),
  );
  await updateDepartments(
    ctx,
    revised.map((change) => ({ id: change.id, version: change.version, ...columns(change) })),
  );
  await putTreeInOrder(
    ctx,
    all.map((change) => ({ id: change.id, order: fieldsOf(change).order })),
  );
  for (const change of all) record(ctx, change, by);
}

/** Ids of those in the file and of those its rows speak of. */
async function idsByCode(ctx: Ctx, all: readonly (ImportedChange & { id: string })[]): Promise<Map<string, string>> {
  const spoken = all.flatMap((change) => {
    const { parent, successor } = fieldsOf(change);
    return [parent, successor].filter((code) => code !== null);
  });
  const ledger = await ledgerDepartments(ctx, spoken);
  const known = [...ledger].map(([code, row]) => [code, row.id] as const);
  return new Map([...known, ...all.map((change) => [change.key, change.id] as const)]);
}

/** Puts the former values back and removes what the import had added. */
export async function takeBackDepartments(ctx: Ctx, changes: readonly ImportedChange[], by: ImportedBy): Promise<void> {
  const restored = changes.flatMap(({ before, ...change }) =>
    before === null ? [] : [{ ...change, before: { ...before, ...change.after }, after: before }],
  );
  if (restored.length > 0) await importDepartments(ctx, restored, by);
  const added = changes.filter((change) => change.before === null);
  const ids = added.flatMap((change) => change.id ?? []);
  await unindexDocuments(ctx.tx, 'department', ids);
  await removeDepartments(ctx, ids);
  for (const { id, key } of added) {
    const removed = { action: 'people.removeDepartment', entity: 'department', entityId: id ?? '', reason: by.runNo };
    ctx.audit.record({ ...removed, changes: { code: [key, null] } });
  }
}

function record(ctx: Ctx, change: ImportedChange & { id: string }, by: ImportedBy): void {
  ctx.audit.record({
    action: 'people.importDepartment',
    entity: 'department',
    entityId: change.id,
    changes: changesBetween(change.before, change.after),
    reason: by.runNo,
  });
}
