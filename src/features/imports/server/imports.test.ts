import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reviseSite } from '#features/places/server/revise-site.ts';
import { usesOn } from '#features/places/server/room-uses.public.ts';
import { siteImport } from '#features/places/server/site-import.definition.ts';
import { getSite } from '#features/places/server/sites.reads.ts';
import type { BookCell } from '#platform/sheets/book.ts';
import { plainCell } from '#platform/sheets/cell-values.ts';
import { closeSheetReader, readSheet } from '#platform/sheets/read-sheet.ts';
import { writeBook } from '#platform/sheets/write-book.ts';
import { writeCsv } from '#platform/sheets/write-csv.ts';
import { writeWorkbook } from '#platform/sheets/xlsx-adapter.ts';
import { sealAndVerify } from '../../../../tests/support/audit.ts';
import { stagedCall } from '../../../../tests/support/staged-call.ts';
import { actorOf, testWorld, type World } from '../../../../tests/support/world.ts';
import type { RowOutcome } from '../contract/import-run.ts';
import { importListInput, importRowsInput } from '../contract/imports.contract.ts';
import { importsWords } from '../contract/imports.messages.ts';
import { applyRun } from './apply-run.ts';
import { checkFile, checkRun } from './check-run.ts';
import { discardRun } from './discard-run.ts';
import { type ImportDefinition, importDefinitions } from './import-definition.public.ts';
import { getRun, listKinds, listRows, listRuns } from './imports.reads.ts';
import { makeTemplate } from './ledger-book.public.ts';
import { chooseSheet, uploadFile } from './receive-file.ts';
import { makeResultBook } from './result-book.ts';
import { undoRun } from './undo-run.ts';

const manager = actorOf('manager', { name: '水野 聡' });
const agent = actorOf('agent');
let world: World;

/** A ledger that fails in the middle of its commit, to see that nothing stays. */
const failing: ImportDefinition = {
  ...siteImport,
  kind: 'failing',
  apply: async (ctx, changes, by) => {
    await siteImport.apply(ctx, changes, by);
    throw new Error('the lights went out');
  },
};

beforeAll(async () => {
  importDefinitions.fill(siteImport).apply();
  importDefinitions.fill(failing).apply();
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
  '桑名市中央町',
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

const call = (actor = manager) => stagedCall(world, actor);
async function bookOf(lines: readonly Line[], name = '拠点'): Promise<Uint8Array> {
  const [headings = [], ...rows] = lines;
  const columns = headings.map((title) => ({ title: String(title), kind: 'text' as const, width: 12 }));
  return writeBook({ sheets: [{ name, columns, rows }] });
}
async function upload(given: readonly Line[] | Uint8Array, name = '拠点台帳.xlsx', kind = 'sites') {
  const bytes = given instanceof Uint8Array ? given : await bookOf(given);
  return uploadFile({ kind, file: new File([bytes as Uint8Array<ArrayBuffer>], name) }, call());
}
async function checked(given: readonly Line[] | Uint8Array, name?: string, kind?: string) {
  const { id } = await upload(given, name, kind);
  return checkRun({ id, mapping: null }, call());
}
const rows = async (id: string, outcome: RowOutcome, reason: string | null = null) =>
  (await world.read(manager, (ctx) => listRows(ctx, importRowsInput.parse({ id, outcome, reason })))).rows;
const problems = async (id: string) =>
  (await rows(id, 'refused')).flatMap((row) =>
    row.problems.map(({ title, value, why, fix }) => [row.line, title, value, why, fix]),
  );
const sites = () => world.database.db.selectFrom('sites').selectAll().orderBy('code').execute();
const plainSites = async () => (await sites()).map(({ version: _version, updated_at: _at, ...site }) => site);
const refusedAs = (code: string) => expect.objectContaining({ code });

describe('a file on its way into a ledger', () => {
  test('the dry run touches nothing; the commit writes all; the same file again changes nothing', async () => {
    const run = await checked([head, kuwana, farm]);
    expect(run).toMatchObject({ runNo: 'I8-0001', status: 'checked', counts: { added: 2, changed: 0, refused: 0 } });
    expect(run.actions).toEqual(['apply', 'check', 'discard', 'saveResult']);
    expect(await sites()).toEqual([]);
    const applied = await applyRun({ id: run.id }, call());
    expect(applied).toMatchObject({ status: 'applied', applied: { by: '水野 聡' }, undoUntil: '2026-12-24' });
    expect((await sites()).map((site) => [site.code, site.drive_minutes])).toEqual([
      ['KW', null],
      ['KW-1', 25],
    ]);
    const again = await checked([head, kuwana, farm]);
    expect(again.counts).toEqual({ added: 0, changed: 0, unchanged: 2, refused: 0, missing: 0 });
    await expect(applyRun({ id: again.id }, call())).rejects.toEqual(refusedAs('imports.nothingToApply'));
    await expect(applyRun({ id: run.id }, call())).rejects.toEqual(refusedAs('imports.notChecked'));
  });

  test('a change is told field by field; what the file lacks is told and left alone; the undo restores all of it', async () => {
    const before = await plainSites();
    const run = await checked([head, farm.with(6, '３０').with(8, '桑名市吉之丸')]);
    expect(run.counts).toMatchObject({ changed: 1, missing: 1 });
    expect(run.changes).toEqual([
      { title: '所要（分）', count: 1 },
      { title: '所在地', count: 1 },
    ]);
    expect((await rows(run.id, 'changed'))[0]).toMatchObject({
      key: 'KW-1',
      line: 2,
      label: '桑名農政事務所',
      changes: [
        { title: '所要（分）', from: '25', to: '30' },
        { title: '所在地', from: '桑名市', to: '桑名市吉之丸' },
      ],
    });
    expect((await rows(run.id, 'missing')).map((row) => [row.key, row.line])).toEqual([['KW', null]]);
    await applyRun({ id: run.id }, call());
    expect((await sites()).map((site) => site.drive_minutes)).toEqual([null, 30]);
    const undone = await undoRun({ id: run.id, keepChanged: false }, call());
    expect(undone).toMatchObject({ status: 'undone', undone: { by: '水野 聡' }, actions: ['saveResult'] });
    expect(await plainSites()).toEqual(before);
    await expect(undoRun({ id: run.id, keepChanged: false }, call())).rejects.toEqual(refusedAs('imports.notChecked'));
  });

  test('a file with some columns changes those only; new rows need the required ones', async () => {
    const run = await checked([
      ['拠点コード', '電話番号'],
      ['KW', '０５９４－２４－３６００'],
      ['YK', '059-352-0500'],
    ]);
    expect(run.counts).toMatchObject({ added: 0, changed: 1, refused: 1 });
    expect(await problems(run.id)).toEqual(
      ['名称', 'よみ', '種類', '地域'].map((title) => [
        3,
        title,
        '',
        `新しい行に${title}がない`,
        `${title}の列を加える`,
      ]),
    );
    await applyRun({ id: run.id }, call());
    expect((await sites())[0]).toMatchObject({ phone: '0594-24-3600', name: '桑名庁舎' });
  });

  test('a failure in the middle leaves nothing, and the run can be applied again', async () => {
    const before = await sites();
    const run = await checked([head, kuwana.with(0, 'SZ').with(1, '鈴鹿庁舎')], undefined, 'failing');
    await expect(applyRun({ id: run.id }, call())).rejects.toThrow('the lights went out');
    expect(await sites()).toEqual(before);
    expect((await world.read(manager, (ctx) => getRun(ctx, run))).status).toBe('checked');
  });

  test('a ledger that changed since the check stops the commit and says which rows', async () => {
    const run = await checked([head, farm.with(6, 40), kuwana.with(0, 'YK').with(1, '四日市庁舎')]);
    const site = (await sites()).find((one) => one.code === 'KW-1');
    await world.write(manager, async (ctx) => {
      const {
        baseName: _base,
        closedOn: _closed,
        rooms: _rooms,
        actions: _actions,
        id,
        version,
        ...draft
      } = await getSite(ctx, {
        id: site?.id ?? '',
      });
      await reviseSite(ctx, { id, version, draft: { ...draft, phone: '0594-00-0000' } });
    });
    const before = await sites();
    await expect(applyRun({ id: run.id }, call())).rejects.toThrow('検証のあとで台帳が変わった行が1行あります（KW-1）');
    expect(await sites()).toEqual(before);
    await checkRun({ id: run.id, mapping: null }, call());
    await applyRun({ id: run.id }, call());
    expect((await sites()).map((one) => one.code)).toEqual(['KW', 'KW-1', 'YK']);
  });

  test('an undo stops at rows someone has changed or uses; with leave they stay and the rest goes back', async () => {
    const run = await checked([
      head,
      kuwana.with(0, 'TS').with(1, '津庁舎').with(4, '中勢'),
      farm.with(0, 'TS-1').with(1, '津農林事務所').with(5, '津庁舎').with(4, '中勢'),
      farm.with(6, 55),
    ]);
    await applyRun({ id: run.id }, call());
    await applyRun({ id: (await checked([head, farm.with(0, 'TS-2').with(1, '津保健所').with(5, 'TS')])).id }, call());
    await expect(undoRun({ id: run.id, keepChanged: false }, call())).rejects.toThrow(
      '反映のあとで変わったか、記録が続いていて戻せない行が1行あります（TS）',
    );
    const undone = await undoRun({ id: run.id, keepChanged: true }, call());
    expect(undone).toMatchObject({ status: 'undone', undoKept: 1 });
    expect((await sites()).map((site) => [site.code, site.drive_minutes])).toEqual([
      ['KW', null],
      ['KW-1', 40],
      ['TS', null],
      ['TS-2', 25],
      ['YK', null],
    ]);
    expect((await rows(run.id, 'added')).map((row) => [row.key, row.undone])).toEqual([
      ['TS', false],
      ['TS-1', true],
    ]);
  });

  test('after 30 days a commit stays', async () => {
    const run = await checked([head, kuwana.with(8, '桑名市中央町5-71')]);
    await applyRun({ id: run.id }, call());
    const now = world.clock.now();
    world.clock.set('2026-12-25T01:42:00Z');
    expect((await world.read(manager, (ctx) => getRun(ctx, run))).actions).toEqual(['saveResult']);
    await expect(undoRun({ id: run.id, keepChanged: false }, call())).rejects.toEqual(refusedAs('imports.notUndoable'));
    world.clock.set(now);
  });

  test.each(['reads on', 'fails'])(
    'a check that was taken for cut off and %s changes nothing of what came after',
    async (how) => {
      const now = world.clock.now();
      const bytes = await bookOf([head, [...kuwana].with(0, `SL-${how.length}`).with(1, `遅い庁舎${how}`)]);
      const run = await upload(bytes);
      const slow = checkFile({ id: run.id, mapping: null }, call(), async () => {
        world.clock.set('2026-11-24T01:52:00Z');
        expect(await checkRun({ id: run.id, mapping: null }, call())).toMatchObject({ status: 'checked' });
        await applyRun({ id: run.id }, call());
        if (how === 'fails') throw new Error('the disk is gone');
        return readSheet(bytes, { fileName: 'a.xlsx' });
      });
      await expect(slow).rejects.toMatchObject(
        how === 'fails' ? { message: 'the disk is gone' } : { code: 'imports.underWay' },
      );
      expect(await world.read(manager, (ctx) => getRun(ctx, run))).toMatchObject({ status: 'applied' });
      expect(await rows(run.id, 'added')).toHaveLength(1);
      world.clock.set(now);
    },
  );

  test('a run that is given up, under way, or cut off', async () => {
    const given = await upload([head, kuwana]);
    expect(await world.write(manager, (ctx) => discardRun(ctx, given))).toMatchObject({
      status: 'discarded',
      actions: [],
    });
    await expect(checkRun({ id: given.id, mapping: null }, call())).rejects.toEqual(refusedAs('imports.notChecked'));
    await expect(world.write(manager, (ctx) => discardRun(ctx, given))).rejects.toEqual(
      refusedAs('imports.notChecked'),
    );
    const run = await upload([head, kuwana]);
    const stand = (status: string) =>
      world.database.db
        .updateTable('import_runs')
        .set({ status: status as 'checking' })
        .where('id', '=', run.id)
        .execute();
    await stand('checking');
    await expect(checkRun({ id: run.id, mapping: null }, call())).rejects.toEqual(refusedAs('imports.underWay'));
    await expect(world.write(manager, (ctx) => discardRun(ctx, run))).rejects.toEqual(refusedAs('imports.underWay'));
    await expect(applyRun({ id: run.id }, call())).rejects.toEqual(refusedAs('imports.underWay'));
    const now = world.clock.now();
    world.clock.advance(10);
    expect(await world.read(manager, (ctx) => getRun(ctx, run))).toMatchObject({ status: 'uploaded', cutOff: true });
    expect(await checkRun({ id: run.id, mapping: null }, call())).toMatchObject({ status: 'checked', cutOff: false });
    world.clock.set(now);
  });
});

describe('what is refused says why and how to put it right', () => {
  test('every row of a bad file', async () => {
    const run = await checked([
      head,
      farm.with(0, 'A1').with(5, '桑名庁舎等'),
      farm.with(0, 'A2').with(6, '¥３０－'),
      farm.with(0, 'A3').with(6, '約30分'),
      farm.with(0, 'A4').with(6, 601),
      farm.with(0, 'A5').with(3, '支所'),
      farm.with(0, 'A6').with(4, null),
      farm.with(0, 'A7').with(9, 'R8.2.30'),
      farm.with(0, 'A8').with(9, 'R1.4.30'),
      farm.with(0, 'A9').with(9, 'R8.4.1(日)'),
      farm.with(0, 'B1').with(9, '去年'),
      farm.with(0, 'B2').with(7, '多分'),
      farm.with(0, 'B3').with(1, '#REF!'),
      farm.with(0, 'B4').with(8, '桑'.repeat(201)),
      farm.with(0, 'B5').with(5, null),
      farm.with(0, 'B6').with(7, '○'),
      farm.with(0, 'B7').with(5, 'B8'),
      farm.with(0, 'B8').with(1, '保健所').with(5, 'KW-1'),
      farm.with(0, null),
      kuwana,
      kuwana.with(8, null),
    ]);
    expect(await problems(run.id)).toEqual([
      [2, '駆けつけ元', '桑名庁舎等', '拠点台帳にない', '近い名称：桑名庁舎'],
      [3, '所要（分）', '¥３０－', '数値でない', '30 に直す'],
      [4, '所要（分）', '約30分', '数値でない', '数字だけを入れる'],
      [5, '所要（分）', '601', '値の範囲を超える', '0から600までの数にする'],
      [
        6,
        '種類',
        '支所',
        '選択肢にない',
        '次から選ぶ：本庁舎、吉田山会館等、地域総合庁舎、大規模単独地域機関、単独地域機関',
      ],
      [7, '地域', '', '必須の値がない', '地域を入れる'],
      [8, '廃止日', 'R8.2.30', '実在しない日付', '日付を確かめる'],
      [9, '廃止日', 'R1.4.30', '元号の期間にない日付', '元号と年を確かめる'],
      [10, '廃止日', 'R8.4.1(日)', '曜日が日付と合わない', '日付か曜日を直す'],
      [11, '廃止日', '去年', '日付として読めない', 'R8.4.1 か 2026/4/1 の形で入れる'],
      [12, '県外', '多分', '○か空でない', '該当は○、しないときは空にする'],
      [13, '名称', '#REF!', '数式の誤り', '値に直して保存し直す'],
      [14, '所在地', '桑'.repeat(200), '200文字を超える', '200文字までに縮める'],
      [15, '駆けつけ元', '', '駆けつけ元か所要時間がない', '駆けつけ元と所要（分）を入れる'],
      [16, '駆けつけ元', '桑名庁舎', '県外の拠点に駆けつけ元がある', '駆けつけ元を空にする'],
      [17, '駆けつけ元', '保健所', '駆けつけ元にできない拠点', '本庁舎か地域総合庁舎を入れる'],
      [18, '駆けつけ元', '桑名農政事務所', '駆けつけ元にできない拠点', '本庁舎か地域総合庁舎を入れる'],
      [19, '拠点コード', '', '必須の値がない', '拠点コードを入れる'],
      [21, '拠点コード', 'KW', '20行と同じ番号', 'どちらかの行を除く'],
    ]);
    expect(run.reasons[0]).toMatchObject({ count: 2 });
    expect(await rows(run.id, 'refused', 'noSuchDay')).toHaveLength(1);
  });

  test('the workbook of refused rows is coloured, explains itself, and comes back put right', async () => {
    const run = await checked([
      [...head, '備考２'],
      [...farm.with(0, 'C1').with(9, 'R8.2.30'), '要確認'],
      [...kuwana, null],
    ]);
    const file = await makeResultBook({ id: run.id }, call());
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { rows: lines } = await readSheet(bytes, { fileName: file.name });
    expect(lines.at(-1)).toEqual(expect.arrayContaining(['C1', '要確認', '廃止日：実在しない日付', '日付を確かめる']));
    expect(Buffer.from(bytes).byteLength).toBeGreaterThan(0);
    const fixed = lines.map((line) => line.map((cell) => (cell === 'R8.2.30' ? 'R9.3.31' : plainCell(cell))));
    const again = await checked(await writeWorkbook({ sheets: [{ name: '拒否した行', rows: fixed }] }));
    expect(again.counts).toMatchObject({ added: 1, refused: 0 });
  });

  test('who may run no import of a kind sees none of it', async () => {
    const run = await upload([head, kuwana]);
    await expect(world.read(agent, (ctx) => getRun(ctx, run))).rejects.toEqual(refusedAs('imports.absent'));
    expect((await world.read(agent, (ctx) => listRuns(ctx, importListInput.parse({})))).rows).toEqual([]);
    await expect(uploadFile({ kind: 'sites', file: new File(['a'], 'a.csv') }, call(agent))).rejects.toEqual(
      refusedAs('imports.unknownKind'),
    );
    const auditor = actorOf('auditor');
    expect((await world.read(auditor, (ctx) => getRun(ctx, run))).actions).toEqual([]);
    await expect(checkRun({ id: run.id, mapping: null }, call(auditor))).rejects.toEqual(refusedAs('imports.absent'));
    await expect(world.read(manager, (ctx) => getRun(ctx, { id: manager.id }))).rejects.toEqual(
      refusedAs('imports.absent'),
    );
    expect((await world.read(manager, listKinds)).map((kind) => kind.kind)).toContain('sites');
  });
});

describe('files as offices really have them', () => {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const plain = (lines: readonly Line[]) => lines.map((line) => [...line]);

  test('CSV in UTF-8 with and without a mark, and in CP932', async () => {
    const lines = plain([head, kuwana.with(8, '桑名市中央町5-71')]);
    for (const bytes of [
      writeCsv(lines, { encoding: 'utf-8' }),
      writeCsv(lines, { encoding: 'cp932' }),
      utf8(csv(lines)),
    ]) {
      expect((await checked(bytes, '拠点.csv')).counts).toMatchObject({ unchanged: 1, refused: 0 });
    }
  });
  const csv = (lines: readonly Line[]) => lines.map((line) => line.map((cell) => cell ?? '').join(',')).join('\r\n');

  test('a title above, a merged header of two lines, other columns, another order, blank lines, wide letters', async () => {
    const sheet = [
      ['別紙　履行場所一覧', null, null, null, null, null, null],
      ['※黄色の欄だけ入力してください。', null, null, null, null, null, null],
      ['№', '施設', null, '区分', '地区', '駆けつけ', '確認者'],
      [null, '名称', 'コード', null, null, '所要時間（分）', null],
      [1, '桑名庁舎', 'ＫＷ　', ' 地域総合庁舎', '北勢', null, 'ﾐｽﾞﾉ'],
      [null, null, null, null, null, null, null],
      [2, '桑名農政事務所', 'ｋｗ－１', '単独地域機関', '北勢', '４０', null],
      ['　', null, null, null, null, null, null],
    ];
    const merges = [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 6 },
      { startRow: 2, startCol: 1, endRow: 2, endCol: 2 },
    ];
    const run = await upload(await writeWorkbook({ sheets: [{ name: '履行場所', rows: sheet, merges }] }));
    expect(run).toMatchObject({ heading: { lastLine: 4, dataLike: [] }, sheetName: '履行場所' });
    expect(run.mapping.map((column) => [column.heading, column.key])).toEqual([
      ['№', null],
      ['施設／名称', 'name'],
      ['施設／コード', 'code'],
      ['区分', 'kind'],
      ['地区', 'region'],
      ['駆けつけ／所要時間（分）', 'driveMinutes'],
      ['確認者', null],
    ]);
    expect((await checkRun({ id: run.id, mapping: null }, call())).counts).toMatchObject({ unchanged: 2, refused: 0 });
  });

  test('a mapping once chosen is remembered for files with the same headings in any order', async () => {
    const odd: Line[] = [
      ['番号', 'なまえ', 'その他'],
      ['KW', '桑名庁舎', null],
    ];
    const run = await upload(odd);
    const choose = (mapping: [number, string | null][]) =>
      checkRun({ id: run.id, mapping: mapping.map(([column, key]) => ({ column, key })) }, call());
    await expect(choose([[1, 'name']])).rejects.toThrow('「拠点コード」の列がありません');
    await expect(choose([[0, 'nothing']])).rejects.toEqual(refusedAs('imports.noSuchColumn'));
    await expect(
      choose([
        [0, 'code'],
        [1, 'code'],
      ]),
    ).rejects.toThrow('「拠点コード」に2つの列が割り当てられています');
    const fine = await choose([
      [0, 'code'],
      [1, 'name'],
    ]);
    expect(fine.counts).toMatchObject({ unchanged: 1 });
    const again = await upload(odd.map((line) => line.toReversed()));
    expect(again.mapping.map((column) => column.key)).toEqual([null, 'name', 'code']);
  });

  test('another sheet of the same workbook', async () => {
    const sheets = [
      { name: '表紙', rows: [['履行場所一覧'], ['令和8年度']] },
      { name: '一覧', rows: plain([head, kuwana]) },
    ];
    const run = await upload(await writeWorkbook({ sheets }));
    expect(run.sheetNames).toEqual(['表紙', '一覧']);
    const chosen = await chooseSheet({ id: run.id, sheetName: '一覧' }, call());
    expect(chosen.mapping.map((column) => column.key)).toContain('code');
    await expect(chooseSheet({ id: run.id, sheetName: '三枚目' }, call())).rejects.toEqual(
      refusedAs('sheets.noSuchSheet'),
    );
    await world.database.db.updateTable('import_runs').set({ file_id: null }).where('id', '=', run.id).execute();
    await expect(checkRun({ id: run.id, mapping: null }, call())).rejects.toEqual(refusedAs('imports.fileGone'));
  });

  test('rows and columns that the sheet does not show are taken in, and the check says so', async () => {
    const rows = [['一覧'], [...head], [...farm], [...kuwana], [null], ['KW-9', '桑名保健所', 'くわなほけんじょ']];
    const hidden = { hidden: true };
    const shown = head.map((heading) => (heading === '住所' ? hidden : {}));
    const rowDefs = new Map([0, 2, 4, 5].map((row) => [row, hidden]));
    const book = await writeWorkbook({ sheets: [{ name: '一覧', rows: rows as never, rowDefs, columns: shown }] });
    const run = await checked(book);
    expect(run.rowCount).toBe(3);
    expect(run.hidden).toEqual({ rows: 2, lines: [3, 6], columns: ['住所'] });
    expect(importsWords.check.hidden(run.hidden)).toContain('行が2行あります（3、6行目）。');
    expect((await checked([head, kuwana])).hidden).toEqual({ rows: 0, lines: [], columns: [] });
  });

  test('files that are none are refused with what to do, and leave no run', async () => {
    const before = await world.database.db.selectFrom('import_runs').select('id').execute();
    const refuses = (bytes: Uint8Array, code: string, name = 'a.xlsx') =>
      expect(upload(bytes, name)).rejects.toEqual(refusedAs(code));
    await refuses(new Uint8Array(), 'sheets.empty');
    await refuses(utf8('拠点コード,名称\r\n'), 'imports.noRows', 'a.csv');
    const good = await bookOf([head, kuwana]);
    await refuses(good.slice(0, good.length - 200), 'sheets.broken');
    await refuses(utf8('%PDF-1.7'), 'sheets.notASheet');
    await refuses(zipBomb(), 'sheets.expandsTooFar');
    await refuses(utf8(`拠点コード,名称\r\n${'A,B\r\n'.repeat(50_001)}`), 'sheets.tooManyRows', 'a.csv');
    expect(await world.database.db.selectFrom('import_runs').select('id').execute()).toHaveLength(before.length);
  });

  test('the template names every column and is read by the import itself', async () => {
    const file = await makeTemplate({ kind: 'sites' }, call());
    await expect(uploadFile({ kind: 'sites', file }, call())).rejects.toEqual(refusedAs('imports.noRows'));
    const { rows: lines } = await readSheet(new Uint8Array(await file.arrayBuffer()), { fileName: file.name });
    expect(lines[0]?.map((cell) => String(cell).split('\n')[0])).toEqual(
      siteImport.columns.map((column) => column.title),
    );
  });

  test('the history pages without a cap and is found by number, file and state', async () => {
    const list = (over: object) => world.read(manager, (ctx) => listRuns(ctx, importListInput.parse(over)));
    const first = await list({ limit: 2 });
    const second = await list({ limit: 2, cursor: first.nextCursor });
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(4);
    expect((await list({ q: 'i8-0001' })).rows.map((row) => row.runNo)).toEqual(['I8-0001']);
    expect((await list({ filters: { status: { in: ['undone'] } } })).rows).toHaveLength(2);
    expect((await list({ view: 'applied', filters: { kind: { notIn: ['sites'] } } })).rows).toEqual([]);
  });

  test('the audit chain of all this is whole', async () => {
    expect((await sealAndVerify(world.database.db)).broken).toBeNull();
  });
});

/** A workbook that says it is 400 MB inside. */
function zipBomb(): Uint8Array {
  const content = deflateRawSync(Buffer.alloc(400 * 1024 * 1024));
  const entry = (name: string, bytes: Buffer, size: number) => {
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(bytes.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30, 'latin1');
    return { name, bytes, size, local };
  };
  const entries = [
    entry('[Content_Types].xml', deflateRawSync(Buffer.from('<Types/>')), 8),
    entry('xl/workbook.xml', content, 400 * 1024 * 1024),
  ];
  let at = 0;
  const central = entries.map(({ name, bytes, size, local }) => {
    const record = Buffer.alloc(46 + name.length);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(8, 10);
    record.writeUInt32LE(bytes.length, 20);
    record.writeUInt32LE(size, 24);
    record.writeUInt16LE(name.length, 28);
    record.writeUInt32LE(at, 42);
    record.write(name, 46, 'latin1');
    at += local.length + bytes.length;
    return record;
  });
  const size = central.reduce((sum, record) => sum + record.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...entries.flatMap((one) => [one.local, one.bytes]), ...central, end]));
}

describe('the workbook of the result', () => {
  test('holds every row of the file with what came of it, and what only the ledger has', async () => {
    await applyRun({ id: (await checked([head, kuwana])).id }, call());
    const run = await checked([
      head,
      kuwana.with(8, '桑名市本町'),
      farm.with(0, 'C7'),
      farm.with(0, 'C8').with(9, 'R8.2.30'),
    ]);
    const lines = async () => {
      const file = await makeResultBook({ id: run.id }, call());
      const bytes = new Uint8Array(await file.arrayBuffer());
      return (await readSheet(bytes, { fileName: file.name, sheetName: '取込結果' })).rows.filter((line) =>
        ['KW', 'C7', 'C8'].includes(String(line[1])),
      );
    };
    const changed = '所在地：桑名市中央町→桑名市本町';
    const refused = ['C8', '拒否', '廃止日：実在しない日付'];
    const seen = async () => (await lines()).map(([, key, , outcome, detail]) => [key, outcome, detail ?? '']);
    expect(await seen()).toEqual([['KW', '変更', changed], ['C7', '追加', ''], refused]);
    await applyRun({ id: run.id }, call());
    expect(await seen()).toEqual([['KW', '変更した', changed], ['C7', '追加した', ''], refused]);
    await undoRun({ id: run.id, keepChanged: false }, call());
    expect(await seen()).toEqual([['KW', '元に戻した', changed], ['C7', '元に戻した', ''], refused]);
  });
});

describe('the room of a hand-over (§4-9, §4-10)', () => {
  const columns: Line = [...head, '受渡しの部屋'];
  const site = (code: string, room: string | null, kind = '地域総合庁舎'): Line =>
    kind === '地域総合庁舎'
      ? [code, `${code}庁舎`, 'ちょうしゃ', kind, '北勢', null, null, null, '津市', null, room]
      : [code, `${code}事務所`, 'じむしょ', kind, '北勢', 'RM-1', 10, null, '津市', null, room];
  const usesOf = async (code: string) => {
    const { id: siteId } = await world.database.db
      .selectFrom('sites')
      .select('id')
      .where('code', '=', code)
      .executeTakeFirstOrThrow();
    const rooms = await world.read(manager, (ctx) => usesOn(ctx, { day: '2026-11-24', siteId }));
    return rooms.map(({ name, use }) => [name, use]);
  };
  const put = async (...lines: Line[]) => applyRun({ id: (await checked([columns, ...lines])).id }, call());
  const later = () => world.clock.set(new Date(Date.parse(world.clock.now()) + 1000).toISOString());

  test('comes with its site, changes from today on, and goes back', async () => {
    const first = await put(site('RM-1', '情報機器室'), site('RM-2', null));
    expect([await usesOf('RM-1'), await usesOf('RM-2')]).toEqual([[['情報機器室', 'devices']], []]);
    const again = await checked([columns, site('RM-1', '情報機器室'), site('RM-2', '')]);
    expect(again.counts).toMatchObject({ changed: 0, unchanged: 2 });
    later();
    const moved = await put(site('RM-1', '2階 受渡室'), site('RM-2', '情報機器室'));
    expect(moved.changes).toEqual([{ title: '受渡しの部屋', count: 2 }]);
    expect(await usesOf('RM-1')).toEqual(
      expect.arrayContaining([
        ['情報機器室', 'other'],
        ['2階 受渡室', 'devices'],
      ]),
    );
    later();
    await undoRun({ id: moved.id, keepChanged: false }, call());
    expect(await usesOf('RM-1')).toEqual(
      expect.arrayContaining([
        ['情報機器室', 'devices'],
        ['2階 受渡室', 'other'],
      ]),
    );
    expect(await usesOf('RM-2')).toEqual([['情報機器室', 'other']]);
    // What a room was called is never taken out: its site stays.
    await expect(undoRun({ id: first.id, keepChanged: false }, call())).rejects.toEqual(
      refusedAs('imports.undoBlocked'),
    );
  });

  test('is refused where no clause has one', async () => {
    const run = await checked([columns, site('RM-3', '会議室', '単独地域機関')]);
    expect(await problems(run.id)).toEqual([
      [2, '受渡しの部屋', '会議室', '受渡しの部屋のない種類の拠点', '本庁舎か地域総合庁舎だけに入れる'],
    ]);
  });
});
