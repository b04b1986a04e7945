import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { DeviceClassCode } from '../../../../tests/support/ledger.ts';
import { type Lending, lendingDesk } from '../../../../tests/support/lending.ts';
import { readPdf } from '../../../../tests/support/pdf-text.ts';
import { processTests } from '../../../../tests/support/process-test.ts';
import { stagedCall } from '../../../../tests/support/staged-call.ts';
import { outcomeOf, twoWriters } from '../../../../tests/support/two-writers.ts';
import { actorOf } from '../../../../tests/support/world.ts';
import { disposalProcess } from '../contract/disposal.process.ts';
import { disposalDraft } from '../contract/disposal.ts';
import { disposalListInput } from '../contract/disposals.contract.ts';
import { disposalsWords } from '../contract/disposals.messages.ts';
import { disposalKind } from './disposal.kind.ts';
import { disposalHome } from './disposal-home.ts';
import { disposalSteps } from './disposals.procedures.ts';
import { getDisposal } from './get-disposal.ts';
import { disposalLists } from './list-disposals.ts';
import { printSlip } from './print-slip.ts';
import { proposeDisposal } from './propose-disposal.ts';

type Step = keyof typeof disposalSteps;
let desk: Lending;
beforeAll(async () => {
  desk = await lendingDesk();
  recordKinds.fill(disposalKind).apply();
});
afterAll(() => desk.world.close());

const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );
const db = () => desk.world.database.db;

/** A device of a class that waits for its disposal. */
async function old(code: DeviceClassCode, over: object = {}) {
  const thing = await desk.thing(code, 'awaitingDisposal', false);
  await db()
    .updateTable('assets')
    .set({ acquired_on: '2026-10-15', ...over })
    .where('id', '=', thing.id)
    .execute();
  return thing;
}
const draftOf = (tags: readonly string[], over: object = {}) =>
  disposalDraft.parse({ tags, method: 'drill', explanation: '旧型の更新による', ...over });
const propose = (tags: readonly string[], over: object = {}) =>
  desk.world.write(actorOf('agent'), (ctx) => proposeDisposal(ctx, draftOf(tags, over)));
const open = async (code: DeviceClassCode = 'NK', count = 1) => {
  const things = await Promise.all(Array.from({ length: count }, () => old(code)));
  return (await propose(things.map(({ tag }) => tag))).id;
};
const view = (id: string, actor = actorOf('auditor')) => desk.world.read(actor, (ctx) => getDisposal(ctx, { id }));

const serialOf = (tag: string) => `S5${tag.replaceAll('-', '')}`;
async function formOf(step: string, { id }: { id: string }) {
  const { items, drives } = await view(id);
  const tags = items.map(({ assetTag }) => assetTag);
  const left = drives.filter(({ destroyedAt }) => destroyedAt === null).map(({ serial }) => serial);
  // A form that is refused for something else needs something to say, too.
  const serials = left.length > 0 ? left : tags.map(serialOf);
  const { hq } = desk.ledger.sites;
  const forms: Record<Step, object> = {
    approve: { siteId: hq, place: '地下1階 破砕室', workOn: '2026-11-24', attends: true, witness: '森 さつき' },
    countBefore: { read: tags },
    checkMachine: { siteId: hq, machine: 'DC-01', worn: true, interlock: true, blades: true, area: true },
    takeOut: { drives: tags.map((tag) => ({ tag, serial: serialOf(tag), model: 'SSD 256GB' })) },
    destroy: {
      serials,
      method: 'drill',
      tool: 'DC-01 手順4版',
      operator: '伊藤 彩',
      witness: '森 さつき',
      verified: true,
    },
    countAfter: { read: drives.map(({ serial }) => serial) },
    takeLabelsOff: { read: tags },
    report: { to: 'デジタル改革推進課', body: '1本が見つからない。' },
    certify: {},
    accept: {},
    retire: {},
    putBack: { serials, reason: '読み違い' },
    agree: { way: '初期化と制御部の破壊', agreedWith: '森 さつき', agreedOn: '2026-11-24', reason: '基板に直付け' },
    postpone: { workOn: '2026-12-01', toldBy: '森 さつき', reason: '専用機器の点検' },
    revise: { tags, method: 'shred', explanation: '型番を直した' },
    sendBack: { reason: '型番が違う' },
    cancel: { reason: '県が取り下げた' },
  };
  return disposalProcess.steps[step as Step].form.parse(forms[step as Step]);
}

const actorFor = (step: Step) => {
  const { roles } = disposalProcess.steps[step].by;
  return actorOf(roles.includes('agent') ? 'agent' : (roles[0] ?? 'manager'));
};
async function take(name: Step, id: string, over: object = {}) {
  const { version } = await view(id);
  const form = { ...((await formOf(name, { id })) as object), ...over };
  const verb = disposalSteps[name] as (ctx: never, input: never) => Promise<void>;
  await desk.world.write(actorFor(name), (ctx) => verb(ctx as never, { id, version, form } as never));
  return view(id);
}
async function go(id: string, ...names: Step[]) {
  for (const name of names) await take(name, id);
  return view(id);
}
const toDestroyed: Step[] = ['approve', 'countBefore', 'checkMachine', 'takeOut', 'destroy'];
const toCounted: Step[] = [...toDestroyed, 'countAfter', 'takeLabelsOff'];

describe('the process of a disposal', () => {
  processTests({
    world: () => desk.world,
    kind: disposalKind as never,
    verbs: disposalSteps as never,
    // Another way than destruction is agreed for mobile alone.
    open: (step) => open(step === 'agree' ? 'mobile' : 'NK'),
    formOf,
    ways: {
      proposed: [],
      returned: ['sendBack'],
      approved: ['approve'],
      certified: [...toCounted, 'certify'],
      accepted: [...toCounted, 'certify', 'accept'],
      retired: [...toCounted, 'certify', 'accept', 'retire'],
      cancelled: ['cancel'],
    },
    before: {
      takeOut: ['countBefore'],
      putBack: ['countBefore', 'takeOut'],
      destroy: ['countBefore', 'checkMachine', 'takeOut'],
      countAfter: ['countBefore', 'checkMachine', 'takeOut', 'destroy'],
      takeLabelsOff: ['countBefore', 'checkMachine', 'takeOut', 'destroy'],
      certify: ['countBefore', 'checkMachine', 'takeOut', 'destroy', 'countAfter', 'takeLabelsOff'],
    },
  });
});

describe('no step of §4-12 is left out', () => {
  const tries: Record<string, (code: DeviceClassCode) => Promise<unknown>> = {
    unapproved: async (code) => take('countBefore', await open(code)),
    uncounted: async (code) => go(await open(code), 'approve', 'takeOut'),
    noMachine: async (code) => go(await open(code), 'approve', 'countBefore', 'takeOut', 'destroy'),
    elsewhere: async (code) => {
      const id = await open(code);
      await take('approve', id);
      return take('checkMachine', id, { siteId: desk.ledger.sites.kuwana });
    },
    unsafe: async (code) => {
      const id = await open(code);
      await take('approve', id);
      return take('checkMachine', id, { interlock: false });
    },
    noWitness: async (code) => {
      const id = await open(code);
      await go(id, 'approve', 'countBefore', 'checkMachine', 'takeOut');
      return take('destroy', id, { witness: '' });
    },
    unverified: async (code) => {
      const id = await open(code);
      await go(id, 'approve', 'countBefore', 'checkMachine', 'takeOut');
      return take('destroy', id, { verified: false });
    },
    otherWay: async (code) => {
      const id = await open(code);
      await go(id, 'approve', 'countBefore', 'checkMachine', 'takeOut');
      return take('destroy', id, { method: 'agreed' });
    },
    agree: async (code) => go(await open(code), 'approve', 'agree'),
    notCountedAfter: async (code) => go(await open(code), ...toDestroyed, 'takeLabelsOff', 'certify'),
    labelsOn: async (code) => go(await open(code), ...toDestroyed, 'countAfter', 'certify'),
    uncertified: async (code) => go(await open(code), ...toCounted, 'retire'),
  };
  const physical = {
    unapproved: 'records.wrongState',
    uncounted: 'disposals.countBeforeFirst',
    noMachine: 'disposals.machineFirst',
    elsewhere: 'disposals.placeElsewhere',
    unsafe: 'disposals.unsafe',
    noWitness: 'disposals.witnessRequired',
    unverified: 'disposals.notVerified',
    otherWay: 'disposals.notAgreed',
    agree: 'disposals.physicalOnly',
    notCountedAfter: 'disposals.countAfterFirst',
    labelsOn: 'disposals.labelsFirst',
    uncertified: 'records.wrongState',
  };
  const cases: readonly (readonly [DeviceClassCode, Record<string, string>])[] = [
    ['NK', physical],
    ['DK', physical],
    ['MK', physical],
    ['LK', physical],
    ['mobile', { ...physical, agree: 'done' }],
  ];
  it.each(cases)('%s', async (code, expected) => {
    const found: Record<string, string> = {};
    for (const [name, attempt] of Object.entries(tries)) found[name] = await codeOf(attempt(code));
    expect(found).toEqual(expected);
  });

  it.each(['SK', 'SS', 'BYOD'] as const)('%s is not disposed of by the desk', async (code) => {
    const { tag } = await old(code, { procurer: 'department' });
    expect(await codeOf(propose([tag]))).toMatch(/^disposals\.(notOurs|assetUnknown)$/);
  });
});

describe('a batch', () => {
  it('goes from the proposal to the ledger, and its devices stand in the next 一括登録一覧', async () => {
    const id = await open('NK', 2);
    const end = await go(id, ...toCounted, 'certify', 'accept', 'retire');
    expect(end).toMatchObject({ state: 'retired', clause: '4-12', countedAfter: 2 });
    const rows = await db()
      .selectFrom('assets')
      .innerJoin('asset_movements as m', 'm.asset_id', 'assets.id')
      .select(['assets.status', 'm.kind', 'm.for_registration', 'm.basis'])
      .where(
        'assets.id',
        'in',
        end.items.map(({ assetId }) => assetId),
      )
      .where('m.kind', '=', 'disposed')
      .execute();
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatchObject({ status: 'disposed', for_registration: true });
  });

  it('is of one clause, of devices that wait, each in one batch', async () => {
    const [nk, mk] = [await old('NK'), await old('MK')];
    expect(await codeOf(propose([nk.tag, mk.tag]))).toBe('disposals.otherClause');
    const used = await desk.thing('NK', 'inUse', false);
    expect(await codeOf(propose([used.tag]))).toBe('disposals.notWaiting');
    expect(await codeOf(propose(['NK99-99999']))).toBe('disposals.assetUnknown');
    await propose([nk.tag]);
    expect(await codeOf(propose([nk.tag]))).toBe('disposals.inAnother');
  });

  it('is made once, however often its form is sent, and once by two who send at the same time', async () => {
    const { tag } = await old('NK');
    const id = crypto.randomUUID();
    expect([(await propose([tag], { id })).id, (await propose([tag], { id })).id]).toEqual([id, id]);
    const other = await old('NK');
    const answers = await Promise.all([codeOf(propose([other.tag])), codeOf(propose([other.tag]))]);
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
  });

  it('gives its devices back when it is cancelled, and is not cancelled once a drive is destroyed', async () => {
    const id = await open();
    const { items } = await take('cancel', id);
    await propose([items[0]?.assetTag ?? '']);
    const gone = await open();
    await go(gone, ...toDestroyed);
    expect(await codeOf(take('cancel', gone))).toBe('disposals.destroyedAlready');
  });

  it('stops where the counts differ, names the drive, and goes on when it is found', async () => {
    const id = await open('NK', 3);
    const { drives } = await go(id, ...toDestroyed);
    const [lost, ...read] = drives.map(({ serial }) => serial);
    await take('countAfter', id, { read });
    await take('takeLabelsOff', id);
    expect(await codeOf(take('certify', id))).toBe('disposals.countsDiffer');
    const stopped = await view(id, actorOf('manager'));
    expect(stopped.steps.find(({ name }) => name === 'certify')?.blocked).toContain(lost);
    expect(stopped.drives[0]?.serial).toBe(lost);
    await take('report', id);
    await take('countAfter', id);
    expect((await take('certify', id)).state).toBe('certified');
  });

  it('takes a part of the drives, of the labels and of the count at a time', async () => {
    const id = await open('NK', 2);
    await take('approve', id);
    const [one, two] = (await view(id)).items.map(({ assetTag }) => assetTag);
    await take('countBefore', id, { read: [one] });
    expect(await codeOf(take('takeOut', id))).toBe('disposals.countBeforeFirst');
    await take('countBefore', id, { read: [two] });
    await go(id, 'checkMachine', 'takeOut');
    await take('destroy', id, { serials: [serialOf(one ?? '').toLowerCase()] });
    expect(await codeOf(take('countAfter', id))).toBe('disposals.driveLeft');
    expect(await codeOf(take('destroy', id, { serials: [serialOf(one ?? '')] }))).toBe('disposals.driveGone');
    await go(id, 'destroy', 'countAfter');
    await take('takeLabelsOff', id, { read: [two] });
    expect(await codeOf(take('certify', id))).toBe('disposals.labelsFirst');
    await take('takeLabelsOff', id, { read: [one] });
    expect((await take('certify', id)).state).toBe('certified');
  });

  it('takes a drive once, however its serial is written', () => {
    const { form } = disposalProcess.steps.takeOut;
    const twice = ['ab-12', ' ＡＢ-12'].map((serial) => ({ tag: 'NK06-00001', serial, model: '' }));
    expect(form.safeParse({ drives: twice, reason: '' }).success).toBe(false);
    expect(form.safeParse({ drives: twice.slice(1), reason: '' }).success).toBe(true);
  });

  it('knows a drive once, in whichever batch, and a label of another batch is answered', async () => {
    const id = await open();
    await go(id, 'approve', 'countBefore', 'takeOut');
    const other = await open();
    await go(other, 'approve', 'countBefore');
    const [{ assetTag = '' } = {}] = (await view(other)).items;
    const [{ serial = '' } = {}] = (await view(id)).drives;
    expect(await codeOf(take('takeOut', other, { drives: [{ tag: assetTag, serial, model: '' }] }))).toBe(
      'disposals.driveKnown',
    );
    const third = await open();
    await take('approve', third);
    expect(await codeOf(take('countBefore', third, { read: [assetTag] }))).toBe('disposals.notInBatch');
    expect(await codeOf(take('countBefore', id))).toBe('disposals.nothingLeft');
    await take('putBack', id);
    await take('takeOut', other, { drives: [{ tag: assetTag, serial, model: '' }] });
  });

  it('has devices without a drive, with the reason', async () => {
    const id = await open();
    await go(id, 'approve', 'countBefore', 'checkMachine');
    const without = (await view(id)).items.map(({ assetTag }) => assetTag);
    expect(await codeOf(take('takeOut', id, { drives: [], without, reason: '' }))).toBe('disposals.reasonRequired');
    await take('takeOut', id, { drives: [], without, reason: '修理で取り外し済み' });
    await take('countAfter', id, { read: [] });
    await take('takeLabelsOff', id);
    expect((await take('certify', id)).state).toBe('certified');
  });

  it('is certified by nobody who destroyed a drive', async () => {
    const id = await open();
    await go(id, 'approve', 'countBefore', 'checkMachine', 'takeOut');
    const manager = actorOf('manager');
    const input = async (step: Step) => {
      const { version } = await view(id);
      return { id, version, form: await formOf(step, { id }) } as never;
    };
    const destroy = await input('destroy');
    await desk.world.write(manager, (ctx) => disposalSteps.destroy(ctx, destroy));
    await go(id, 'countAfter', 'takeLabelsOff');
    const certify = await input('certify');
    expect(await codeOf(desk.world.write(manager, (ctx) => disposalSteps.certify(ctx, certify)))).toBe(
      'records.fourEyes',
    );
  });

  it('prints what 県 is asked, and the certificate with every drive and the head of the audit chain', async () => {
    const id = await open('NK', 2);
    const bytes = async () =>
      new Uint8Array(await (await printSlip({ id }, stagedCall(desk.world, actorOf('authority')))).arrayBuffer());
    const paper = async () => readPdf(await bytes()).replaceAll(/\s/g, '');
    const asked = await paper();
    for (const words of ['廃棄承認依頼', '4-12', '穿孔', '御中']) expect(asked).toContain(words);
    const { drives } = await go(id, ...toCounted, 'certify');
    const certificate = await paper();
    for (const words of [
      'データ抹消証明書',
      '行政事務の情報',
      'SSD256GB',
      '立会い',
      '森さつき',
      'DC-01',
      ...drives.map(({ serial }) => serial),
    ]) {
      expect(certificate).toContain(words);
    }
    // Kept for years: PDF/A-2a, as its own description says.
    const told = Buffer.from(await bytes()).toString('latin1');
    expect(/<pdfaid:part>(\d)<\/pdfaid:part>\s*<pdfaid:conformance>(\w)</.exec(told)?.slice(1)).toEqual(['2', 'A']);
  });

  it('writes the capacity the ledger knows, where the label of a drive says none', async () => {
    const id = await open('NK', 1);
    const { items } = await go(id, 'approve', 'countBefore', 'checkMachine');
    const { assetId = '', assetTag: tag = '' } = items[0] ?? {};
    const configuration = JSON.stringify({ storageGb: 512 });
    await desk.world.database.db.updateTable('assets').set({ configuration }).where('id', '=', assetId).execute();
    const { drives } = await take('takeOut', id, { drives: [{ tag, serial: serialOf(tag), model: '東海 MZ-7' }] });
    expect(drives.map(({ model }) => model)).toEqual(['東海 MZ-7 512GB']);
  });

  it('waits on the home of 県 until it is answered, and stands in the list', async () => {
    const id = await open();
    const waiting = async () => (await desk.world.read(actorOf('authority'), disposalHome))[0]?.count ?? 0;
    const before = await waiting();
    await take('approve', id);
    expect(await waiting()).toBe(before - 1);
    expect(await desk.world.read(actorOf('agent'), disposalHome)).toEqual([]);
    const list = await desk.world.read(actorOf('authority'), (ctx) =>
      disposalLists.page(ctx, disposalListInput.parse({ view: 'approved', limit: 200 })),
    );
    expect(list.rows.map((row) => row.id)).toContain(id);
  });

  it('tells 県 who asks for what, and since when', async () => {
    const id = await open();
    const lineOf = async () =>
      (await desk.world.read(actorOf('authority'), disposalHome))[0]?.lines.find((line) => line.id === id);
    expect((await lineOf())?.note).toContain('承認待ち');
    await go(id, ...toCounted, 'certify');
    const { entries } = await view(id);
    const certified = entries.find(({ title }) => title === disposalsWords.steps.certify);
    expect(await lineOf()).toMatchObject({ byName: certified?.actorName, since: certified?.at });
    expect((await lineOf())?.note).toContain('証明書');
  });

  it('what was sent back waits for the desk, not for 県', async () => {
    const id = await open();
    await take('sendBack', id);
    const idsIn = async (seen: 'proposed' | 'approved') => {
      const asked = disposalListInput.parse({ view: seen, limit: 200 });
      const list = await desk.world.read(actorOf('agent'), (ctx) => disposalLists.page(ctx, asked));
      return list.rows.map((row) => row.id);
    };
    expect(await idsIn('proposed')).not.toContain(id);
    expect(await idsIn('approved')).toContain(id);
  });
});

describe('two at once', () => {
  const stepOf = async (name: Step, id: string, over: object = {}) => {
    const { version } = await view(id);
    const input = { id, version, form: { ...((await formOf(name, { id })) as object), ...over } };
    return (ctx: Ctx) => (disposalSteps[name] as (ctx: Ctx, input: never) => Promise<void>)(ctx, input as never);
  };

  it('one device stands in one batch', async () => {
    const { tag } = await old('NK');
    const ask = (ctx: Ctx) => proposeDisposal(ctx, draftOf([tag]));
    expect(await twoWriters(desk.world, ask, ask)).toEqual(['done', 'disposals.inAnother']);
  });

  it('one drive comes out of one device', async () => {
    const [one, other] = [await open(), await open()];
    await go(one, 'approve', 'countBefore');
    await go(other, 'approve', 'countBefore');
    const drives = async (id: string) => {
      const [{ assetTag: tag = '' } = {}] = (await view(id)).items;
      return stepOf('takeOut', id, { drives: [{ tag, serial: 'S5-TWICE', model: '' }] });
    };
    expect(await twoWriters(desk.world, await drives(one), await drives(other))).toEqual([
      'done',
      'disposals.driveKnown',
    ]);
  });

  it.each<[Step, Step, object]>([
    ['countAfter', 'certify', { read: [] }],
    ['certify', 'countAfter', {}],
    ['certify', 'certify', {}],
  ])('one batch goes on from what was read of it: %s, then %s', async (first, second, over) => {
    const id = await open('NK', 2);
    await go(id, ...toCounted);
    const [one, two] = [await stepOf(first, id, over), await stepOf(second, id)];
    const actors = [actorFor(first), actorFor(second)] as const;
    expect(await twoWriters(desk.world, one, two, actors)).toEqual(['done', 'platform.staleVersion']);
    const end = await view(id);
    expect([end.state, end.countedAfter]).toEqual(first === 'certify' ? ['certified', 2] : ['approved', 0]);
  });

  it('the database itself holds one device, one drive and one certificate, whatever is read before', async () => {
    const [one, other] = [await open(), await open()];
    await go(one, ...toDestroyed);
    const { items, drives } = await view(one);
    const [{ assetId = '' } = {}] = items;
    const [{ id: driveId = '' } = {}] = drives;
    const again = sql`insert into disposal_items (disposal_id, asset_id, position) values (${other}, ${assetId}, 9)`;
    const twice = sql`insert into disposal_drives (id, disposal_id, asset_id, serial, taken_out_at, taken_out_by)
      select gen_random_uuid(), i.disposal_id, i.asset_id, x.serial, now(), '' from disposal_drives as x
      cross join disposal_items as i where x.id = ${driveId} and i.disposal_id = ${other}`;
    const certify = sql`update disposals set certified_at = now(), certified_by = '' where id = ${one}`;
    expect(await outcomeOf(again.execute(db()))).toBe('23505');
    expect(await outcomeOf(twice.execute(db()))).toBe('23505');
    // Destroyed and not counted: not even a statement of its own makes a certificate of it.
    expect(await outcomeOf(certify.execute(db()))).toBe('23514');
    await go(one, 'countAfter', 'takeLabelsOff');
    expect(await outcomeOf(certify.execute(db()))).toBe('done');
  });
});
