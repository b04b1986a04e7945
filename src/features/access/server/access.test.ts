import { afterAll, beforeAll, expect, test } from 'vitest';
import { transferStaff } from '#features/people/server/transfer-staff.ts';
import { addDays, instantAt, today } from '#kernel/calendar/civil.ts';
import { newId } from '#kernel/id.ts';
import { sealAndVerify } from '../../../../tests/support/audit.ts';
import { type TicketDesk, ticketDesk } from '../../../../tests/support/ticket-desk.ts';
import { accessListInput } from '../contract/access.contract.ts';
import { type UseTold, useTold } from '../contract/access.ts';
import { listUsers } from './access.reads.ts';
import { deedProblem } from './access.rules.ts';
import { getUser, readChanges } from './get-user.ts';
import { recordDeed } from './record-deed.ts';
import { tellUse } from './tell-use.ts';

let desk: TicketDesk;
let day: string;
let staffNo: string;
beforeAll(async () => {
  desk = await ticketDesk();
  day = today(desk.clock.now());
  const { nakagawa } = desk.things.staff;
  const row = await desk.db
    .selectFrom('staff_members')
    .select('staff_no')
    .where('id', '=', nakagawa)
    .executeTakeFirst();
  staffNo = row?.staff_no ?? '';
});
afterAll(() => desk.close());

const tell = (over: Partial<UseTold> = {}) =>
  desk.write(desk.actors.ito, (ctx) =>
    tellUse(
      ctx,
      useTold.parse({
        network: 'mk',
        kind: 'use',
        staffNos: [staffNo],
        day,
        toldOn: day,
        saidBy: '谷口',
        ...over,
      }),
    ),
  );
const list = (view = 'all') =>
  desk.read(desk.actors.ito, (ctx) => listUsers(ctx, accessListInput.parse({ view }))).then(({ rows }) => rows);
const changes = () => desk.read(desk.actors.ito, readChanges);
const first = async () => {
  const [row] = await list();
  return desk.read(desk.actors.ito, (ctx) => getUser(ctx, { id: row?.id ?? newId() }));
};
const act = async (over: object) => {
  const { id, version } = await first();
  const deed = { id, version, kind: 'register', registers: ['vein'], on: day, note: '', ...over } as const;
  return desk.write(desk.actors.ito, (ctx) => recordDeed(ctx, deed));
};

test('§5-12 what 県 says of people names those that are in the ledger, and until today', async () => {
  await expect(tell({ staffNos: [staffNo, '0000000'] })).rejects.toMatchObject({
    code: 'access.staffUnknown',
    details: { nos: ['0000000'] },
  });
  await expect(tell({ toldOn: addDays(day, 1) })).rejects.toMatchObject({ code: 'access.toldInFuture' });
  await expect(tell({ kind: 'end' })).rejects.toMatchObject({ code: 'access.notUser' });
  expect(await list()).toEqual([]);
});

test('whoever is told of twice stands once, and differs until every register follows', async () => {
  expect(await tell({ staffNos: [staffNo, staffNo] })).toEqual({ told: 1 });
  await tell();
  expect(await list('differs')).toMatchObject([{ staffNo, use: 'use', differs: true, registered: [] }]);
  expect(await changes()).toMatchObject([
    { staffNo, way: 'start', cause: 'told', registers: ['vein', 'software', 'directory'], overdue: false },
  ]);
  await act({ registers: ['vein', 'directory'] });
  expect(await changes()).toMatchObject([{ registers: ['software'] }]);
  await act({ registers: ['software', 'software'] });
  expect(await changes()).toEqual([]);
  expect(await list('using')).toMatchObject([{ differs: false }]);
  expect((await first()).entries.map(({ kind }) => kind).sort()).toEqual([
    'register',
    'register',
    'register',
    'use',
    'use',
  ]);
});

test('a register takes only what is done there, and only what fits what stands in it', async () => {
  for (const [over, code] of [
    [{}, 'alreadyThere'],
    [{ on: addDays(day, 1) }, 'doneInFuture'],
    [{ kind: 'delete' }, 'deedUnfit'],
    [{ kind: 'stop', registers: ['software'] }, 'deedUnfit'],
  ] as const) {
    await expect(act(over), code).rejects.toMatchObject({ code: `access.${code}` });
  }
  const { id, version } = await first();
  const stale = { id, version: version - 1, kind: 'stop', registers: ['vein'], on: day, note: '' } as const;
  await expect(desk.write(desk.actors.ito, (ctx) => recordDeed(ctx, stale))).rejects.toMatchObject({
    kind: 'conflict',
  });
  await expect(desk.write(desk.actors.ito, (ctx) => recordDeed(ctx, { ...stale, id: newId() }))).rejects.toMatchObject({
    code: 'access.absent',
  });
  const stopped = { network: 'mk', registered: [{ register: 'directory', kind: 'stop' }] } as const;
  expect(deedProblem(stopped, 'directory', 'delete')).toBeNull();
  expect(deedProblem(stopped, 'directory', 'stop')?.code).toBe('access.notThere');
  expect(deedProblem({ ...stopped, network: 'lk' }, 'vein', 'register')?.code).toBe('access.deedUnfit');
});

test('whoever goes elsewhere is to be taken out, until it is done', async () => {
  const { nakagawa } = desk.things.staff;
  const held = { department_id: desk.things.department.road, valid_from: addDays(day, -60) };
  await desk.db
    .insertInto('staff_assignments')
    .values({ id: newId(), staff_member_id: nakagawa, ...held })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  day = addDays(day, 1);
  desk.clock.set(instantAt(day, '10:00'));
  const input = { chosen: { ids: [nakagawa] }, departmentId: desk.things.department.kuwanaRoad, on: day, reason: '' };
  await desk.write(desk.actors.manager, (ctx) => transferStaff(ctx, input as never));
  expect(await changes()).toMatchObject([{ way: 'end', cause: 'transfer', registers: ['vein', 'directory'] }]);
  await tell({ kind: 'end' });
  await act({ kind: 'stop', registers: ['vein', 'directory'] });
  expect(await changes()).toEqual([]);
  expect(await list('ended')).toMatchObject([{ use: 'end', differs: false }]);
});

test('every change is on record', async () => {
  expect((await sealAndVerify(desk.db)).broken).toBeNull();
});
