import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteImport } from '#features/places/server/site-import.definition.ts';
import { verifyAudit } from '#platform/audit/verify-audit.ts';
import type { BookCell } from '#platform/sheets/book.ts';
import { closeSheetReader, readSheet } from '#platform/sheets/read-sheet.ts';
import { writeBook } from '#platform/sheets/write-book.ts';
import { writeCsv } from '#platform/sheets/write-csv.ts';
import { stagedCall } from '../../../../tests/support/staged-call.ts';
import { actorOf, testWorld, type World } from '../../../../tests/support/world.ts';
import type { RowOutcome } from '../contract/import-run.ts';
import { importListInput, importRowsInput } from '../contract/imports.contract.ts';
import { applyRun } from './apply-run.ts';
import { checkRun } from './check-run.ts';
import { discardRun } from './discard-run.ts';
import { importDefinitions } from './import-definition.public.ts';
import { getRun, listKinds, listRows, listRuns } from './imports.reads.ts';
import { exportLedger, makeTemplate } from './ledger-book.public.ts';
import { chooseSheet, uploadFile } from './receive-file.ts';
import { makeResultBook } from './result-book.ts';
import { undoRun } from './undo-run.ts';

const manager = actorOf('manager', { name: '水野 聡' });
const agent = actorOf('agent');
let world: World;
beforeAll(async () => {
  importDefinitions.fill(siteImport).apply();
  world = await testWorld();
});
afterAll(async () => {
  await closeSheetReader();
  await world.close();
});

type Line = readonly BookCell[];
const head: Line = ['拠点コード', '名称', 'よみ', '種類', '地域', '駆けつけ元', '所要（分）', '県外', '住所', '廃止日'];
const kuwana: Line = [
  'KW',
  '桑名庁舎',
  'くわなちょうしゃ',
  '地域総合庁舎',
  '北勢',
  null,
  null,
  null,
  '桑名市中央町5-71',
  null,
];
const farm: Line = [
  'KW-1',
  '桑名農政事務所',
  'くわなのうせいじむしょ',
  '単独地域機関',
  '北勢',
  '桑名庁舎',
  25,
  null,
  '桑名市',
  null,
];

const call = () => stagedCall(world, manager);
async function bookOf(lines: readonly Line[], name = '拠点'): Promise<Uint8Array> {
  const [headings = [], ...rows] = lines;
  const columns = headings.map((title) => ({ title: String(title), kind: 'text' as const, width: 12 }));
  return writeBook({ sheets: [{ name, columns, rows }] });
}
async function upload(lines: readonly Line[] | Uint8Array, name = '拠点台帳.xlsx') {
  const bytes = lines instanceof Uint8Array ? lines : await bookOf(lines);
  return uploadFile({ kind: 'sites', file: new File([bytes as Uint8Array<ArrayBuffer>], name) }, call());
}
async function checked(lines: readonly Line[] | Uint8Array, name?: string) {
  const { id } = await upload(lines, name);
  return checkRun({ id, mapping: null }, call());
}
const rows = async (id: string, outcome: RowOutcome, reason: string | null = null) =>
  (await world.read(manager, (ctx) => listRows(ctx, importRowsInput.parse({ id, outcome, reason })))).rows;
const sites = async () => world.database.db.selectFrom('sites').selectAll().orderBy('code').execute();

describe('a file on its way into a ledger', () => {
  test('the dry run touches nothing; the commit writes all; the same file again changes nothing', async () => {
    const run = await checked([head, kuwana, farm]);
    expect(run).toMatchObject({ runNo: 'I8-0001', status: 'checked', counts: { added: 2, changed: 0, refused: 0 } });
    expect(await sites()).toEqual([]);
    const applied = await applyRun({ id: run.id }, call());
    expect(applied).toMatchObject({ status: 'applied', applied: { by: '水野 聡' }, undoUntil: '2026-12-24' });
    expect((await sites()).map((site) => [site.code, site.drive_minutes])).toEqual([
      ['KW', null],
      ['KW-1', 25],
    ]);
    const again = await checked([head, kuwana, farm]);
    expect(again.counts).toEqual({ added: 0, changed: 0, unchanged: 2, refused: 0, missing: 0 });
    await expect(applyRun({ id: again.id }, call())).rejects.toMatchObject({ code: 'imports.nothingToApply' });
  });

  test('a change is told field by field; what the file lacks is told and left alone', async () => {
    const run = await checked([head, farm.with(6, '３０分'.replace('分', '')).with(8, '桑名市吉之丸')]);
    expect(run.counts).toMatchObject({ changed: 1, missing: 1 });
    expect(run.changes).toEqual([
      { title: '所要（分）', count: 1 },
      { title: '所在地', count: 1 },
    ]);
    expect((await rows(run.id, 'changed'))[0]).toMatchObject({
      key: 'KW-1',
      line: 2,
      changes: [
        { title: '所要（分）', from: '25', to: '30' },
        { title: '所在地', from: '桑名市', to: '桑名市吉之丸' },
      ],
    });
    expect((await rows(run.id, 'missing')).map((row) => row.key)).toEqual(['KW']);
    await applyRun({ id: run.id }, call());
    expect((await sites()).map((site) => site.drive_minutes)).toEqual([null, 30]);
  });
});
