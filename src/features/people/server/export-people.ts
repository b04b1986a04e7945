import { ledgerBook } from '#features/imports/server/ledger-book.public.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import { readAllPages } from '#platform/rpc/read-all-pages.ts';
import { downloadBook } from '#platform/sheets/download-book.ts';
import type { ChosenStaff, DepartmentListInput, StaffListInput } from '../contract/people.contract.ts';
import { departmentWords, staffWords } from '../contract/people.messages.ts';
import { departmentImport } from './department-import.definition.ts';
import { listDepartments } from './departments.reads.ts';
import { readStaffPage } from './staff.reads.ts';
import { staffImport } from './staff-import.definition.ts';

/** 所属一覧のExcel, as it is filtered now; the import takes it back. */
export async function exportDepartments(input: DepartmentListInput, call: StagedCall): Promise<File> {
  const rows = await readAllPages((page) => call.read((ctx) => listDepartments(ctx, { ...input, ...page })));
  await call.read(async (ctx) =>
    ctx.audit.record({
      action: 'people.exportDepartments',
      entity: 'department',
      entityId: '*',
      changes: { rows: [null, rows.length] },
    }),
  );
  const codes = rows.map((row) => row.code);
  return downloadBook(await ledgerBook(call.read, departmentImport, codes), departmentWords.file);
}

/** The list's conditions hold for everybody; of those, what was ticked. */
function isChosen(chosen: ChosenStaff | null, id: string): boolean {
  if (!chosen) return true;
  return 'ids' in chosen ? chosen.ids.includes(id) : !chosen.except.includes(id);
}

/** 職員一覧のExcel in the actor's scope: personal data in bulk, so it leaves a record. */
export async function exportStaff(
  { chosen, ...input }: StaffListInput & { readonly chosen: ChosenStaff | null },
  call: StagedCall,
): Promise<File> {
  const rows = await readAllPages((page) => call.read((ctx) => readStaffPage(ctx, { ...input, ...page })));
  const keys = rows.filter(({ id }) => isChosen(chosen, id)).map((row) => row.staffNo);
  await call.read(async (ctx) =>
    ctx.audit.record({
      action: 'people.exportStaff',
      entity: 'staffMember',
      entityId: '*',
      changes: { rows: [null, keys.length] },
    }),
  );
  return downloadBook(await ledgerBook(call.read, staffImport, keys), staffWords.file);
}
