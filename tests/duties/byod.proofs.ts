import type { RecordedKind } from '#features/assets/contract/movement.ts';
import { moveAsset } from '#features/assets/server/move-asset.ts';
import { byodDraft } from '#features/mobile/contract/byod.ts';
import { receiveByod } from '#features/mobile/server/byod-list.ts';
import { transferStaff } from '#features/people/server/transfer-staff.ts';
import { addDays, instantAt } from '#kernel/calendar/civil.ts';
import { newId } from '#kernel/id.ts';
import { addDevice, addPolicy } from './plant.ts';
import type { Proof, ProofDesk } from './proof.ts';

/** A BYOD, in the ledger with whoever has it. */
interface Byod {
  readonly id: string;
  readonly tag: string;
  readonly staffId: string;
}

let people = 0;
const ownerName = (nth: number) => `山田 ${nth}号`;

/** Somebody of 道路 with a BYOD of their own since a month ago. */
async function owned(desk: ProofDesk): Promise<Byod> {
  const [id, staffId] = [await addDevice(desk, 'BYOD', 'department'), newId()];
  await addPolicy(desk, 'BYOD', 'department');
  const since = addDays(desk.monday, -30);
  const { road: department_id } = desk.things.department;
  const made = { created_at: desk.clock.now(), updated_at: desk.clock.now() };
  const person = {
    id: staffId,
    staff_no: `9${String(++people).padStart(6, '0')}`,
    name: ownerName(people),
    reading: 'やまだ',
  };
  await desk.db
    .insertInto('staff_members')
    .values({ ...person, department_id, ...made })
    .execute();
  await desk.db
    .insertInto('staff_assignments')
    .values({ id: newId(), staff_member_id: staffId, department_id, valid_from: since })
    .execute();
  const to = { to_user_id: staffId, to_department_id: department_id, to_status: 'inUse' };
  const by = { recorded_by: newId(), recorded_by_name: '伊藤 彩', recorded_at: instantAt(since, '10:00') };
  await desk.db
    .insertInto('asset_movements')
    .values({ id: newId(), asset_id: id, seq: 1, moved_on: since, kind: 'acquired', ...to, ...by })
    .execute();
  const device = await desk.db
    .updateTable('assets')
    .set({ user_id: staffId, department_id })
    .where('id', '=', id)
    .returning('asset_tag')
    .executeTakeFirstOrThrow();
  return { id, tag: device.asset_tag, staffId };
}

/** Its person goes to another 所属 this Monday. */
export async function transferred(desk: ProofDesk): Promise<Byod> {
  const byod = await owned(desk);
  const { kuwanaRoad } = desk.things.department;
  const input = { chosen: { ids: [byod.staffId] }, departmentId: kuwanaRoad, on: desk.monday, reason: '' };
  await desk.write(desk.actors.manager, (ctx) => transferStaff(ctx, input as never));
  return byod;
}

/** Its person was there until Sunday. */
async function leftBehind(desk: ProofDesk): Promise<Byod> {
  const byod = await owned(desk);
  await desk.db
    .updateTable('staff_members')
    .set({ left_on: addDays(desk.monday, -1) })
    .where('id', '=', byod.staffId)
    .execute();
  return byod;
}

/** 県 asks for it to be 中川's from now on. */
export async function changeAsked(desk: ProofDesk, user = '中川 真理'): Promise<Byod> {
  const byod = await owned(desk);
  const draft = byodDraft.parse({
    kind: 'change',
    askedBy: 'デジタル改革推進課',
    askedAt: desk.clock.now(),
    devices: [{ name: byod.tag, user, note: '' }],
  });
  await desk.write(desk.actors.ito, (ctx) => receiveByod(ctx, draft));
  return byod;
}

async function move(desk: ProofDesk, { id }: Byod, kind: RecordedKind, to: object): Promise<void> {
  const { version } = await desk.db
    .selectFrom('assets')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const movement = { kind, movedOn: desk.monday, ...to } as never;
  await desk.write(desk.actors.ito, (ctx) => moveAsset(ctx, { id, version, movement }));
}
export const follow = async (desk: ProofDesk, byod: Byod) => move(desk, byod, 'userChanged', { userId: byod.staffId });
export const toNakagawa = (desk: ProofDesk, byod: Byod) =>
  move(desk, byod, 'userChanged', { userId: desk.things.staff.nakagawa });

export const byodMoved: Proof = [async (desk) => follow(desk, await transferred(desk)), transferred];

export const byodMoveBranches: readonly Proof[] = [
  [async (desk) => toNakagawa(desk, await leftBehind(desk)), leftBehind],
  [async (desk) => toNakagawa(desk, await changeAsked(desk)), (desk) => changeAsked(desk)],
  // To somebody else than was asked for.
  [
    async (desk) => toNakagawa(desk, await changeAsked(desk)),
    async (desk) => toNakagawa(desk, await changeAsked(desk, '加藤 直人')),
  ],
];
