import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importRowsInput } from '#features/imports/contract/imports.contract.ts';
import { applyRun } from '#features/imports/server/apply-run.ts';
import { checkRun } from '#features/imports/server/check-run.ts';
import { importDefinitions } from '#features/imports/server/import-definition.public.ts';
import { listRows } from '#features/imports/server/imports.reads.ts';
import { exportLedger } from '#features/imports/server/ledger-book.public.ts';
import { uploadFile } from '#features/imports/server/receive-file.ts';
import { undoRun } from '#features/imports/server/undo-run.ts';
import type { BookCell } from '#platform/sheets/book.ts';
import { closeSheetReader, readSheet } from '#platform/sheets/read-sheet.ts';
import { writeBook } from '#platform/sheets/write-book.ts';
import { type Ledger, seedLedger } from '../../../../tests/support/ledger.ts';
import { stagedCall } from '../../../../tests/support/staged-call.ts';
import { actorOf, testWorld, type World } from '../../../../tests/support/world.ts';
import { assetImport } from './asset-import.definition.ts';

const agent = actorOf('agent', { name: '川村 拓' });
let world: World;
let ledger: Ledger;
beforeAll(async () => {
  importDefinitions.fill(assetImport).apply();
  world = await testWorld();
  ledger = await seedLedger(world);
});
afterAll(async () => {
  await closeSheetReader();
  await world.close();
});

type Line = readonly BookCell[];
const call = () => stagedCall(world, agent);
async function checked([headings = [], ...rows]: readonly Line[]) {
  const columns = headings.map((title) => ({ title: String(title), kind: 'text' as const, width: 12 }));
  const bytes = await writeBook({ sheets: [{ name: '台帳', columns, rows }] });
  const { id } = await uploadFile(
    { kind: 'assets', file: new File([bytes as Uint8Array<ArrayBuffer>], '台帳.xlsx') },
    call(),
  );
  return checkRun({ id, mapping: null }, call());
}
async function problems(id: string) {
  const input = importRowsInput.parse({ id, outcome: 'refused', limit: 200 });
  const { rows } = await world.read(agent, (ctx) => listRows(ctx, input));
  return rows.flatMap((row) => row.problems.map(({ title, value, why, fix }) => [row.line, title, value, why, fix]));
}
const assets = () => world.database.db.selectFrom('assets').selectAll().orderBy('asset_tag').execute();
const movements = () =>
  world.database.db
    .selectFrom('asset_movements')
    .innerJoin('assets', 'assets.id', 'asset_id')
    .select(['asset_tag', 'kind', 'moved_on', 'basis'])
    .orderBy('asset_tag')
    .orderBy('seq')
    .execute();
const find = async (tag: string) => (await assets()).find((asset) => asset.asset_tag === tag);

const head: Line = [
  '管理番号',
  '種別',
  '型式',
  '調達主体',
  '所属',
  '使用者番号',
  '使用者',
  '拠点',
  '状態',
  '取得日',
  '購入価格',
  '保証期限',
  'SIM番号',
  'IPアドレス',
];
const nk: Line = [
  'NK06-00417',
  'NK',
  'R6型 NK',
  '一括',
  '用地課',
  '100287',
  '岡本恵理',
  '桑名庁舎',
  '使用中',
  'R6.5.1',
  '¥148,500',
  'R11.4.30',
  'SIM-05077',
  null,
];
const mk: Line = [
  'MK05-00012',
  'MKパソコン',
  '県内電機 R6型 MK',
  '一括調達',
  'デジタル改革推進課',
  null,
  null,
  '本庁舎',
  '保管',
  'R5.5.1',
  120000,
  'R10.4.30',
  null,
  null,
];
const ss: Line = [
  'SS-00871',
  'SS',
  'R6型 SS',
  '所属',
  '道路課',
  '100259',
  '加藤　直人',
  'KW',
  '使用中',
  '2024/2/1',
  '９８，０００円',
  null,
  null,
  '10.24.30.8',
];
const columnOf = (title: string) => head.indexOf(title);
const but = (line: Line, over: Record<string, BookCell>) =>
  Object.entries(over).reduce((now, [title, value]) => now.with(columnOf(title), value), [...line]);

describe('機器台帳 from workbooks', () => {
  test('devices come in with their movement; the same file again changes nothing', async () => {
    const run = await checked([head, nk, mk, ss]);
    expect(await problems(run.id)).toEqual([]);
    expect(run.counts).toMatchObject({ added: 3, refused: 0 });
    await applyRun({ id: run.id }, call());
    expect(await find('NK06-00417')).toMatchObject({
      class_code: 'NK',
      model_id: ledger.models.NK,
      department_id: ledger.departments.land,
      user_id: ledger.staff.okamoto,
      site_id: ledger.sites.kuwana,
      price_yen: 148500,
      acquired_on: '2024-05-01',
      sim_no: 'SIM-05077',
      status: 'inUse',
    });
    expect(await movements()).toContainEqual({
      asset_tag: 'NK06-00417',
      kind: 'imported',
      moved_on: '2026-11-24',
      basis: '台帳取込 I8-0001',
    });
    const again = await checked([head, nk, mk, ss]);
    expect(again.counts).toMatchObject({ added: 0, changed: 0, unchanged: 3, refused: 0, missing: 0 });
  });

  test('a new user is a movement with its day; the undo moves it back and keeps the history', async () => {
    const before = await find('NK06-00417');
    const run = await checked([
      [...head, '移動日'],
      [...but(nk, { 使用者番号: 100259, 使用者: null, 所属: '桑名建設事務所 道路課' }), 'R8.11.1'],
    ]);
    expect(run.changes.map((change) => change.title)).toEqual(['所属', '職員番号']);
    expect(run.counts.missing).toBe(0);
    await applyRun({ id: run.id }, call());
    expect(await find('NK06-00417')).toMatchObject({
      user_id: ledger.staff.kato,
      department_id: ledger.departments.road,
    });
    await undoRun({ id: run.id, keepChanged: false }, call());
    const plain = ({ version: _version, updated_at: _at, last_moved_on: _on, ...asset }: NonNullable<typeof before>) =>
      asset;
    expect(plain((await find('NK06-00417')) as NonNullable<typeof before>)).toEqual(
      plain(before as NonNullable<typeof before>),
    );
    expect((await movements()).filter((move) => move.asset_tag === 'NK06-00417')).toHaveLength(3);
  });

  test('every refusal says why and how to put it right', async () => {
    const run = await checked([
      head,
      but(nk, { 管理番号: 'NK06-O1831' }),
      but(nk, { 種別: 'DK' }),
      but(mk, { 状態: '修理（業者）' }),
      but(nk, { 管理番号: 'NK06-00001', 使用者番号: '999999' }),
      but(nk, { 管理番号: 'NK06-00002', 使用者番号: '100001', 使用者: '旧 太郎', SIM番号: null }),
      but(nk, { 管理番号: 'NK06-00003', 使用者: '髙橋 ﾕﾐ' }),
      but(nk, { 管理番号: 'NK06-00004', 所属: '桑名建設事務署' }),
      but(nk, { 管理番号: 'NK06-00005', 所属: '旧庶務課', 使用者番号: null, 使用者: null, SIM番号: null }),
      but(nk, { 管理番号: 'NK06-00006' }),
      but(ss, { 管理番号: 'SS-00872', IPアドレス: '10.24.300.8' }),
      but(ss, { 管理番号: 'SS-00873' }),
      but(nk, { 管理番号: 'NK06-00007', 保証期限: 'R6.1.1', SIM番号: null }),
      but(nk, { 管理番号: 'NK06-00008', 型式: 'R6型 MK', SIM番号: null }),
      but(nk, { 管理番号: 'NK06-00009', 購入価格: '¥９８，０００－' }),
      but(nk, { 管理番号: null }),
    ]);
    expect(await problems(run.id)).toEqual([
      [2, '管理番号', 'NK06-O1831', '数字の0でなく英字のO', 'NK06-01831 に直す'],
      [3, '種別', 'DK', '種別は取込で変えられない', '機器の画面で種別を変える'],
      [4, '状態', '修理中', '県への事前報告が未記録', '報告を記録してから取り込む'],
      [5, '職員番号', '999999', '職員にいない職員番号', '職員番号を確かめる'],
      [6, '職員番号', '100001', '在籍していない職員番号', '使用者を空にするか、後任を入れる'],
      [7, '使用者', '髙橋 ﾕﾐ', '職員番号と氏名が一致しない', '職員番号 100287 は 岡本 恵理'],
      [8, '所属', '桑名建設事務署', '所属マスタにない', '近い名称：桑名建設事務所'],
      [9, '所属', '旧庶務課', '廃止された所属 R8.3.31', '現在の所属を入れる'],
      [10, 'SIM', 'SIM-05077', 'NK06-00417 に割当済み', 'SIM台帳を確かめる'],
      [11, 'IPアドレス', '10.24.300.8', '値の範囲を超える', '各組は0から255'],
      [12, 'IPアドレス', '10.24.30.8', 'SS-00871 が使っている', 'IPアドレスを確かめる'],
      [13, '保証', 'R6.1.1', '取得日 R6.5.1 より前', '保証の満了日を確かめる'],
      [14, '型式', 'R6型 MK', 'MKの型式', '種別か型式を直す'],
      [15, '価格', '¥９８，０００－', '数値でない', '98000 に直す'],
      [16, '管理番号', '', '必須の値がない', '管理番号を入れる'],
    ]);
  });

  test('what a batch disposes of leaves the ledger by its certificate, and by no file', async () => {
    const gone = await checked([head, but(nk, { 状態: '廃棄済み' })]);
    expect((await problems(gone.id)).map(([, column, , why]) => [column, why])).toEqual([
      ['状態', '廃棄処分の証明書がない'],
    ]);
  });

  test('a disposed device takes no change; devices in one file may pass a SIM on', async () => {
    await world.database.db
      .updateTable('assets')
      .set({ status: 'disposed' })
      .where('asset_tag', '=', 'MK05-00012')
      .execute();
    const gone = await checked([head, but(mk, { 状態: '使用中' })]);
    expect((await problems(gone.id)).map(([, , , why]) => why)).toEqual(['廃棄済み']);
    const passed = await checked([head, but(nk, { SIM番号: null }), but(nk, { 管理番号: 'NK06-00418' })]);
    expect(await problems(passed.id)).toEqual([]);
    expect(passed.counts).toMatchObject({ added: 1, changed: 1 });
  });

  test('what goes out as a workbook comes back unchanged; the undo of a new device takes it out by a movement that says so, and a file may bring it back', async () => {
    const file = await exportLedger({ kind: 'assets' }, call());
    const { id } = await uploadFile({ kind: 'assets', file }, call());
    const run = await checkRun({ id, mapping: null }, call());
    expect(await problems(run.id)).toEqual([]);
    expect(run.counts).toMatchObject({ added: 0, changed: 0, missing: 0 });
    const added = await checked([head, but(nk, { 管理番号: 'NK06-00500', SIM番号: null })]);
    await applyRun({ id: added.id }, call());
    expect(await undoRun({ id: added.id, keepChanged: false }, call())).toMatchObject({
      status: 'undone',
      undoKept: 0,
    });
    const device = () =>
      world.database.db
        .selectFrom('assets')
        .select(['id', 'status', 'site_id'])
        .where('asset_tag', '=', 'NK06-00500')
        .executeTakeFirstOrThrow();
    const { id: assetId, ...gone } = await device();
    expect(gone).toEqual({ status: 'withdrawn', site_id: null });
    const moves = () =>
      world.database.db
        .selectFrom('asset_movements')
        .select(['kind', 'from_status', 'to_status', 'basis', 'reason'])
        .where('asset_id', '=', assetId)
        .orderBy('seq')
        .execute();
    expect((await moves()).map((move) => [move.kind, move.from_status, move.to_status])).toEqual([
      ['imported', null, expect.any(String)],
      ['withdrawn', expect.any(String), 'withdrawn'],
    ]);
    expect((await moves())[1]).toMatchObject({
      basis: `${added.runNo}の取消`,
      reason: `台帳取込 ${added.runNo} を元に戻したため、取込で加えた機器を除籍`,
    });
    const ledgerNow = await exportLedger({ kind: 'assets' }, call());
    const again = await checked([head, but(nk, { 管理番号: 'NK06-00500', SIM番号: null })]);
    expect(again.counts).toMatchObject({ added: 1, changed: 0, refused: 0 });
    await applyRun({ id: again.id }, call());
    expect((await device()).status).not.toBe('withdrawn');
    expect((await moves()).map((move) => move.kind)).toEqual(['imported', 'withdrawn', 'imported']);
    const sheet = await readSheet(new Uint8Array(await ledgerNow.arrayBuffer()), { fileName: ledgerNow.name });
    expect(sheet.rows.flat()).not.toContain('NK06-00500');
  });
});
