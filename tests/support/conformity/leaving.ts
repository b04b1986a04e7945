import { expect } from 'vitest';
import { plainPng } from '#app/demo/load/plain-png.ts';
import type { Role } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import { type House, type Registered, registry } from './house.ts';
import { sampleInput } from './sample-input.ts';

/** Every procedure with which something leaves: a print, an export, a download. */
export const leaving = registry.filter(({ meta }) => meta.takesOut !== null && meta.takesOut !== 'read');

export const byWhom = ({ meta }: Registered): Role =>
  (['manager', 'agent', 'administrator', 'authority'] as const).find((role) => meta.permission?.roles.includes(role)) ??
  'auditor';

export const inputOf = (path: string) => registry.find((one) => one.path === path)?.input;
export function procedureOf(path: string): Registered {
  const found = registry.find((one) => one.path === path);
  if (!found) throw new Error(`no procedure ${path}`);
  return found;
}

/** A record of the desk for each procedure that needs one; what lists take is drawn from their own schema. */
export function inputsIn(house: House): Readonly<Record<string, () => unknown>> {
  const ask = async (path: string, input: unknown, role: Role = 'manager') => {
    const answer = await house.ask(house.actors[role], procedureOf(path), input);
    expect(answer, `${path}: ${answer.message}${answer.trouble}`).toMatchObject({ status: 200 });
    return answer.output as { id: string };
  };
  const paper = () => new File(['写しを渡す'], '写し.txt', { type: 'text/plain' });
  const attachedTo = async (path: string, id: string) => {
    const added = (await ask(path, { id, file: paper() })) as { id?: string; fileId?: string };
    return { id, fileId: added.fileId ?? added.id };
  };
  const report = once(() => ask('reports.draft', { weekNo: 8 }).then(({ id }) => ({ id })));
  const approval = once(async () => {
    const manual = { kind: 'manual', title: '無線LANの設定', body: '1. 設定を開く。', categoryId: null };
    const { id, version } = (await ask('knowledge.create', manual)) as { id: string; version: number };
    const asked = { reason: '新しい手順です。', dueOn: '2026-11-27', approverId: null };
    const item = (await ask('knowledge.askApproval', { id, version, form: asked })) as unknown as {
      approval: { id: string };
    };
    return { id: item.approval.id };
  });
  const loan = once(lend);
  const repair = once(async () => {
    const broken = { assetTag: 'NK06-02214', symptom: '電源が入らない' };
    return { id: (await ask('repairs.receive', broken)).id };
  });
  const delivery = once(async () => {
    const order = { kind: 'collection', assetTag: 'NK06-02214', orderedBy: '森', orderedOn: '2026-11-24' };
    return { id: (await ask('deliveries.order', { ...order, dueOn: '2026-11-30' })).id };
  });
  const disposal = once(async () => {
    const { tag } = await oldDevice('NK01-00002');
    return { id: (await ask('disposals.propose', { tags: [tag], method: 'drill', explanation: '更新による' })).id };
  });
  const recall = once(async () => {
    const idle = { assetTag: 'NK06-02214', reason: '棚卸で電源が入っていない' };
    return { id: (await ask('recalls.report', idle)).id };
  });
  const refill = once(async () => {
    const facts = { code: 'TNR-01', name: 'トナー', kind: 'consumable', unit: '本', reorderPoint: 2, refillLot: 4 };
    const { id: itemId } = await ask('stock.createItem', { ...facts, partKind: null });
    const asked = { itemId, quantity: 4, withName: '森', askedOn: '2026-11-24' };
    return { id: (await ask('stock.requestRefill', asked)).id };
  });
  const photographed = async () => {
    const { id } = await disposal();
    const siteId = house.things.site.hq;
    const validationId = newId();
    const days = { validatedOn: '2026-11-01', holdsUntil: '2027-11-01' };
    const machine = { method: 'drill', tool: 'DC-01', category: 'unrated', samples: '1', how: '読み出せない' };
    await ask('disposals.recordValidation', { id: validationId, ...machine, ...days, validatedBy: '水野' });
    const step = async (name: string, form: object, role: Role = 'manager') => {
      const { version } = (await ask('disposals.get', { id })) as unknown as { version: number };
      await ask(`disposals.${name}`, { id, version, form }, role);
    };
    const tag = 'NK01-00002';
    const safe = { worn: true, interlock: true, blades: true, area: true };
    await step('approve', { siteId, place: '破砕室', workOn: '2026-11-24', waiver: '不要' }, 'authority');
    await step('countBefore', { read: [tag] });
    await step('checkMachine', { siteId, machine: 'DC-01', ...safe });
    await step('takeOut', { drives: [{ tag, serial: 'S5-1' }] });
    const seen = { verified: true, verifiedHow: '目視', verifiedBy: '大西' };
    await step('destroy', { serials: ['S5-1'], validationId, operator: '伊藤', ...seen });
    const file = new File([plainPng(8, 8, [0, 0, 0]) as Uint8Array<ArrayBuffer>], '抹消.png', { type: 'image/png' });
    const { fileId } = (await ask('disposals.attachPhoto', { id, serials: ['S5-1'], file })) as unknown as {
      fileId: string;
    };
    return { id, fileId };
  };
  const ticket = once(() => house.register({ subject: '紙にする' }).then(({ id }) => ({ id })));
  const chosenAssets = () => ({ query: { view: 'all' }, columns: ['assetTag'] });
  const bulkList = once(async () => {
    const register = procedureOf('assets.register');
    const drawn = sampleInput(inputOf('assets.register'), { id: newId, filled: false }) as Record<string, object>;
    const facts = { ...drawn.facts, assetTag: 'NK08-00001', classCode: 'NK', procurer: 'central', serialNo: 'SN-8' };
    const answer = await house.ask(house.actors.manager, register, {
      ...drawn,
      facts: { ...facts, modelId: house.things.model.r6 },
      placement: { ...drawn.placement, status: 'stored', siteId: house.things.site.hq },
      movedOn: '2026-11-24',
    });
    expect(answer, `${answer.message}${answer.trouble}`).toMatchObject({ status: 200 });
    return { chosen: null };
  });

  return {
    'loans.printSlip': loan,
    'repairs.printSlip': repair,
    'deliveries.printSlip': delivery,
    'disposals.printSlip': disposal,
    'stock.printSlip': refill,
    'recalls.printSlip': recall,
    'disposals.photo': once(photographed),
    'contract.exportSample': () => ({ from: '2026-11-23', to: '2026-11-29', duty: '3-1.1', seed: '種', size: 5 }),
    'mobile.giveByodList': async () => {
      const asked = {
        kind: 'stop',
        askedBy: '総務課',
        askedAt: house.clock.now(),
        devices: [{ name: '090-0000-0001' }],
      };
      const { id } = await ask('mobile.receiveByod', asked);
      await ask('mobile.makeByodList', { id });
      return { id };
    },
    'records.download': async () => attachedTo('records.attach', (await loan()).id),
    'tickets.printTicket': ticket,
    'tickets.download': async () => attachedTo('tickets.attach', (await ticket()).id),
    'knowledge.download': () => attachedTo('knowledge.attach', house.things.knowledge.manual),
    'approvals.printPdf': approval,
    'reports.printPdf': report,
    'reports.exportWord': report,
    'reports.exportExcel': report,
    'home.printHandover': () => ask('home.draftHandover', { day: '2026-11-24' }).then(({ id }) => ({ id })),
    'imports.resultBook': importRun,
    'imports.exportLedger': () => ({ kind: 'sites' }),
    'assets.printCard': () => ({ id: house.things.asset.central }),
    'assets.printLabels': () => ({ query: { view: 'all' } }),
    'assets.exportAssets': chosenAssets,
    'assets.printList': chosenAssets,
    'assets.makeBulkList': bulkList,
    'assets.reprintBulkList': async () => {
      const [made] = (await ask('assets.bulkLists', undefined, 'manager')) as unknown as { id: string }[];
      return { id: made?.id };
    },
  };

  /** One that waits for its disposal. */
  async function oldDevice(tag: string) {
    const { things, db } = house;
    const times = { created_at: house.clock.now(), updated_at: house.clock.now() };
    const thing = { id: newId(), asset_tag: tag, class_code: 'NK', model_id: things.model.r4 };
    const state = { procurer: 'central', status: 'awaitingDisposal', site_id: things.site.hq } as const;
    await db
      .insertInto('assets')
      .values({ ...thing, ...state, ...times })
      .execute();
    return { id: thing.id, tag };
  }

  async function lend() {
    const { things } = house;
    const thing = await oldDevice('NK01-00001');
    const { id } = await ask('loans.request', {
      pool: 'oneEach',
      purpose: 'temporary',
      borrowerId: things.staff.nakagawa,
      assetIds: [thing.id],
      fromAt: '2026-11-24T02:00:00Z',
      dueAt: '2026-11-26T08:00:00Z',
    });
    return { id };
  }

  async function importRun() {
    const lines = '拠点コード,名称,よみ,種類,地域\nTS,津庁舎,つちょうしゃ,地域総合庁舎,中勢\n';
    const { id } = await ask('imports.upload', {
      kind: 'sites',
      file: new File([lines], '拠点.csv', { type: 'text/csv' }),
    });
    await ask('imports.check', { id });
    return { id };
  }
}

/** One record serves every procedure that needs it. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
