import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { auditListInput } from '#features/accounts/contract/accounts.contract.ts';
import { searchAudit } from '#features/accounts/server/search-audit.ts';
import type { Role } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import { manyRows } from '#platform/rpc/bulk-reading.ts';
import { type House, openHouse, registry } from './support/conformity/house.ts';
import { sampleInput } from './support/conformity/sample-input.ts';
import { actorOf } from './support/world.ts';

// Whatever leaves is on record, by what its procedure declares: generated from the registry.

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** Files with nobody's data in them. */
const emptyForms = new Set(['imports.template']);

const givesFile = registry.filter(({ procedure }) => procedure['~orpc'].outputSchema instanceof z.ZodFile);

test('there are files to hold', () => expect(givesFile.length).toBeGreaterThan(15));

test.each(givesFile.map((one) => [one.path, one] as const))('%s declares how its file leaves', (path, { meta }) => {
  expect(meta.takesOut === null).toBe(emptyForms.has(path));
  if (meta.takesOut) expect(meta.audited).toBe(true);
});

const lastRecord = () =>
  house.db.selectFrom('audit_records').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow();
const inputOf = (path: string) => registry.find((one) => one.path === path)?.input;
const procedureOf = (path: string) => {
  const found = registry.find((one) => one.path === path);
  if (!found) throw new Error(`no procedure ${path}`);
  return found;
};

describe('a record of what left', () => {
  test('says how by the declared effect, and the auditor finds it whatever its action is called', async () => {
    const ticket = await house.register({ subject: '画面が映らない' });
    await house.ask(house.actors.agent, procedureOf('tickets.printTicket'), { id: ticket.id });
    const record = await lastRecord();
    expect(record).toMatchObject({ effect: 'print', entity_id: ticket.id });
    const found = await house.read(actorOf('auditor'), (ctx) =>
      searchAudit(ctx, auditListInput.parse({ view: 'export' })),
    );
    expect(found.rows.map(({ seq }) => seq)).toContain(record.seq);
  });

  test('of a file that its use case does not note is made at the door', async () => {
    const item = await house.db.selectFrom('audit_records').select('seq').execute();
    const file = new File(['%PDF-1.4 x'], '画面.txt', { type: 'text/plain' });
    const ticket = await house.register({ subject: '添付がある' });
    const added = await house.ask(house.actors.agent, procedureOf('tickets.attach'), { id: ticket.id, file });
    const { fileId } = added.output as { fileId: string };
    const answer = await house.ask(house.actors.agent, procedureOf('tickets.download'), { id: ticket.id, fileId });
    expect(answer).toMatchObject({ status: 200 });
    expect(await lastRecord()).toMatchObject({ effect: 'download', action: 'tickets.download', entity_id: ticket.id });
    expect(item.length).toBeGreaterThan(0);
  });
});

/** A record of the desk for each procedure that needs one; what lists take is drawn from their own schema. */
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

const inputs: Readonly<Record<string, () => unknown>> = {
  'loans.printSlip': loan,
  'repairs.printSlip': repair,
  'deliveries.printSlip': delivery,
  'contract.exportSample': () => ({ from: '2026-11-23', to: '2026-11-29', duty: '3-1.1', seed: '種', size: 5 }),
  'mobile.giveByodList': async () => {
    const asked = { kind: 'stop', askedBy: '総務課', askedAt: house.clock.now(), devices: [{ name: '090-0000-0001' }] };
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

async function lend() {
  const { things, db } = house;
  const times = { created_at: house.clock.now(), updated_at: house.clock.now() };
  const thing = { id: newId(), asset_tag: 'NK01-00001', class_code: 'NK', model_id: things.model.r4 };
  const state = { procurer: 'central', status: 'awaitingDisposal', site_id: things.site.hq } as const;
  await db
    .insertInto('assets')
    .values({ ...thing, ...state, ...times })
    .execute();
  const { id } = await ask('loans.request', {
    ...{ pool: 'oneEach', purpose: 'temporary', borrowerId: things.staff.nakagawa, assetIds: [thing.id] },
    ...{ fromAt: '2026-11-24T02:00:00Z', dueAt: '2026-11-26T08:00:00Z' },
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

/** One record serves every procedure that needs it. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const leaving = registry.filter(({ meta }) => meta.takesOut !== null && meta.takesOut !== 'read');
const byWhom = ({ meta }: (typeof leaving)[number]): Role =>
  (['manager', 'agent', 'administrator', 'authority'] as const).find((role) => meta.permission?.roles.includes(role)) ??
  'auditor';

describe('with a real record of the desk, by everybody who may', () => {
  test.each(leaving.map((one) => [one.path, one] as const))('%s leaves its record', async (path, one) => {
    const input = inputs[path] ? await inputs[path]() : sampleInput(one.input, { id: newId, filled: false });
    const { seq: before } = await lastRecord().catch(() => ({ seq: 0 }));
    const actor = house.actors[byWhom(one)];
    const answer = await house.ask(actor, one, input);
    expect(answer, `${answer.message}${answer.trouble}`).toMatchObject({ status: 200 });
    expect((answer.output as File).size).toBeGreaterThan(0);
    const left = await house.db
      .selectFrom('audit_records')
      .select(['effect', 'actor_id', 'entity_id'])
      .where('seq', '>', before)
      .execute();
    const { id } = (input ?? {}) as { id?: string };
    expect(left).toContainEqual({
      effect: one.meta.takesOut,
      actor_id: actor.id,
      entity_id: id ?? expect.any(String),
    });
    expect(left.map(({ effect }) => effect)).toEqual(left.map(() => one.meta.takesOut));
  });

  test('no record is made for a procedure that is none', () => {
    expect(Object.keys(inputs).filter((path) => !leaving.some((one) => one.path === path))).toEqual([]);
  });
});

test('devices with their users, read in bulk by a token, leave a trace', async () => {
  const list = procedureOf('assets.list');
  const token = { ...actorOf('manager', { id: newId() }) };
  let rows = 0;
  while (rows < manyRows + 1) {
    const answer = await house.ask(token, list, { view: 'all' });
    expect(answer.status).toBe(200);
    rows += Math.max(1, (answer.output as { rows: unknown[] }).rows.length);
  }
  const trace = await house.db.selectFrom('audit_records').selectAll().where('action', '=', 'audit.readMany').execute();
  expect(trace).toMatchObject([{ actor_id: token.id, effect: 'read', entity_id: 'assets.list' }]);
});
