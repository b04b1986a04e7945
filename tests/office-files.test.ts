import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runImport } from '#app/cli/import.ts';
import { assetImport } from '#features/assets/server/asset-import.definition.ts';
import { importRowsInput } from '#features/imports/contract/imports.contract.ts';
import { problemWords } from '#features/imports/contract/imports.messages.ts';
import { checkRun } from '#features/imports/server/check-run.ts';
import { importDefinitions } from '#features/imports/server/import-definition.public.ts';
import { listRows } from '#features/imports/server/imports.reads.ts';
import { uploadFile } from '#features/imports/server/receive-file.ts';
import { departmentImport } from '#features/people/server/department-import.definition.ts';
import { staffImport } from '#features/people/server/staff-import.definition.ts';
import { siteImport } from '#features/places/server/site-import.definition.ts';
import { closeSheetReader } from '#platform/sheets/read-sheet.ts';
import { writeWorkbook } from '#platform/sheets/xlsx-adapter.ts';
import { seedOffice } from './support/office-ledger.ts';
import { stagedCall } from './support/staged-call.ts';
import { actorOf, testWorld, type World } from './support/world.ts';

const manager = actorOf('manager', { name: '水野 聡' });
let world: World;
beforeAll(async () => {
  for (const definition of [departmentImport, staffImport, siteImport, assetImport])
    importDefinitions.fill(definition).apply();
  world = await testWorld();
  await seedOffice(world);
});
afterAll(async () => {
  await closeSheetReader();
  await world.close();
});

type Kind = 'departments' | 'staff' | 'sites' | 'assets';
const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(new URL(`./fixtures/office-files/${name}`, import.meta.url)));

/** What the check says of each line: its number, what becomes of it, changes as 項目：前→後, problems as 項目：値：訳. */
async function check(kind: Kind, name: string, bytes: Uint8Array = bytesOf(name)) {
  const call = stagedCall(world, manager);
  const { id, mapping } = await uploadFile({ kind, file: new File([bytes as Uint8Array<ArrayBuffer>], name) }, call);
  await checkRun({ id, mapping: null }, call);
  const said: string[] = [];
  for (const outcome of ['added', 'changed', 'unchanged', 'refused'] as const) {
    const { rows } = await world.read(manager, (ctx) =>
      listRows(ctx, importRowsInput.parse({ id, outcome, limit: 200 })),
    );
    for (const row of rows) {
      const changes = row.changes.map((change) => `${change.title}：${change.from}→${change.to}`);
      const problems = row.problems.map((one) => `${one.title}：${one.value}：${one.why}、${one.fix}`);
      said.push([row.key, outcome, ...changes, ...problems].join(' '));
    }
  }
  return { said: said.sort(), mapped: mapping.filter((one) => one.key !== null).map((one) => one.heading) };
}

const becameText = 'セルの書式を文字列にして、打ち直す';

describe('a file without headings', () => {
  const person = ['024111', '試験 花子', '税収確保課', '3-9901', 'hanako@pref.example.jp'];
  const next = ['024112', '試験 次郎', '税収確保課', '3-9902', 'jiro@pref.example.jp'];
  const csv = new TextEncoder().encode([person, next].map((line) => line.join(',')).join('\r\n'));
  const readAs = async (kind: Kind, name: string, bytes: Uint8Array<ArrayBuffer>) =>
    (await uploadFile({ kind, file: new File([bytes], name) }, stagedCall(world, manager))).heading;

  test('its first row is told as what was read for the heading, and doubted, for each ledger and either reader', async () => {
    const book = await writeWorkbook({ sheets: [{ name: '名簿', rows: [person, next] }] });
    for (const kind of ['departments', 'staff', 'sites', 'assets'] as const) {
      for (const [name, bytes] of [
        ['名簿.csv', csv] as const,
        ['名簿.xlsx', book as Uint8Array<ArrayBuffer>] as const,
      ]) {
        const heading = await readAs(kind, name, bytes);
        expect(heading).toMatchObject({ firstLine: 1, lastLine: 1, isUnknown: true, texts: person });
        expect(heading.dataLike).toEqual([person[0], person[3], person[4]]);
      }
    }
  });

  test('a row that holds one known word is doubted all the same', async () => {
    const book = await writeWorkbook({ sheets: [{ name: '名簿', rows: [[...person, '備考'], next] }] });
    const heading = await readAs('staff', '名簿.xlsx', book as Uint8Array<ArrayBuffer>);
    expect(heading).toMatchObject({ isUnknown: false, dataLike: [person[0], person[3], person[4]] });
  });
});

describe('files as offices have them', () => {
  test('zeros that a number format shows belong to the number', async () => {
    expect((await check('departments', 'zeros-by-format-departments.xlsx')).said).toEqual([
      '01 unchanged',
      '01001 unchanged',
    ]);
    expect((await check('assets', 'zeros-by-format-devices.xlsx')).said).toEqual([
      'DK01-00007 changed 職員番号：→040320',
    ]);
  });

  test('what is merged downwards is said of every line', async () => {
    expect((await check('assets', 'merged-room-devices.xlsx')).said).toEqual([
      'DK01-00001 changed 職員番号：→049367 備考：執務用→講習用',
      'DK01-00002 changed 職員番号：→024111 備考：執務用→講習用',
      'DK01-00007 changed 職員番号：→040320 備考：執務用→講習用',
    ]);
    expect((await check('staff', 'merged-department-staff.xlsx')).said).toEqual([
      '024111 changed 内線：3-2056→3-1112',
      '040320 changed 内線：3-2056→3-1111',
      '049367 changed 内線：3-2056→3-1113',
    ]);
  });

  test('of what was and what will be, what will be is taken', async () => {
    const one = await check('staff', 'before-after-staff.xlsx');
    expect(one.said).toEqual(['040320 changed 所属：総務部 人事課→総務部 総務課']);
    expect(one.mapped).toEqual(['職員番号', '氏名', '異動後所属', '発令日']);
    const two = await check('staff', 'before-after-two-levels.xlsx');
    expect(two.said).toEqual(['040320 changed 所属：総務部 人事課→総務部 総務課 内線：3-2056→3-2099']);
    const device = await check('assets', 'old-new-devices.xlsx');
    expect(device.said).toEqual(['DK01-00007 changed 職員番号：→040320']);
    expect(device.mapped).toEqual(['新PC番号', '使用者', '職員番号']);
  });

  test('a mapping remembered from before does not take what was', async () => {
    const call = stagedCall(world, manager);
    const upload = () => {
      const file = new File([bytesOf('before-after-staff.xlsx')], '名簿.xlsx');
      return uploadFile({ kind: 'staff', file }, call);
    };
    const { id } = await upload();
    const former = ['staffNo', 'name', 'department', null, 'movedOn'].map((key, column) => ({ column, key }));
    await checkRun({ id, mapping: former }, call);
    expect((await upload()).mapping.map((one) => one.key)).toEqual(['staffNo', 'name', null, 'department', 'movedOn']);
  });

  test('the command line reads them the same way', async () => {
    const path = fileURLToPath(new URL('./fixtures/office-files/gaiji-cp932.csv', import.meta.url));
    const run = await runImport(world.runtime, { kind: 'staff', file: path, actor: manager });
    expect(run.counts).toMatchObject({ refused: 1, changed: 0 });
    expect(run.reasons.map((reason) => reason.code)).toEqual(['noGlyph']);
  });

  test('a workbook that counts days from 1904', async () => {
    expect((await check('assets', 'from-1904.xlsx')).said).toEqual(['DK01-00007 changed 保証：→R6.3.30']);
  });

  test('furigana are no part of a name, and a kanji stays the one that was written', async () => {
    expect((await check('staff', 'furigana-inline.xlsx')).said).toEqual(['040320 changed 氏名：石田 靖→石田 靖子']);
    expect((await check('staff', 'kanji-cp932.csv')).said).toEqual(['040320 changed 氏名：石田 靖→\uFA19田 \uFA1B子']);
  });

  test('外字 are refused with their cell', async () => {
    expect((await check('staff', 'gaiji-cp932.csv')).said).toEqual([
      '040320 refused 氏名：\uE000田 靖：外字（U+E000）がある。画面にも紙にも出せない、別の字かかなに直す',
    ]);
  });

  test('numbers that have lost digits are refused', async () => {
    const why = '16桁以上の数字は末尾が失われている';
    expect((await check('assets', 'long-numbers.xlsx')).said).toEqual([
      `DK01-00001 refused 製造番号：3.5468E+19：${why}、${becameText} SIM：8.9813E+17：${why}、${becameText}`,
      `DK01-00007 refused SIM：8.9813E+18：${why}、${becameText}`,
    ]);
  });

  test('numbers that a CSV of Excel has as exponents are refused', async () => {
    const { said } = await check('assets', 'exponents.csv');
    const { why: shortened, fix } = problemWords.shortened();
    const why = `${shortened}、${fix}`;
    expect(said).toEqual([
      `DK01-00001 refused 製造番号：1.23E-05：${why} SIM：8.9813E+18：${why}`,
      `DK01-00007 refused 製造番号：5.00E+10：${why} SIM：8.9813E+18：${why}`,
    ]);
  });

  test('a number that Excel has turned into a date', async () => {
    const why = `日付になっている、${becameText}`;
    expect((await check('staff', 'date-for-extension.xlsx')).said).toEqual([
      `024111 refused 内線：2026-01-02：${why}`,
      `040320 refused 内線：2026-12-25：${why}`,
    ]);
  });

  test('separators: a comma beside many semicolons, and the one the file names', async () => {
    expect((await check('staff', 'semicolons-in-text.csv')).said).toEqual([
      '051127 changed 備考：→月;火;水;木;金',
      '051128 refused よみ：：新しい行によみがない、よみの列を加える 所属：：新しい行に所属がない、所属の列を加える',
    ]);
    expect((await check('sites', 'semicolons-in-entities.csv')).mapped).toEqual(['拠点コード', '名称', '住所']);
    expect((await check('staff', 'sep-line.csv')).said[0]).toBe('051127 changed 備考：→a,b,c,d,e,f');
  });

  test('telephone numbers get back the 0 that Excel has taken', async () => {
    const { said } = await check('staff', 'phones.xlsx');
    expect(said).toContain('027638 changed 内線：3-2056→2718 電話：→0592242718');
    expect(said.filter((line) => line.includes('refused'))).toEqual([
      '038017 refused 電話：59-224-2718：先頭の0が消えている、059-224-2718 に直す',
    ]);
  });

  test('marks that other programs leave', async () => {
    expect((await check('staff', 'dos-end.csv')).said).toEqual(['051127 unchanged']);
    expect((await check('staff', 'equals-quote.csv')).said).toEqual(['051127 changed 備考：→x']);
  });
});

describe('workbooks as clerks make them', () => {
  const head = ['職員番号', '氏名', '内線', '備考'];
  const ishida = ['040320', '石田 靖', '3-2056', null] as const;
  const book = (sheets: Parameters<typeof writeWorkbook>[0]['sheets']) => writeWorkbook({ sheets });
  const said = async (bytes: Uint8Array, name = '名簿.xlsx') => (await check('staff', name, bytes)).said;

  test('an empty sheet comes first', async () => {
    const bytes = await book([
      { name: '表紙', rows: [] },
      { name: '名簿', rows: [head, [...ishida]] },
    ]);
    expect(await said(bytes)).toEqual(['040320 unchanged']);
  });

  test('a line of totals, a heading repeated and a second table below are refused, each with its line', async () => {
    const rows = [
      head,
      [...ishida],
      head,
      ['合計', 1, null, null],
      [null, null, null, null],
      ['所属コード', '所属名', null, null],
    ];
    expect((await said(await book([{ name: '名簿', rows }]))).map((line) => line.split('：')[0])).toEqual([
      '040320 unchanged',
      '合計 refused 職員番号',
      '所属コード refused 職員番号',
      '職員番号 refused 職員番号',
    ]);
  });

  test('a tick, an error, a formula nobody worked out, spaces and an apostrophe', async () => {
    const cells = new Map([['2,3', { formula: 'A2&"x"', value: null }]]);
    const rows = [
      head,
      [true, '石田 靖', null, null],
      ["'040320", '　石田　 靖 ', ' ３－２０５６　', null],
      ['024111', '#N/A', null, null],
    ];
    const found = await said(await book([{ name: '名簿', rows, cells }]));
    expect(found).toEqual([
      '024111 refused 氏名：#N/A：数式の誤り、値に直して保存し直す',
      '040320 refused 備考：#GETTING_DATA：数式の誤り、値に直して保存し直す',
      'true refused 職員番号：true：TRUE か FALSE になっている、文字で入れる',
    ]);
  });

  test('a cell merged to the right leaves the ledger what it has beside it', async () => {
    const rows = [head, ['040320', '石田 靖', '3-1111', null]];
    const merges = [{ startRow: 1, startCol: 1, endRow: 1, endCol: 2 }];
    const beside = [head, ['040320', '石田 靖', null, null]];
    expect(await said(await book([{ name: '名簿', rows }]))).toEqual(['040320 changed 内線：3-2056→3-1111']);
    expect(await said(await book([{ name: '名簿', rows: beside, merges }]))).toEqual(['040320 unchanged']);
  });

  test('hidden lines and columns count, and formats of money and percents do not', async () => {
    const rows = [head, ['040320', '石田 靖', '3-2056', 0.5]];
    const columns = [{}, {}, { hidden: true }, { style: { numFmt: '0%' } }];
    const rowDefs = new Map([[1, { hidden: true }]]);
    expect(await said(await book([{ name: '名簿', rows, columns, rowDefs }]))).toEqual(['040320 changed 備考：→0.5']);
  });

  test('texts of other programs: UTF-16 with tabs, a mark and line breaks, and what cannot be read', async () => {
    const wide = Buffer.from('\ufeff職員番号\t備考\r\n040320\t"一行\n二行"\r\n', 'utf16le');
    expect(await said(new Uint8Array(wide), '名簿.txt')).toEqual(['040320 changed 備考：→一行\n二行']);
    const marked = '\ufeff"職員番号","備考"\r\n"040320","""引用"", と読点"\r\n';
    expect(await said(new TextEncoder().encode(marked), '名簿.csv')).toEqual(['040320 changed 備考：→"引用", と読点']);
    const jis = Uint8Array.from([
      0x1b, 0x24, 0x42, 0x3f, 0x26, 0x30, 0x77, 0x1b, 0x28, 0x42, 0x2c, 0x41, 0x0d, 0x0a, 0x31, 0x0a,
    ]);
    await expect(said(jis, '名簿.csv')).rejects.toThrow('文字コード');
  });
});
