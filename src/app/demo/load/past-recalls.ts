import { deliveryProcess } from '#features/deliveries/contract/delivery.process.ts';
import { deliveryVerbs } from '#features/deliveries/server/deliveries.procedures.ts';
import { getDelivery } from '#features/deliveries/server/get-delivery.ts';
import { recallProcess } from '#features/recalls/contract/recall.process.ts';
import { recallDraft, retirementDraft } from '#features/recalls/contract/recall.ts';
import { getRecall } from '#features/recalls/server/get-recall.ts';
import { reportIdle } from '#features/recalls/server/open-recall.ts';
import { recallSteps } from '#features/recalls/server/recall-steps.ts';
import { retireDevices } from '#features/recalls/server/retire-devices.ts';
import { newId } from '#kernel/id.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Runtime } from '#platform/use-case/run.ts';
import type { LoadedWorld } from './load-world.ts';
import { atHour, dayOfService, type PastDesk } from './past-moments.ts';

/** Open days of the service: iPads are given up, their 所属 are told, and so many are back on each of these days. Half are out still. */
const orderedOn = 20;
const toldOn = 22;
const collectedOn = [25, 27];
const eachDay = 3;
/** Found during calls: how far each has come. */
const idle = [
  { on: 24, reason: '異動のあと使う人がいないと聞いた', told: false },
  { on: 29, reason: '予備として棚に置いたまま', told: true },
  { on: 31, reason: '新しい端末を受け取り、使っていない', told: true },
] as const;

const looked = {
  collect: (roomId: string) => ({ userName: '所属の担当者', roomId }),
  inspect: () => ({ works: true }),
  count: () => ({ accessories: '充電アダプタ1、ケーブル1', state: '良好' }),
  keep: () => ({ storage: '行政棟7階 保管庫', toldBy: '森 由香里' }),
};

async function collect(ctx: Ctx, id: string, roomId: string): Promise<void> {
  for (const name of ['collect', 'inspect', 'count', 'keep'] as const) {
    const { version } = await getDelivery(ctx, { id });
    const form = deliveryProcess.steps[name].form.parse(looked[name](roomId));
    await deliveryVerbs[name](ctx, { id, version, form } as never);
  }
}

async function tell(ctx: Ctx, id: string): Promise<void> {
  const { version } = await getRecall(ctx, { id });
  const said = {
    recipient: 'department',
    means: 'phone',
    result: 'extensionAsked',
    note: '返却の日を相談して連絡する',
  };
  await recallSteps.tell(ctx, { id, version, form: recallProcess.steps.tell.form.parse(said) });
}

/** Devices that nobody uses, as callers said (§4-9); most of their 所属 were told. */
async function findIdle(desk: PastDesk): Promise<void> {
  const { base, ids } = desk.world;
  const busy = await desk.runtime.database.db.selectFrom('deliveries').select('asset_id').execute();
  const taken = new Set(busy.map(({ asset_id }) => asset_id));
  const quiet = base.devices.filter(
    ({ key, deviceClass, procurer, status, userKey, movements }) =>
      deviceClass === 'NK' &&
      procurer === 'central' &&
      status === 'inUse' &&
      userKey !== null &&
      (movements.at(-1)?.date ?? '') < '2026-04-01' &&
      !taken.has(ids.of('asset', key)),
  );
  for (const [nth, { on, reason, told }] of idle.entries()) {
    const device = quiet[quiet.length - 1 - nth * 40];
    if (!device) return;
    const draft = recallDraft.parse({ assetTag: device.assetTag, reason });
    const found = await atHour(desk, on, '11:20', (ctx) => reportIdle(ctx, draft));
    if (found && told) await atHour(desk, on + 1, '10:10', (ctx) => tell(ctx, found.id));
  }
}

/** 廃止 of the iPads (§7-4): ordered by 県 in R8, told, and some of them are back; and what nobody uses. */
export async function addDemoRecalls(runtime: Runtime, world: LoadedWorld): Promise<void> {
  const desk = { runtime, world, calendar: await readCalendar(runtime.database.db) };
  const roomId = world.ids.of('room', world.base.rooms.find(({ purpose }) => purpose === 'helpdesk')?.key ?? '');
  const draft = retirementDraft.parse({
    id: newId(),
    classCode: 'iPad',
    orderedBy: '森 由香里',
    orderedOn: dayOfService(desk, orderedOn),
    dueOn: '2027-02-26',
    reason: 'iPadOS 18のサポート期限にあわせた廃止',
  });
  await atHour(desk, orderedOn, '13:20', (ctx) => retireDevices(ctx, draft));
  const open = await runtime.database.db.selectFrom('recalls').select(['id', 'collection_id']).orderBy('id').execute();
  await atHour(desk, toldOn, '10:30', async (ctx) => {
    for (const { id } of open) await tell(ctx, id);
  });
  await findIdle(desk);
  for (const [nth, day] of collectedOn.entries()) {
    await atHour(desk, day, '14:10', async (ctx) => {
      const some = open.slice(nth * eachDay, (nth + 1) * eachDay);
      for (const { collection_id } of some) if (collection_id) await collect(ctx, collection_id, roomId);
    });
  }
}
