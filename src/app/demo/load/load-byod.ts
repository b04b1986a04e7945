import { registration } from '#features/assets/contract/assets.contract.ts';
import { changeUser } from '#features/assets/server/change-user.ts';
import { registerAsset } from '#features/assets/server/register-asset.ts';
import { createModel } from '#features/catalog/server/keep-products.ts';
import { byodDraft } from '#features/mobile/contract/byod.ts';
import { makeByodList, receiveByod } from '#features/mobile/server/byod-list.ts';
import { addDays, instantAt, today } from '#kernel/calendar/civil.ts';
import { addOpenDays } from '#kernel/calendar/open-days.ts';
import { serviceStart } from '#kernel/contract-dates.data.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Services } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type Runtime, runWrite } from '#platform/use-case/run.ts';
import { actorNamed } from './actors.ts';
import type { LoadedWorld } from './load-world.ts';

const devices = 8;
/** How many open days after it was asked for the ledger follows: in time, late, and not yet. */
const follows = [2, 7, null] as const;

/** Asked for at once (§8-2): after so many open days, and the list of them so many later. */
const bulks = [
  { kind: 'stop', count: 7, after: 9, listed: 1, note: '異動による返還' },
  { kind: 'register', count: 12, after: 20, listed: 4, note: '新規の利用' },
] as const;

/**
 * BYOD of eight people, in the ledger since before the service; changes of three of them were asked for in October, and
 * twice so many at once that a list was made of them.
 */
export async function addDemoByod(runtime: Runtime, services: Services, world: LoadedWorld): Promise<void> {
  const { base, ids } = world;
  const calendar = await readCalendar(runtime.database.db);
  const asked = addOpenDays(calendar, serviceStart, 13);
  if (addOpenDays(calendar, asked, 8) >= today(base.now)) return;
  const ito = actorNamed('ito', world);
  const run = <T>(at: string, work: (ctx: Ctx) => Promise<T>) =>
    runWrite({ ...runtime, clock: fixedClock(at) }, { actor: ito }, work);
  const inOffice = base.staff.filter(({ retiredOn }) => retiredOn === null);
  const people = inOffice.slice(40, 40 + 2 * devices);
  const owned = await run(instantAt(addDays(serviceStart, -20), '14:00'), (ctx) =>
    registerAll(
      ctx,
      ownersOf(inOffice, people.slice(0, devices)).map((person) => placeOf(world, person)),
    ),
  );
  const next = people.slice(devices, devices + follows.length);
  const changed = owned.slice(0, follows.length);
  const draft = byodDraft.parse({
    kind: 'change',
    askedBy: '森 由香里',
    askedAt: instantAt(asked, '10:30'),
    devices: changed.map(({ assetTag }, i) => ({
      name: assetTag,
      user: `${next[i]?.familyName} ${next[i]?.givenName}`,
      note: '担当の交代',
    })),
  });
  await run(instantAt(asked, '10:40'), (ctx) => receiveByod(ctx, draft));
  for (const [i, after] of follows.entries()) {
    const [device, person] = [changed[i], next[i]];
    if (after === null || !device || !person) continue;
    const movedOn = addOpenDays(calendar, asked, after);
    const to = { id: device.id, version: device.version, userId: ids.of('staff', person.key), movedOn, basis: null };
    await run(instantAt(movedOn, '15:10'), (ctx) => changeUser(ctx, to));
  }
  await addBulks(runtime, services, world);
}

async function addBulks(runtime: Runtime, services: Services, world: LoadedWorld): Promise<void> {
  const calendar = await readCalendar(runtime.database.db);
  const inOffice = world.base.staff.filter(({ retiredOn }) => retiredOn === null);
  for (const { kind, count, after, listed, note } of bulks) {
    const asked = addOpenDays(calendar, serviceStart, after);
    const madeOn = addOpenDays(calendar, asked, listed);
    if (madeOn >= today(world.base.now)) return;
    const at = (moment: string) => {
      const own = { ...runtime, clock: fixedClock(moment) };
      return <T>(work: (ctx: Ctx) => Promise<T>) => runWrite(own, { actor: actorNamed('ito', world) }, work);
    };
    const devices = inOffice.slice(after * 20, after * 20 + count).map(({ familyName, givenName }, nth) => ({
      name: `B8-${after}${String(nth + 1).padStart(2, '0')}`,
      user: `${familyName} ${givenName}`,
      note,
    }));
    const draft = byodDraft.parse({ kind, askedBy: '森 由香里', askedAt: instantAt(asked, '09:10'), devices });
    const { id } = await at(instantAt(asked, '09:20'))((ctx) => receiveByod(ctx, draft));
    const write = at(instantAt(madeOn, '11:00'));
    await makeByodList({ id }, { services, read: write, write, answer: write });
  }
}

/** The last of them works with the 所属担当者 who has an account, so that the page of a 所属 has one to show. */
function ownersOf(inOffice: readonly Person[], people: readonly Person[]): readonly Person[] {
  const coordinator = inOffice.find((person) => person.coordinator);
  const colleague = inOffice.find(
    (person) =>
      person.departmentKey === coordinator?.departmentKey && person !== coordinator && !people.includes(person),
  );
  return colleague ? [...people.slice(0, -1), colleague] : people;
}

type Person = LoadedWorld['base']['staff'][number];
const placeOf = ({ ids }: LoadedWorld, { key, departmentKey, siteKey }: Person) => ({
  status: 'inUse',
  siteId: ids.of('site', siteKey),
  roomId: null,
  departmentId: ids.of('department', departmentKey),
  userId: ids.of('staff', key),
});

async function registerAll(ctx: Ctx, placements: readonly object[]) {
  const plain = { introducedFiscalYear: 2025, os: 'iOS', vendorId: null, warrantyYears: null };
  const model = await createModel(ctx, { classCode: 'BYOD', maker: '（私物）', name: 'スマートフォン', ...plain });
  const made = [];
  for (const [nth, placement] of placements.entries()) {
    const facts = {
      assetTag: `BY08-${String(nth + 1).padStart(5, '0')}`,
      classCode: 'BYOD',
      procurer: 'department',
      modelId: model.id,
      serialNo: '',
      acquiredOn: null,
      priceYen: null,
      warrantyUntil: null,
      configuration: { cpu: null, memoryGb: null, storageGb: null },
      os: 'iOS',
      osBuild: null,
      encrypted: true,
      ipAddress: null,
      macAddress: null,
      simNo: null,
      imageName: null,
      loanPool: false,
      note: '',
    };
    const movedOn = today(ctx.clock.now());
    made.push(
      await registerAsset(ctx, registration.parse({ facts, placement, movedOn, counterpart: null, basis: null })),
    );
  }
  return made;
}
