import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importRowsInput } from '#features/imports/contract/imports.contract.ts';
import { applyRun } from '#features/imports/server/apply-run.ts';
import { checkRun } from '#features/imports/server/check-run.ts';
import { importDefinitions } from '#features/imports/server/import-definition.public.ts';
import { listRows } from '#features/imports/server/imports.reads.ts';
import { exportLedger, makeTemplate } from '#features/imports/server/ledger-book.public.ts';
import { uploadFile } from '#features/imports/server/receive-file.ts';
import { undoRun } from '#features/imports/server/undo-run.ts';
import { closeSheetReader } from '#platform/sheets/read-sheet.ts';
import { sealAndVerify } from '../../../../tests/support/audit.ts';
import { stagedCall } from '../../../../tests/support/staged-call.ts';
import { stocking } from '../../../../tests/support/stocking.ts';
import { type TicketDesk, ticketDesk } from '../../../../tests/support/ticket-desk.ts';
import { stockImport } from './stock-import.definition.ts';

let desk: TicketDesk;
let keep: ReturnType<typeof stocking>;
beforeAll(async () => {
  desk = await ticketDesk();
  keep = stocking(desk);
  importDefinitions.fill(stockImport).apply();
  const rooms = [
    [desk.things.site.hq, '地下倉庫'],
    [desk.things.site.hq, '棚'],
    [desk.things.site.kuwana, '棚'],
  ] as const;
  for (const [site_id, name] of rooms) {
    await desk.db.insertInto('rooms').values({ id: crypto.randomUUID(), site_id, name }).execute();
  }
});
afterAll(async () => {
  await closeSheetReader();
  await desk.close();
});

const head = '品番,品名,種別,部品種別,規格,単位,保管場所,数量,最低在庫,補充数';
const call = (actor = desk.actors.ito) => stagedCall(desk as never, actor);
async function checked(lines: readonly string[] | File, headings = head) {
  const file = lines instanceof File ? lines : new File([[headings, ...lines].join('\r\n')], '在庫.csv');
  const { id } = await uploadFile({ kind: 'stock', file }, call());
  return checkRun({ id, mapping: null }, call());
}
const put = async (lines: readonly string[], headings = head) =>
  applyRun({ id: (await checked(lines, headings)).id }, call());
const refusals = async (lines: readonly string[], headings = head) => {
  const { id } = await checked(lines, headings);
  const input = importRowsInput.parse({ id, outcome: 'refused', reason: null });
  const { rows } = await desk.read(desk.actors.ito, (ctx) => listRows(ctx, input));
  return rows.flatMap(({ problems }) => problems.map(({ title, code }) => `${title} ${code}`));
};
const itemOf = async (code: string) => {
  const { id } = await desk.db
    .selectFrom('stock_items')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  return keep.see(id);
};
const toner = (code: string, place = '本庁舎 地下倉庫', count = '12') =>
  `${code},トナー,消耗品,,,本,${place},${count},4,6`;

describe('開始時の在庫 from a file (§13-3)', () => {
  it('touches nothing before the commit, opens every place, and says the second time that all of it is there', async () => {
    const lines = [
      toner('A-1'),
      toner('A-1', '桑名庁舎 棚', '３'),
      'A-2,SSD 256GB,部品,SSD,M.2 NVMe,個,地下倉庫,0,2,4',
    ];
    const run = await checked(lines);
    expect(run.counts).toMatchObject({ added: 3, refused: 0 });
    expect(await desk.db.selectFrom('stock_items').select('id').execute()).toEqual([]);
    await applyRun({ id: run.id }, call());
    expect(await itemOf('A-1')).toMatchObject({
      quantity: 15,
      unit: '本',
      reorderPoint: 4,
      refillLot: 6,
      short: false,
    });
    const { rooms, movements } = await itemOf('A-1');
    expect(rooms.map(({ room, quantity }) => [room, quantity])).toEqual([
      ['本庁舎 地下倉庫', 12],
      ['桑名庁舎 棚', 3],
    ]);
    expect(movements.map(({ kind, quantity, reason }) => [kind, quantity, reason])).toEqual([
      ['opening', 3, `取込 ${run.runNo}`],
      ['opening', 12, `取込 ${run.runNo}`],
    ]);
    expect(await itemOf('A-2')).toMatchObject({ quantity: 0, partKind: 'ssd', movementCount: 0 });
    expect((await checked(lines)).counts).toMatchObject({ added: 0, changed: 0, unchanged: 3, refused: 0 });
  });

  it('changes the facts of an item, and what lies in another place beside it', async () => {
    await put([toner('B-1')]);
    const run = await put([toner('B-1').replace('トナー', 'トナー 黒')]);
    expect(run.counts).toMatchObject({ changed: 1 });
    expect(await itemOf('B-1')).toMatchObject({ name: 'トナー 黒', quantity: 12 });
    await put([toner('B-1', '桑名庁舎 棚', '5').replace('トナー', 'トナー 黒').replace(',4,6', ',,')]);
    expect(await itemOf('B-1')).toMatchObject({ quantity: 17, reorderPoint: 4, refillLot: 6 });
  });

  it('is taken back: nothing lies there, nothing is short, and the item is kept no more until it is taken in again', async () => {
    const run = await put([toner('C-1'), toner('C-1', '桑名庁舎 棚', '3')]);
    await undoRun({ id: run.id, keepChanged: false }, call());
    expect(await itemOf('C-1')).toMatchObject({ quantity: 0, closed: true, short: false, rooms: [] });
    const fell = desk.db.selectFrom('stock_movements').select('id').where('falls_short', '=', true);
    const { id } = await itemOf('C-1');
    expect(await fell.where('item_id', '=', id).execute()).toEqual([]);
    await put([toner('C-1')]);
    expect(await itemOf('C-1')).toMatchObject({ quantity: 12, closed: false, reorderPoint: 4 });
  });

  it('is not taken back over what was moved since', async () => {
    const run = await put([toner('D-1')]);
    const { id, rooms } = await itemOf('D-1');
    await keep.issue((await keep.order(id)).id, rooms[0]?.roomId ?? '');
    await expect(undoRun({ id: run.id, keepChanged: false }, call())).rejects.toMatchObject({
      code: 'imports.undoBlocked',
    });
    expect(await itemOf('D-1')).toMatchObject({ quantity: 9 });
  });

  it('is not committed over what was moved since the check', async () => {
    const { id } = await checked([toner('E-1')]);
    await put([toner('E-1')]);
    await expect(applyRun({ id }, call())).rejects.toMatchObject({ code: 'imports.ledgerChanged' });
    expect(await itemOf('E-1')).toMatchObject({ quantity: 12 });
  });

  it.each<[string, string[], string[]]>([
    ['no number', [toner('')], ['品目番号 required']],
    ['a place that is none', [toner('F-1', '地下倉子')], ['置き場所 unknown']],
    ['a place of two sites', [toner('F-1', '棚')], ['置き場所 several']],
    ['no count', [toner('F-1', '地下倉庫', '')], ['数えた数 required']],
    ['words for a count', [toner('F-1', '地下倉庫', '約10')], ['数えた数 notAnInteger']],
    ['less than nothing', [toner('F-1', '地下倉庫', '-1')], ['数えた数 outOfRange']],
    ['a count that Excel made a day', [toner('F-1', '地下倉庫', '12月1日')], ['数えた数 notAnInteger']],
    ['a kind that is none', [toner('F-1').replace('消耗品', '雑品')], ['区分 notAChoice']],
    ['a part without its 規格', ['F-1,SSD,部品,SSD,,個,地下倉庫,1,,'], ['規格 standardRequired']],
    ['a 部品の種類 of no part', ['F-1,トナー,消耗品,SSD,,本,地下倉庫,1,,'], ['部品の種類 partKindForbidden']],
    ['a place twice', [toner('F-1'), toner('F-1')], ['品目番号 duplicate']],
    [
      'two names of one number',
      [toner('F-1'), toner('F-1', '桑名庁舎 棚').replace('トナー', '紙')],
      ['名称 otherFacts'],
    ],
    ['another count than the ledger’s', [toner('A-1', '地下倉庫', '11')], ['数えた数 moved']],
    ['another name than the ledger’s', [toner('A-1', '本庁舎 棚').replace('トナー', '紙')], ['名称 notLedgers']],
  ])('refuses %s', async (_, lines, expected) => {
    expect(await refusals(lines)).toEqual(expected);
  });

  it('refuses rows without a column that a place needs', async () => {
    expect(await refusals(['G-1,トナー,3'], '品番,品名,数量')).toEqual(['置き場所 requiredForNew']);
  });

  it('goes out as it comes in: template and ledger', async () => {
    await expect(
      uploadFile({ kind: 'stock', file: await makeTemplate({ kind: 'stock' }, call()) }, call()),
    ).rejects.toMatchObject({ code: 'imports.noRows' });
    const run = await checked(await exportLedger({ kind: 'stock' }, call()));
    expect(run.counts).toMatchObject({ added: 0, changed: 0, refused: 0, missing: 0 });
    expect(run.counts.unchanged).toBeGreaterThan(4);
  });

  it('leaves the audit whole', async () => {
    expect((await sealAndVerify(desk.db)).broken).toBeNull();
  });
});
