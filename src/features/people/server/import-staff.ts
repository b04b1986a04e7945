import { type AccountMove, closeAccounts, moveAccounts } from '#features/accounts/server/accounts.public.ts';
import type { Draft, ImportedBy, ImportedChange } from '#features/imports/server/import-definition.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { newId } from '#kernel/id.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import { unindexDocuments } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { staffWords } from '../contract/people.messages.ts';
import { removeAssignments, takeMovesBack, writeMoves } from './assignments.repo.ts';
import { hasLeft } from './left-staff.job.ts';
import { staffTransferred } from './people.events.public.ts';
import { namedDepartments } from './people-import.reads.ts';
import { insertManyStaff, lockStaff, removeStaff, updateManyStaff } from './staff.repo.ts';

interface Fields {
  readonly staffNo: string;
  readonly name: string;
  readonly reading: string;
  readonly department: string;
  readonly movedOn: string | null;
  readonly site: string | null;
  readonly room: string | null;
  readonly extension: string | null;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly coordinator: boolean;
  readonly leftOn: string | null;
  readonly note: string | null;
}

const blank = { movedOn: null, room: null, extension: null, phone: null, mail: null, coordinator: false, leftOn: null };
const fieldsOf = (change: ImportedChange): Fields =>
  ({ ...blank, site: null, note: '', ...change.before, ...change.after }) as Draft as unknown as Fields;

const columnsOf = (fields: Fields) => ({
  staff_no: fields.staffNo,
  name: fields.name,
  reading: fields.reading,
  site_id: fields.site,
  room_id: fields.room,
  extension: fields.extension,
  phone: fields.phone,
  mail: fields.mail,
  coordinator: fields.coordinator,
  left_on: fields.leftOn,
  note: fields.note ?? '',
});

interface Writing extends ImportedChange {
  readonly id: string;
  readonly version: number;
  readonly fields: Fields;
  /** The day the 所属 of the file holds from. */
  readonly on: string;
}

/** Writes 職員 as a file says, all of them in the caller's transaction. A changed 所属 is a move with its day. */
export async function importStaff(ctx: Ctx, changes: readonly ImportedChange[], by: ImportedBy): Promise<void> {
  const day = today(ctx.clock.now());
  const writings = changes.map((change): Writing => {
    const fields = fieldsOf(change);
    const known = { id: change.id ?? '', version: change.version ?? 0 };
    const identity = change.before === null ? { id: newId(), version: 1 } : known;
    return { ...change, ...identity, fields, on: fields.movedOn ?? day };
  });
  const moved = writings.filter(({ before, fields }) => before?.department !== fields.department);
  await insertNew(
    ctx,
    writings.filter((one) => one.before === null),
  );
  await saveKnown(
    ctx,
    writings.filter((one) => one.before !== null),
    day,
  );
  await writeMoves(
    ctx,
    moved.map(({ id, fields, on }) => ({ staffMemberId: id, departmentId: fields.department, on })),
  );
  for (const one of writings) record(ctx, one, by);
  for (const one of moved) await announce(ctx, one, day);
  await moveAccounts(
    ctx,
    moved.flatMap((one) => accountMove(one, day)),
  );
  const left = writings.filter(({ fields }) => hasLeft(fields.leftOn, day)).map(({ id }) => id);
  await closeAccounts(ctx, { staffMemberIds: left }, staffWords.left);
}

/** What a move means for accounts, from its day on. */
const accountMove = ({ id, before, fields, on }: Writing, day: string): AccountMove[] =>
  before === null || on > day
    ? []
    : [
        {
          staffMemberId: id,
          from: String(before.department),
          to: fields.department,
          isCoordinator: fields.coordinator,
        },
      ];

async function insertNew(ctx: Ctx, writings: readonly Writing[]): Promise<void> {
  const departments = await namedDepartments(ctx);
  const siteOf = new Map(departments.map((row) => [row.id, row.site_id]));
  await insertManyStaff(
    ctx,
    writings.map(({ id, fields }) => ({
      id,
      ...columnsOf(fields),
      site_id: fields.site ?? siteOf.get(fields.department) ?? null,
      department_id: fields.department,
    })),
  );
}

/** A move decided for a day to come leaves the present 所属 in the record until that morning. */
async function saveKnown(ctx: Ctx, writings: readonly Writing[], day: string): Promise<void> {
  const held = await lockStaff(
    ctx,
    writings.map((one) => one.id),
  );
  const present = new Map(held.map((person) => [person.id, person.department_id]));
  await updateManyStaff(
    ctx,
    writings.map(({ id, version, before, fields, on }) => {
      const isMoved = before?.department !== fields.department;
      const department = isMoved && on <= day ? fields.department : (present.get(id) ?? fields.department);
      return { id, version, ...columnsOf(fields), department_id: department };
    }),
  );
}

async function announce(ctx: Ctx, one: Writing, day: string): Promise<void> {
  if (one.before === null || one.on > day) return;
  await ctx.events.emit(staffTransferred, {
    staffMemberId: one.id,
    fromDepartmentId: String(one.before.department),
    toDepartmentId: one.fields.department,
    on: one.on,
  });
}

/** Puts the former values and the former history of 所属 back, and removes who was new. */
export async function takeBackStaff(ctx: Ctx, changes: readonly ImportedChange[], by: ImportedBy): Promise<void> {
  const known = changes.flatMap((change) => (change.before === null ? [] : [{ ...change, before: change.before }]));
  await updateManyStaff(
    ctx,
    known.map(({ id, version, before }) => ({
      id: id ?? '',
      version: version ?? 0,
      ...columnsOf(before as Draft as unknown as Fields),
      department_id: String(before.department),
    })),
  );
  await takeMovesBack(
    ctx,
    known.flatMap(({ id, before, after }) =>
      after.department === undefined || after.department === before.department
        ? []
        : [{ staffMemberId: id ?? '', departmentId: String(after.department), formerId: String(before.department) }],
    ),
  );
  await moveAccounts(
    ctx,
    known.flatMap(({ id, before, after }) =>
      after.department === undefined
        ? []
        : [
            {
              staffMemberId: id ?? '',
              from: String(after.department),
              to: String(before.department),
              isCoordinator: false,
            },
          ],
    ),
  );
  const added = changes.filter((change) => change.before === null);
  const gone = added.flatMap((change) => change.id ?? []);
  await unindexDocuments(ctx.tx, 'staffMember', gone);
  await removeAssignments(ctx, gone);
  await removeStaff(ctx, gone);
  for (const change of changes) recordBack(ctx, change, by);
}

function record(ctx: Ctx, change: Writing, by: ImportedBy): void {
  ctx.audit.record({
    action: 'people.importStaff',
    entity: 'staffMember',
    entityId: change.id,
    changes: changesBetween(change.before, change.after),
    reason: by.runNo,
  });
}

function recordBack(ctx: Ctx, change: ImportedChange, by: ImportedBy): void {
  const removed = { staffNo: [change.key, null] } as const;
  const restored = change.before && changesBetween({ ...change.before, ...change.after }, change.before);
  ctx.audit.record({
    action: change.before ? 'people.restoreStaff' : 'people.removeStaff',
    entity: 'staffMember',
    entityId: change.id ?? '',
    changes: restored ?? removed,
    reason: by.runNo,
  });
}
