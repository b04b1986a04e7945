import { moveAccounts } from '#features/accounts/server/accounts.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { readAllPages } from '#platform/rpc/read-all-pages.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type ChosenStaff, peopleRefusals, type TransferInput } from '../contract/people.contract.ts';
import { openAssignments, writeMoves } from './assignments.repo.ts';
import { findTransferTarget } from './departments.repo.ts';
import { indexMovedJob, turn } from './index-moved.job.ts';
import { indexStaff } from './index-people.public.ts';
import { staffTransferred } from './people.events.public.ts';
import { readStaffPage } from './staff.reads.ts';
import { lockStaff, type StaffRecord, updateManyStaff } from './staff.repo.ts';
import { moversProblem, targetProblem } from './transfer.rules.ts';

/**
 * 異動: people belong to another 所属 from a day on; where they were stays in their history. A day to come is kept and
 * takes effect that morning. Old tickets keep the 所属 they were made in.
 * @throws people.departmentAbsent, people.staffAbsent, people.departmentAbolished, people.departmentNotYet,
 * people.alreadyLeft, people.transferBackwards, people.alreadyThere
 */
export async function transferStaff(ctx: Ctx, input: TransferInput): Promise<{ moved: number; planned: number }> {
  const target = await findTransferTarget(ctx, input.departmentId);
  if (!target) throw peopleRefusals.departmentAbsent();
  const wrongTarget = targetProblem(target, input.on);
  if (wrongTarget) throw wrongTarget;
  const ids = await idsOf(ctx, input.chosen);
  const people = await lockStaff(ctx, ids);
  if (people.length < ids.length) throw peopleRefusals.staffAbsent();
  const open = await openAssignments(ctx, ids);
  const movers = people.filter(
    (person) => (open.get(person.id)?.department_id ?? person.department_id) !== input.departmentId,
  );
  if (movers.length === 0) throw peopleRefusals.alreadyThere();
  const problem = moversProblem(
    movers.map((person) => ({ ...person, since: open.get(person.id)?.valid_from ?? null })),
    input.on,
  );
  if (problem) throw problem;
  await writeMoves(
    ctx,
    movers.map((person) => ({ staffMemberId: person.id, departmentId: input.departmentId, on: input.on })),
  );
  for (const person of movers) recordTransfer(ctx, person, input);
  if (input.on > today(ctx.clock.now())) return { moved: 0, planned: movers.length };
  await seat(ctx, movers, { id: input.departmentId, siteId: target.site_id, on: input.on });
  return { moved: movers.length, planned: 0 };
}

async function idsOf(ctx: Ctx, chosen: ChosenStaff): Promise<string[]> {
  if ('ids' in chosen) return [...new Set(chosen.ids)];
  const rows = await readAllPages((page) => readStaffPage(ctx, { ...chosen.query, ...page }));
  const except = new Set(chosen.except);
  return rows.map((row) => row.id).filter((id) => !except.has(id));
}

interface Seat {
  readonly id: string;
  readonly siteId: string | null;
  readonly on: string;
}

/** What a move changes in a person's record: the 所属, its site, and the task of 所属担当者, which is the old one's. */
export async function seat(
  ctx: Ctx,
  people: readonly Pick<StaffRecord, 'id' | 'version' | 'department_id'>[],
  to: Seat,
) {
  const change = { department_id: to.id, site_id: to.siteId, room_id: null, coordinator: false };
  await updateManyStaff(
    ctx,
    people.map(({ id, version }) => ({ id, version, ...change })),
  );
  await findByNewDepartment(
    ctx,
    people.map((person) => person.id),
  );
  const from = people.map(({ id, department_id }) => ({ staffMemberId: id, from: department_id }));
  await moveAccounts(
    ctx,
    from.map((person) => ({ ...person, to: to.id, isCoordinator: false })),
  );
  for (const person of people) {
    const move = { staffMemberId: person.id, fromDepartmentId: person.department_id, toDepartmentId: to.id, on: to.on };
    await ctx.events.emit(staffTransferred, move);
  }
}

/** Many are put into the index after the move, in turns: it would be most of what others wait for. */
async function findByNewDepartment(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length <= turn) return indexStaff(ctx, ids);
  ctx.outbox.send({ job: indexMovedJob.name, data: { ids } });
}

function recordTransfer(ctx: Ctx, person: StaffRecord, input: TransferInput): void {
  ctx.audit.record({
    action: 'people.transfer',
    entity: 'staffMember',
    entityId: person.id,
    changes: { department_id: [person.department_id, input.departmentId], on: [null, input.on] },
    reason: input.reason || null,
  });
}
