import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderDocument } from '#platform/documents/render-document.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import { readSheet } from '#platform/sheets/read-sheet.ts';
import { type Ledger, seedLedger } from '../../../../tests/support/ledger.ts';
import { actorOf, testWorld, type World } from '../../../../tests/support/world.ts';
import { assetColumns } from '../contract/asset.ts';
import { assetQuery } from '../contract/assets.contract.ts';
import { assetsWords as words } from '../contract/assets.messages.ts';
import { recordedKinds } from '../contract/movement.ts';
import { getAsset } from './asset-detail.reads.ts';
import { upsertAssetRows } from './asset-rows.public.ts';
import type { AssetRowInput } from './asset-rows.rules.ts';
import { recordMovements, refreshBuilds } from './assets.public.ts';
import { bulkLists } from './bulk-lists.reads.ts';
import { exportAssets } from './export-assets.ts';
import { indexAssets } from './index-assets.ts';
import { makeBulkList, recordBulkList } from './make-bulk-list.ts';
import { printCard } from './print-card.ts';
import { printLabels } from './print-labels.ts';
import { printList } from './print-list.ts';
import { reprintBulkList } from './reprint-bulk-list.ts';

const agent = actorOf('agent', { name: '川村 拓' });
const today = '2026-11-24';
let world: World;
let ledger: Ledger;
beforeAll(async () => {
  world = await testWorld();
  ledger = await seedLedger(world);
});
afterAll(() => world.close());

const call = (): StagedCall => ({
  read: (work) => world.read(agent, work),
  write: (work) => world.write(agent, work),
  answer: (work) => world.write(agent, work),
  services: {
    renderDocument,
    renderChart: async () => '',
    putFile: async () => '',
    getFile: async () => new Uint8Array(),
  },
});
const query = (over: object = {}) => assetQuery.parse(over);
const row = (index: number, over: Partial<AssetRowInput> = {}): AssetRowInput => ({
  assetTag: `NK07-${String(index).padStart(5, '0')}`,
  facts: {
    classCode: 'NK',
    procurer: 'central',
    modelId: ledger.models.NK,
    serialNo: `SN${index}`,
    osBuild: '26200.7171',
  },
  placement: { status: 'stored', siteId: ledger.sites.kuwana, roomId: ledger.rooms.kuwana },
  ...over,
});
const upsert = (rows: AssetRowInput[]) =>
  world.write(agent, async (ctx) => {
    const plans = await upsertAssetRows(ctx, rows, { movedOn: today, basis: '台帳取込' });
    const written = await ctx.tx.selectFrom('assets').select('id').execute();
    await indexAssets(
      ctx,
      written.map((asset) => asset.id),
    );
    return plans;
  });
const sheetOf = async (file: File) =>
  (await readSheet(new Uint8Array(await file.arrayBuffer()), { fileName: file.name })).rows;

describe('a ledger of many lines', () => {
  test('lines are added, changed, left alone or refused, each by itself', async () => {
    const rows = Array.from({ length: 1200 }, (_, index) => row(index));
    expect(new Set((await upsert(rows)).map((one) => one.outcome))).toEqual(new Set(['added']));
    expect(new Set((await upsert(rows)).map((one) => one.outcome))).toEqual(new Set(['unchanged']));
    const edited = [
      row(1, { facts: { note: '画面に傷' }, placement: {} }),
      row(2, { facts: {}, placement: { siteId: ledger.sites.hq, roomId: null } }),
      row(3, { facts: { modelId: ledger.models.MK }, placement: {} }),
      row(4, { facts: {}, placement: { roomId: ledger.rooms.hq } }),
      row(1),
      row(5000, { facts: { classCode: 'NK' } }),
    ];
    const outcomes = await upsert(edited);
    expect(outcomes.map((one) => (one.outcome === 'refused' ? one.refusal.code : one.outcome))).toEqual([
      'changed',
      'changed',
      'assets.modelOfOtherClass',
      'assets.roomElsewhere',
      'assets.tagTaken',
      'assets.modelUnknown',
    ]);
    const moved = await world.read(agent, (ctx) => getAsset(ctx, { tag: 'NK07-00002' }));
    expect(moved.movements[0]).toMatchObject({
      kind: 'imported',
      seq: 2,
      to: { words: '本庁舎' },
      listNo: null,
      basis: '台帳取込',
    });
    const noted = await world.read(agent, (ctx) => getAsset(ctx, { tag: 'NK07-00001' }));
    expect(noted).toMatchObject({ note: '画面に傷', serialNo: 'SN1', version: 2 });
    expect(noted.movements).toHaveLength(1);
  });

  test('the build in general use is what a twentieth runs, not what the test ring runs', async () => {
    await upsert([
      row(10, { facts: { osBuild: '26200.9999' }, placement: {} }),
      row(11, { facts: { osBuild: '26200.6901' }, placement: {} }),
    ]);
    await world.write(agent, refreshBuilds);
    const behind = async (tag: string) => (await world.read(agent, (ctx) => getAsset(ctx, { tag }))).osBehind;
    expect([await behind('NK07-00010'), await behind('NK07-00011'), await behind('NK07-00012')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('exported, edited and imported again gives exactly the edit', async () => {
    const chosen = { query: query({ q: 'NK07-0001' }), selection: null };
    const file = await exportAssets({ ...chosen, columns: [...assetColumns] }, call());
    expect(file.name).toBe('機器一覧.xlsx');
    const [head = [], ...lines] = await sheetOf(file);
    expect(head).toEqual(assetColumns.map((key) => words.columns[key]));
    const at = (key: (typeof assetColumns)[number]) => assetColumns.indexOf(key);
    const rows = lines.map((line) => ({
      assetTag: String(line[at('assetTag')]),
      facts: {
        serialNo: String(line[at('serialNo')]),
        note: String(line[at('note')] ?? ''),
        osBuild: String(line[at('osBuild')]),
      },
      placement: {},
    }));
    expect(rows.length).toBeGreaterThan(5);
    expect(new Set((await upsert(rows)).map((one) => one.outcome))).toEqual(new Set(['unchanged']));
    const edit = rows.map((one, index) => (index === 3 ? { ...one, facts: { ...one.facts, note: '=1+1' } } : one));
    expect((await upsert(edit)).filter((one) => one.outcome === 'changed').map((one) => one.row.assetTag)).toEqual([
      rows[3]?.assetTag,
    ]);
  });
});

describe('random walks on the database', () => {
  const ends = ['status', 'site_id', 'room_id', 'department_id', 'user_id'] as const;
  const ledgerOf = (id: string) =>
    world.database.db.selectFrom('asset_movements').selectAll().where('asset_id', '=', id).orderBy('seq').execute();

  test('the last entry is where the device stands, entries join end to end, and no list takes one twice', async () => {
    const ids: string[] = [];
    for (const tag of ['NK07-00100', 'NK07-00101', 'NK07-00102', 'NK07-00103']) {
      ids.push((await world.read(agent, (ctx) => getAsset(ctx, { tag }))).id);
    }
    const places = [ledger.sites.hq, ledger.sites.kuwana, ledger.sites.yoshida];
    const step = fc.record({
      who: fc.nat({ max: ids.length - 1 }),
      kind: fc.constantFrom(...recordedKinds.filter((kind) => kind !== 'disposed')),
      siteId: fc.option(fc.constantFrom(...places), { nil: undefined }),
      userId: fc.option(fc.constantFrom(...Object.values(ledger.staff)), { nil: undefined }),
      reason: fc.constant('試験'),
      protection: fc.constant('施錠ケース'),
      counterpart: fc.constant('保守業者'),
    });
    for (const [index, { who, ...movement }] of fc.sample(step, { numRuns: 90, seed: 20261124 }).entries()) {
      await world.write(agent, (ctx) => recordMovements(ctx, [ids[who] ?? ''], { ...movement, movedOn: today }));
      if (index % 30 === 29) await world.write(agent, (ctx) => recordBulkList(ctx, null));
    }
    for (const kind of ['awaitingDisposal', 'disposed'] as const) {
      await world.write(agent, (ctx) => recordMovements(ctx, ids, { kind, movedOn: today }));
    }
    const ledgers = await Promise.all(ids.map(ledgerOf));
    expect(ledgers.flat().length).toBeGreaterThan(15);
    for (const [who, moves] of ledgers.entries()) {
      const asset = await world.database.db
        .selectFrom('assets')
        .selectAll()
        .where('id', '=', ids[who] ?? '')
        .executeTakeFirstOrThrow();
      expect(moves.map((move) => move.seq)).toEqual(moves.map((_, index) => index + 1));
      for (const end of ends) {
        expect(moves.at(-1)?.[`to_${end}`], end).toBe(asset[end]);
        const joins = moves.slice(1).map((move, index) => [move[`from_${end}`], moves[index]?.[`to_${end}`]]);
        for (const [from, to] of joins) expect(from, end).toBe(to);
      }
    }
    const items = await world.database.db.selectFrom('bulk_registration_items').select('movement_id').execute();
    expect(items.length).toBeGreaterThan(0);
    expect(new Set(items.map((item) => item.movement_id)).size).toBe(items.length);
  });
});

describe('paper and files', () => {
  const isPdf = async (file: File) => {
    expect(file.type).toBe('application/pdf');
    expect(new TextDecoder().decode((await file.arrayBuffer()).slice(0, 5))).toBe('%PDF-');
  };

  test('the list made for 県 can be taken out again, line for line', async () => {
    const { id } = await world.read(agent, (ctx) => getAsset(ctx, { tag: 'NK07-00200' }));
    await world.write(agent, (ctx) => recordMovements(ctx, [id], { kind: 'awaitingDisposal', movedOn: today }));
    const file = await makeBulkList({ chosen: null }, call());
    const [newest] = await world.read(agent, bulkLists);
    expect(file.name).toBe(`一括登録一覧 第${newest?.listNo}号.xlsx`);
    const again = await reprintBulkList({ id: newest?.id ?? '' }, call());
    expect(await sheetOf(again)).toEqual(await sheetOf(file));
    expect((await sheetOf(file)).flat()).toContain('NK07-00200');
    await expect(makeBulkList({ chosen: null }, call())).rejects.toMatchObject({ code: 'assets.nothingToRegister' });
    await expect(reprintBulkList({ id: ledger.sites.hq }, call())).rejects.toMatchObject({ code: 'assets.listAbsent' });
  });

  test('labels, card and list are made; what cannot be is refused in words', async () => {
    const chosen = { query: query({ q: 'NK07-0010' }), selection: null };
    await isPdf(await printLabels({ ...chosen, startAt: 23, offsetX: 0.5, offsetY: -1 }, call()));
    const { id } = await world.read(agent, (ctx) => getAsset(ctx, { tag: 'NK07-00101' }));
    const card = await printCard({ id }, call());
    expect(card.name).toBe('機器票 NK07-00101.pdf');
    await isPdf(card);
    await isPdf(
      await printList({ ...chosen, columns: ['assetTag', 'model', 'department', 'user', 'movedOn'] }, call()),
    );
    const nothing = { query: query({ q: 'ありえない番号' }), selection: null };
    await expect(printLabels({ ...nothing, startAt: 1, offsetX: 0, offsetY: 0 }, call())).rejects.toMatchObject({
      code: 'assets.nothingSelected',
    });
    await expect(printList({ ...nothing, columns: ['assetTag'] }, call())).rejects.toMatchObject({
      code: 'assets.nothingSelected',
    });
    await upsert(Array.from({ length: 120 }, (_, index) => row(8000 + index)));
    await expect(
      printLabels({ query: query(), selection: null, startAt: 1, offsetX: 0, offsetY: 0 }, call()),
    ).rejects.toThrow('一度に印刷できるのは1,200台までです');
    await world.database.db.updateTable('assets').set({ asset_tag: '機-1' }).where('id', '=', id).execute();
    await expect(printCard({ id }, call())).rejects.toMatchObject({ code: 'assets.tagNotPrintable' });
  });
});
