import type { DeviceClassCode } from '#features/catalog/contract/device-class.ts';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { repairProcess } from '#features/repairs/contract/repair.process.ts';
import { repairDraft } from '#features/repairs/contract/repair.ts';
import { getRepair } from '#features/repairs/server/get-repair.ts';
import { receiveRepair } from '#features/repairs/server/receive-repair.ts';
import { repairKind } from '#features/repairs/server/repair.kind.ts';
import { repairVerbs } from '#features/repairs/server/repairs.procedures.ts';
import { lendingDesk } from './lending.ts';
import { actorOf } from './world.ts';

export type Repairing = Awaited<ReturnType<typeof repairDesk>>;
export type RepairStep = keyof typeof repairVerbs;

/** A desk that repairs, beside one that lends: devices of any class in 岡本's use, and short ways to take any step. */
export async function repairDesk() {
  const lending = await lendingDesk();
  const { world, ledger } = lending;
  recordKinds.fill(repairKind).apply();
  const device = async (code: DeviceClassCode, over: object = {}) => {
    const thing = await lending.thing(code, 'inUse', false);
    await world.database.db
      .updateTable('assets')
      .set({
        user_id: ledger.staff.okamoto,
        department_id: ledger.departments.land,
        site_id: ledger.sites.kuwana,
        warranty_until: '2029-03-31',
        acquired_on: '2026-10-15',
        ...over,
      })
      .where('id', '=', thing.id)
      .execute();
    return thing;
  };
  const receive = (tag: string, over: object = {}, actor = actorOf('agent')) => {
    const draft = repairDraft.parse({ assetTag: tag, symptom: '電源が入らない', ...over });
    return world.write(actor, (ctx) => receiveRepair(ctx, draft));
  };
  const view = (id: string, actor = actorOf('auditor')) => world.read(actor, (ctx) => getRepair(ctx, { id }));
  const take = async (name: RepairStep, id: string, form: object = {}, actor = actorOf('agent')) => {
    const { version } = await view(id);
    const input = { id, version, form: repairProcess.steps[name].form.parse({ ...forms(ledger)[name], ...form }) };
    await world.write(actor, (ctx) => repairVerbs[name](ctx, input as never));
    return view(id);
  };
  /** Steps in their order, each with the form of everything in order. */
  const go = async (id: string, ...names: RepairStep[]) => {
    for (const name of names) await take(name, id);
    return view(id);
  };
  return { ...lending, takeLoan: lending.take, device, receive, view, take, go };
}

/** A form that each step takes. */
export function forms({ sites }: { sites: { hq: string } }): Record<RepairStep, object> {
  return {
    diagnose: { how: 'direct', part: 'board', cause: '電源部の故障' },
    explain: { treatment: 'repair', explainedTo: '岡本 恵理' },
    takeIn: { siteId: sites.hq, accessories: 'ACアダプタ' },
    report: { to: 'デジタル改革推進課', body: '電源部の故障。業者に依頼します。' },
    appoint: { vendor: 'あずま保守サービス', at: '2026-11-25T01:00:00Z', siteId: sites.hq },
    sendOut: { dueOn: '2026-12-04' },
    repairInHouse: { part: 'keyTop', work: 'キートップを交換した' },
    settle: { work: '省電力の設定を戻した' },
    wait: { waitsFor: '電源基板', dueOn: '2026-12-09' },
    receiveBack: { siteId: sites.hq, work: '電源基板を交換', costYen: 33000 },
    substitute: { declined: true },
    moveDataBack: {},
    takeOrder: {
      kind: 'fitParts',
      orderedBy: '森 さつき',
      orderedOn: '2026-11-24',
      what: 'メモリの増設',
      dueOn: '2026-11-30',
    },
    carryOut: { work: '取り付けて起動を確かめた' },
    clean: { what: '筐体、冷却ファン、ディスプレイ' },
    kit: { work: '手順書どおりキッティング' },
    check: { works: true },
    redo: { reason: '再現した' },
    giveBack: { receiverName: '岡本 恵理', receiverContact: '6-4287', receiverChecked: true, siteId: sites.hq },
    writeOff: { siteId: sites.hq, reason: '部品の供給が終わっている' },
    cancel: { reason: '直った' },
  };
}
