import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importRowsInput } from '#features/imports/contract/imports.contract.ts';
import { applyRun } from '#features/imports/server/apply-run.ts';
import { checkRun } from '#features/imports/server/check-run.ts';
import { importDefinitions } from '#features/imports/server/import-definition.public.ts';
import { listRows } from '#features/imports/server/imports.reads.ts';
import { exportLedger } from '#features/imports/server/ledger-book.public.ts';
import { uploadFile } from '#features/imports/server/receive-file.ts';
import { undoRun } from '#features/imports/server/undo-run.ts';
import { addRoom } from '#features/places/server/add-room.ts';
import { createSite } from '#features/places/server/create-site.ts';
import { siteImport } from '#features/places/server/site-import.definition.ts';
import { findHits } from '#features/search/server/find-hits.public.ts';
import { addAccount } from '#platform/auth/auth.fixture.ts';
import { unitsOf } from '#platform/jobs/units.ts';
import type { BookCell } from '#platform/sheets/book.ts';
import { closeSheetReader } from '#platform/sheets/read-sheet.ts';
import { writeBook } from '#platform/sheets/write-book.ts';
import { sealAndVerify } from '../../../../tests/support/audit.ts';
import { stagedCall } from '../../../../tests/support/staged-call.ts';
import { actorOf, testWorld, type World } from '../../../../tests/support/world.ts';
import { departmentListInput, staffListInput } from '../contract/people.contract.ts';
import { beginDueAssignments } from './begin-assignments.job.ts';
import { createStaff } from './create-staff.ts';
import { departmentImport } from './department-import.definition.ts';
import { getDepartment, listDepartments } from './departments.reads.ts';
import { exportStaff } from './export-people.ts';
import { departmentSearch, staffSearch } from './find-people.ts';
import { indexMovedJob } from './index-moved.job.ts';
import { createAgent, listAgents, reviseAgent } from './keep-agents.ts';
import { closeAccountsOfLeft } from './left-staff.job.ts';
import { getStaff, listStaff } from './list-staff.ts';
import { reviseStaff } from './revise-staff.ts';
import { staffImport } from './staff-import.definition.ts';
import { transferStaff } from './transfer-staff.ts';

const manager = actorOf('manager', { name: '水野 聡' });
const agent = actorOf('agent');
let world: World;
beforeAll(async () => {
  for (const definition of [siteImport, departmentImport, staffImport]) importDefinitions.fill(definition).apply();
  world = await testWorld();
  const site = await world.write(manager, (ctx) =>
    createSite(ctx, {
      code: 'H1',
      name: '本庁舎',
      reading: 'ほんちょうしゃ',
      kind: 'hq',
      region: 'chusei',
      baseSiteId: null,
      driveMinutes: null,
      outsidePrefecture: false,
      postalCode: null,
      address: '津市広明町13',
      phone: null,
    }),
  );
  await world.write(manager, (ctx) => addRoom(ctx, { siteId: site.id, name: '行政棟7階', floor: '7階' }));
});
afterAll(async () => {
  await closeSheetReader();
  await world.close();
});

type Line = readonly BookCell[];
const call = () => stagedCall(world, manager);
async function checked(kind: string, [headings = [], ...rows]: readonly Line[]) {
  const columns = headings.map((title) => ({ title: String(title), kind: 'text' as const, width: 12 }));
  const bytes = await writeBook({ sheets: [{ name: 'Sheet1', columns, rows }] });
  const file = new File([bytes as Uint8Array<ArrayBuffer>], '取込.xlsx');
  const { id } = await uploadFile({ kind, file }, call());
  return checkRun({ id, mapping: null }, call());
}
async function imported(kind: string, lines: readonly Line[]) {
  const run = await checked(kind, lines);
  expect(await problemsOf(run.id)).toEqual([]);
  return applyRun({ id: run.id }, call());
}
const problemsOf = async (id: string) => {
  const input = importRowsInput.parse({ id, outcome: 'refused', limit: 200 });
  const { rows } = await world.read(manager, (ctx) => listRows(ctx, input));
  return rows.flatMap((row) => row.problems.map(({ title, value, why, fix }) => [row.line, title, value, why, fix]));
};
const departments = () =>
  world.database.db
    .selectFrom('departments')
    .select(['id', 'code', 'name', 'full_name', 'sort_path', 'valid_from', 'valid_to', 'successor_id', 'parent_id'])
    .orderBy('sort_path')
    .execute();
const staff = () => world.database.db.selectFrom('staff_members').selectAll().orderBy('staff_no').execute();
const assignments = () =>
  world.database.db
    .selectFrom('staff_assignments')
    .innerJoin('staff_members as s', 's.id', 'staff_member_id')
    .innerJoin('departments as d', 'd.id', 'staff_assignments.department_id')
    .select(['s.staff_no', 'd.code', 'staff_assignments.valid_from', 'staff_assignments.valid_to'])
    .orderBy('s.staff_no')
    .orderBy('staff_assignments.valid_from')
    .execute();
const idOf = async (code: string) => (await departments()).find((row) => row.code === code)?.id ?? '';
const once = { number: 1, isLast: false };
const personOf = async (staffNo: string) => (await staff()).find((row) => row.staff_no === staffNo);

const treeHead: Line = [
  '所属コード',
  '所属名',
  'よみ',
  '種類',
  '上位の所属',
  '建制順',
  '拠点',
  '設置日',
  '廃止日',
  '統合先',
];
const tree: Line[] = [
  ['2110', '道路企画課', 'どうろきかくか', '課', '県土整備部', 20, '本庁舎', 'R8.4.1', null, null],
  ['2100', '県土整備部', 'けんどせいびぶ', '部', null, 10, 'H1', '令和8年4月1日', null, null],
  ['2120', '道路建設課', 'どうろけんせつか', '課', '2100', 30, '本庁舎', '2026/4/1', null, null],
];
const staffHead: Line = ['職員番号', '氏名', '氏名（カナ）', '所属', '異動日', '内線', 'メール', '所属担当者'];
const people: Line[] = [
  ['051127', '髙橋 由美', 'ﾀｶﾊｼ ﾕﾐ', '県土整備部　道路企画課', 'R8.4.1', '3-2718', 'takahashi-y@pref.example.jp', '○'],
  ['051128', '中川　実', 'なかがわ みのる', '2120', '2026-04-01', '3-2719', 'ｎａｋａｇａｗａ＠pref.example.jp', null],
];

describe('所属', () => {
  test('a file of a tree in any order becomes the tree in 建制順', async () => {
    await imported('departments', [treeHead, ...tree]);
    expect((await departments()).map((row) => [row.full_name, row.sort_path])).toEqual([
      ['県土整備部', '00010'],
      ['県土整備部 道路企画課', '00010.00020'],
      ['県土整備部 道路建設課', '00010.00030'],
    ]);
    const { rows } = await world.read(agent, (ctx) => listDepartments(ctx, departmentListInput.parse({})));
    expect(rows.map((row) => [row.depth, row.name, row.siteName])).toEqual([
      [0, '県土整備部', '本庁舎'],
      [1, '道路企画課', '本庁舎'],
      [1, '道路建設課', '本庁舎'],
    ]);
  });

  test('a new name at the top reaches everything below, and the undo brings it all back', async () => {
    const before = await departments();
    const run = await imported('departments', [
      ['所属コード', '所属名', '建制順'],
      ['2100', '県土づくり部', 40],
    ]);
    expect((await departments()).map((row) => [row.full_name, row.sort_path])).toEqual([
      ['県土づくり部', '00040'],
      ['県土づくり部 道路企画課', '00040.00020'],
      ['県土づくり部 道路建設課', '00040.00030'],
    ]);
    await undoRun({ id: run.id, keepChanged: false }, call());
    expect(await departments()).toEqual(before);
  });

  test('every refusal says why and how to put it right', async () => {
    const run = await checked('departments', [
      treeHead,
      ['2130', '用地課', 'ようちか', '係長', '県土整備局', 'abc', '津庁舎', 'R8.2.30', null, null],
      ['2140', '甲課', 'こうか', '課', '2150', 1, null, null, null, null],
      ['2150', '乙課', 'おつか', '課', '2140', 2, null, null, null, '2150'],
      ['2110', '道路企画課', 'どうろきかくか', '課', '2100', 20, '本庁舎', 'R8.4.1', 'R8.3.1', null],
      ['2160', null, null, '課', null, null, null, null, null, null],
    ]);
    expect(await problemsOf(run.id)).toEqual([
      [2, '種類', '係長', '選択肢にない', '次から選ぶ：局、部、課、事務所、室、班、外部'],
      [2, '上位の所属', '県土整備局', '所属にない', '近い名称：県土整備部'],
      [2, '建制順', 'abc', '数値でない', '数字だけを入れる'],
      [2, '拠点', '津庁舎', '拠点にない', '拠点に登録してから取り込む'],
      [2, '設置日', 'R8.2.30', '実在しない日付', '日付を確かめる'],
      [3, '上位の所属', '2150', '2150の行が拒否された', '2150の行を先に直す'],
      [4, '統合先', '2150', '統合先が自分自身', '統合先を直す'],
      [5, '廃止日', 'R8.3.1', '設置日 R8.4.1より前の日付', '日付を確かめる'],
      [6, '所属名', '', '必須の値がない', '所属名を入れる'],
      [6, 'よみ', '', '必須の値がない', 'よみを入れる'],
    ]);
    expect(run.counts).toMatchObject({ added: 0, changed: 0, refused: 5, missing: 2 });
  });

  test('two that stand under each other are refused', async () => {
    const run = await checked('departments', [
      treeHead,
      ['2140', '甲課', 'こうか', '課', '2150', 1, null, null, null, null],
      ['2150', '乙課', 'おつか', '課', '2140', 2, null, null, null, null],
    ]);
    expect((await problemsOf(run.id)).map(([, , , why]) => why)).toEqual([
      '上位が自分自身に戻る',
      '上位が自分自身に戻る',
    ]);
  });

  test('an abolished code does not come back, and its page tells what took its place', async () => {
    await imported('departments', [
      treeHead,
      ['2190', '旧道路課', 'きゅうどうろか', '課', '2100', 90, null, 'R5.4.1', 'R8.3.31', '2110'],
    ]);
    const run = await checked('departments', [
      treeHead,
      ['2190', '旧道路課', 'きゅうどうろか', '課', '2100', 90, null, 'R5.4.1', null, null],
    ]);
    expect((await problemsOf(run.id)).map(([, , , why]) => why)).toEqual(['廃止された所属コード']);
    const gone = await world.read(agent, async (ctx) => getDepartment(ctx, { id: await idOf('2190') }));
    expect(gone).toMatchObject({
      validTo: '2026-03-31',
      successor: { name: '道路企画課' },
      above: [{ name: '県土整備部' }],
    });
    const heir = await world.read(agent, async (ctx) => getDepartment(ctx, { id: await idOf('2110') }));
    expect(heir.predecessors.map((one) => one.name)).toEqual(['旧道路課']);
    await expect(world.read(agent, (ctx) => getDepartment(ctx, { id: manager.id }))).rejects.toMatchObject({
      code: 'people.departmentAbsent',
    });
  });
});

describe('職員', () => {
  test('a roll is read as people write it, with the history of 所属 begun', async () => {
    await imported('staff', [staffHead, ...people]);
    expect((await staff()).map((row) => [row.staff_no, row.name, row.reading, row.mail, row.coordinator])).toEqual([
      ['051127', '髙橋 由美', 'たかはし ゆみ', 'takahashi-y@pref.example.jp', true],
      ['051128', '中川 実', 'なかがわ みのる', 'nakagawa@pref.example.jp', false],
    ]);
    expect(await assignments()).toEqual([
      { staff_no: '051127', code: '2110', valid_from: '2026-04-01', valid_to: null },
      { staff_no: '051128', code: '2120', valid_from: '2026-04-01', valid_to: null },
    ]);
    const again = await checked('staff', [staffHead, ...people]);
    expect(again.counts).toMatchObject({ added: 0, changed: 0, unchanged: 2, refused: 0 });
  });

  test('a changed 所属 is a move; the undo restores person and history byte for byte', async () => {
    const before = { staff: await staff(), assignments: await assignments() };
    const run = await imported('staff', [
      ['職員番号', '所属', '発令日', '内線番号'],
      [51128, '道路企画課', 'R8.11.1', '3-9999'],
    ]);
    expect(await assignments()).toContainEqual({
      staff_no: '051128',
      code: '2120',
      valid_from: '2026-04-01',
      valid_to: '2026-10-31',
    });
    expect(await personOf('051128')).toMatchObject({ department_id: await idOf('2110'), extension: '3-9999' });
    await undoRun({ id: run.id, keepChanged: false }, call());
    const plain = (rows: Awaited<ReturnType<typeof staff>>) =>
      rows.map(({ version: _version, updated_at: _at, ...rest }) => rest);
    expect(plain(await staff())).toEqual(plain(before.staff));
    expect(await assignments()).toEqual(before.assignments);
  });

  test('every refusal says why and how to put it right', async () => {
    const run = await checked('staff', [
      [...staffHead, '拠点', '部屋'],
      ['05#', '甲 乙', 'こう おつ', '道路企画課', null, null, null, null, null, null],
      ['060001', '甲 乙', 'こう おつ', '道路起画課', null, null, 'a@b', 'maybe', null, null],
      ['060002', '丙 丁', 'へい てい', '旧道路課', null, null, null, null, null, null],
      ['060003', '戊 己', 'ぼ き', '道路企画課', null, null, null, null, '本庁舎', '地下2階'],
      ['060003', '戊 己', 'ぼ き', '道路企画課', null, null, null, null, '本庁舎', '行政棟７階'],
      ['060004', '庚 辛', '#N/A', '2110', null, null, null, null, null, null],
    ]);
    expect(await problemsOf(run.id)).toEqual([
      [2, '職員番号', '05#', '使えない文字がある', '051127 の形で入れる'],
      [3, '所属', '道路起画課', '所属にない', '所属に登録してから取り込む'],
      [3, 'メール', 'a@b', '形が正しくない', 'nakagawa-m@pref.example.jp の形で入れる'],
      [3, '所属担当者', 'maybe', '○か空でない', '該当は○、しないときは空にする'],
      [4, '所属', '県土整備部 旧道路課', '廃止された所属 R8.3.31', '統合先：県土整備部 道路企画課'],
      [5, '部屋', '地下2階', '部屋にない', '部屋に登録してから取り込む'],
      [6, '職員番号', '060003', '5行と同じ番号', 'どちらかの行を除く'],
      [7, 'よみ', '#N/A', '数式の誤り', '値に直して保存し直す'],
    ]);
  });

  test('what goes out as a workbook comes back unchanged', async () => {
    for (const kind of ['sites', 'departments', 'staff']) {
      const file = await exportLedger({ kind }, call());
      const { id } = await uploadFile({ kind, file }, call());
      const run = await checkRun({ id, mapping: null }, call());
      expect(await problemsOf(run.id)).toEqual([]);
      expect([kind, run.counts.added, run.counts.changed, run.counts.missing]).toEqual([kind, 0, 0, 0]);
    }
  });

  test('a bulk move keeps the history; a day to come takes effect that morning', async () => {
    const ids = (await staff()).map((row) => row.id);
    const to = await idOf('2120');
    const move = (over: object) =>
      world.write(manager, (ctx) =>
        transferStaff(ctx, { chosen: { ids }, departmentId: to, on: '2027-01-04', reason: '年始の異動', ...over }),
      );
    await expect(move({ departmentId: await idOf('2190') })).rejects.toMatchObject({
      code: 'people.departmentAbolished',
    });
    await expect(move({ departmentId: manager.id })).rejects.toMatchObject({ code: 'people.departmentAbsent' });
    await expect(move({ on: '2026-03-01' })).rejects.toMatchObject({ code: 'people.departmentNotYet' });
    await expect(move({ chosen: { ids: [manager.id] } })).rejects.toMatchObject({ code: 'people.staffAbsent' });
    expect(await move({})).toEqual({ moved: 0, planned: 1 });
    await expect(move({})).rejects.toMatchObject({ code: 'people.alreadyThere' });
    await expect(move({ departmentId: await idOf('2110'), on: '2026-12-01' })).rejects.toMatchObject({
      code: 'people.transferBackwards',
    });
    expect((await personOf('051127'))?.department_id).toBe(await idOf('2110'));
    world.clock.set('2027-01-03T15:05:00Z');
    await beginDueAssignments({ write: (work) => world.write(manager, work) });
    expect(await personOf('051127')).toMatchObject({ department_id: to, coordinator: false });
    const view = await world.read(agent, (ctx) => getStaff(ctx, { id: ids[0] ?? '' }));
    expect(view.assignments.map((one) => [one.departmentName, one.validFrom, one.validTo])).toEqual([
      ['道路建設課', '2027-01-04', null],
      ['道路企画課', '2026-04-01', '2027-01-03'],
    ]);
  });

  test('many move at once, are found by their new 所属 in turns, and what a job began goes on where it was cut off', async () => {
    const like = (await personOf('051127'))?.id ?? '';
    const { rows } = await sql<{ id: string }>`insert into staff_members select (jsonb_populate_record(person,
        jsonb_build_object('id', gen_random_uuid(), 'staff_no', 'M' || number, 'mail', null))).*
      from staff_members as person, generate_series(1, 101) as number where person.id = ${like} returning id`.execute(
      world.database.db,
    );
    const ids = rows.map(({ id }) => id);
    const [now, later] = [await idOf('2110'), await idOf('2120')];
    const move = (departmentId: string, on: string) =>
      world.write(manager, (ctx) => transferStaff(ctx, { chosen: { ids }, departmentId, on, reason: '' }));
    expect(await move(now, '2027-01-04')).toEqual({ moved: 101, planned: 0 });
    expect(world.sent.filter(({ job }) => job === 'people.indexMoved')).toEqual([
      { job: 'people.indexMoved', data: { ids: expect.arrayContaining(ids) } },
    ]);
    const indexed = () =>
      world.database.db.selectFrom('search_documents').select('id').where('id', 'in', ids).execute();
    expect(await indexed()).toEqual([]);
    await ('deliver' in indexMovedJob &&
      indexMovedJob.deliver(unitsOf(world.runtime, manager), { ids } as never, once));
    expect(await indexed()).toHaveLength(101);
    expect(await move(later, '2027-01-12')).toEqual({ moved: 0, planned: 101 });
    world.clock.set('2027-01-11T15:05:00Z');
    const moved = async () => {
      const there = world.database.db.selectFrom('staff_members').select('id').where('department_id', '=', later);
      return (await there.where('id', 'in', ids).execute()).length;
    };
    let turns = 0;
    const cutOff = beginDueAssignments({
      write: async (work) => {
        turns += 1;
        if (turns === 2) throw new Error('killed');
        return world.write(manager, work);
      },
    });
    await expect(cutOff).rejects.toThrow('killed');
    expect(await moved()).toBe(50);
    await beginDueAssignments({ write: (work) => world.write(manager, work) });
    expect(await moved()).toBe(101);
    await sql`delete from staff_assignments where staff_member_id = any(${ids}::uuid[])`.execute(world.database.db);
    await sql`delete from staff_members where id = any(${ids}::uuid[])`.execute(world.database.db);
    world.clock.set('2027-01-03T15:05:00Z');
  });

  test('the desk registers and puts right; the same number twice is refused', async () => {
    const departmentId = await idOf('2110');
    const draft = {
      staffNo: '070001',
      name: '森 葵',
      reading: 'もり あおい',
      siteId: null,
      roomId: null,
      extension: null,
      phone: null,
      mail: null,
      coordinator: false,
      leftOn: null,
      note: '',
    };
    const create = (over: object) =>
      world.write(manager, (ctx) =>
        createStaff(ctx, { draft: { ...draft, ...over }, departmentId, from: '2026-12-01' }),
      );
    const person = await create({});
    await expect(create({})).rejects.toThrow('「森 葵」さんが使っています');
    const room = await world.database.db.selectFrom('rooms').selectAll().executeTakeFirstOrThrow();
    await expect(create({ staffNo: '070002', roomId: room.id })).rejects.toMatchObject({
      code: 'people.roomElsewhere',
    });
    const revise = (version: number, over: object) =>
      world.write(manager, (ctx) => reviseStaff(ctx, { id: person.id, version, draft: { ...draft, ...over } }));
    const revised = await revise(person.version, { leftOn: '2026-12-31', siteId: room.site_id, roomId: room.id });
    expect(revised).toMatchObject({ roomName: '行政棟7階', actions: ['revise'] });
    await expect(revise(person.version, { name: '森 碧' })).rejects.toMatchObject({ code: 'platform.staleVersion' });
    await expect(
      world.write(manager, (ctx) =>
        transferStaff(ctx, {
          chosen: { ids: [person.id] },
          departmentId: revised.departmentId,
          on: '2027-02-01',
          reason: '',
        }),
      ),
    ).rejects.toMatchObject({ code: 'people.alreadyThere' });
    const elsewhere = await idOf('2120');
    await expect(
      world.write(manager, (ctx) =>
        transferStaff(ctx, {
          chosen: { ids: [person.id] },
          departmentId: elsewhere,
          on: '2027-02-01',
          reason: '',
        }),
      ),
    ).rejects.toMatchObject({ code: 'people.alreadyLeft' });
  });

  test('a 所属担当者 sees the own 所属 only, a 職員 nobody; the list and the search agree', async () => {
    const departmentId = await idOf('2110');
    const own = actorOf('coordinator', { departmentId });
    const other = await personOf('051127');
    const list = async (actor: typeof own, over: object) =>
      (await world.read(actor, (ctx) => listStaff(ctx, staffListInput.parse(over)))).rows.map((row) => row.staffNo);
    expect(await list(agent, { view: 'all', sort: { key: 'staffNo', dir: 'asc' } })).toEqual([
      '051127',
      '051128',
      '070001',
    ]);
    expect(await list(agent, { q: 'たかはし' })).toEqual(['051127']);
    expect(await list(own, { view: 'all' })).toEqual(['070001']);
    expect(await list(actorOf('staff', { departmentId }), { view: 'all' })).toEqual([]);
    await expect(world.read(own, (ctx) => getStaff(ctx, { id: other?.id ?? '' }))).rejects.toMatchObject({
      code: 'people.staffAbsent',
    });
    const find = (actor: typeof own, q: string) =>
      world.read(actor, (ctx) => findHits(ctx, [staffSearch], { q, limit: 5 }).then((found) => found.flat()));
    expect((await find(agent, '高橋')).map((hit) => hit.code)).toEqual(['051127']);
    expect(await find(own, '高橋')).toEqual([]);
    const found = await world.read(own, (ctx) =>
      findHits(ctx, [departmentSearch], { q: '道路建設', limit: 5 }).then((found) => found.flat()),
    );
    expect(found.map((hit) => hit.title)).toEqual(['道路建設課']);
  });

  test('the export leaves a record, and holds only who was ticked', async () => {
    const all = staffListInput.parse({});
    const [ticked] = (await world.read(agent, (ctx) => listStaff(ctx, all))).rows;
    await exportStaff({ ...all, chosen: null }, call());
    await exportStaff({ ...all, chosen: { ids: [ticked?.id ?? ''] } }, call());
    const records = await world.database.db
      .selectFrom('audit_records')
      .select('changes')
      .where('action', '=', 'people.exportStaff')
      .orderBy('seq')
      .execute();
    expect(records.map(({ changes }) => (changes as { rows: [null, number] }).rows[1] === 1)).toEqual([false, true]);
  });
});

describe('ヘルプデスク担当者 (§2-3)', () => {
  test('a 地域 agent has a region and nobody else does', async () => {
    const draft = {
      name: '伊藤 彩',
      reading: 'いとう あや',
      duty: 'regional',
      region: 'hokusei',
      phone: null,
      active: true,
    } as const;
    const agentOne = await world.write(manager, (ctx) => createAgent(ctx, draft));
    await expect(world.write(manager, (ctx) => createAgent(ctx, { ...draft, region: null }))).rejects.toMatchObject({
      code: 'people.regionNeeded',
    });
    const revise = (over: object, version = agentOne.version) =>
      world.write(manager, (ctx) => reviseAgent(ctx, { id: agentOne.id, version, draft: { ...draft, ...over } }));
    await expect(revise({ duty: 'headquarters' })).rejects.toMatchObject({ code: 'people.regionUnneeded' });
    await revise({ active: false });
    await expect(revise({ active: true })).rejects.toMatchObject({ code: 'platform.staleVersion' });
    await expect(
      world.write(manager, (ctx) => reviseAgent(ctx, { id: manager.id, version: 1, draft })),
    ).rejects.toMatchObject({ code: 'people.agentAbsent' });
    expect((await world.read(agent, listAgents)).map((one) => [one.name, one.active, one.mayRevise])).toEqual([
      ['伊藤 彩', false, false],
    ]);
  });

  test('the audit chain of all this is whole', async () => {
    expect((await sealAndVerify(world.database.db)).broken).toBeNull();
  });
});

describe('accounts follow the people behind them', () => {
  let made = 0;
  /** A 職員 of 道路企画課, and an account that acts as them there. */
  async function person(role: 'coordinator' | 'staff' | 'authority', coordinator = false) {
    made += 1;
    const departmentId = await idOf('2110');
    const draft = { ...nobody, staffNo: `0800${made}0`, name: `人 ${made}`, reading: 'ひと', coordinator };
    const { id } = await world.write(manager, (ctx) => createStaff(ctx, { departmentId, draft, from: '2026-12-01' }));
    const account = await addAccount(world.database, { username: `behind-${made}`, role });
    const behind = { staff_member_id: id, department_id: departmentId };
    await world.database.db.updateTable('accounts_users').set(behind).where('id', '=', account).execute();
    const stands = async () => {
      const query = world.database.db.selectFrom('accounts_users').where('id', '=', account);
      const row = await query.select(['role', 'department_id', 'disabled_at']).executeTakeFirstOrThrow();
      const code =
        row.department_id === departmentId ? '2110' : row.department_id === (await idOf('2120')) ? '2120' : '?';
      return `${row.role} ${code} ${row.disabled_at === null ? 'open' : 'closed'}`;
    };
    return { id, staffNo: draft.staffNo, draft, stands };
  }
  const nobody = { siteId: null, roomId: null, extension: null, phone: null, mail: null, leftOn: null, note: '' };
  const todayIs = '2027-01-05';
  beforeAll(() => world.clock.set(`${todayIs}T01:00:00Z`));

  test('異動: at once, and on the morning of its day', async () => {
    const [now, then, over] = [await person('coordinator', true), await person('staff'), await person('authority')];
    const to = await idOf('2120');
    const move = (ids: string[], on: string) =>
      world.write(manager, (ctx) => transferStaff(ctx, { chosen: { ids }, departmentId: to, on, reason: '' }));
    await move([now.id, over.id], todayIs);
    await move([then.id], '2027-01-06');
    expect(await now.stands()).toBe('staff 2120 open');
    expect([await then.stands(), await over.stands()]).toEqual(['staff 2110 open', 'authority 2110 open']);
    world.clock.set('2027-01-05T15:05:00Z');
    await beginDueAssignments({ write: (work) => world.write(manager, work) });
    expect(await then.stands()).toBe('staff 2120 open');
  });

  test('異動 by a file, and its undo', async () => {
    const [kept, lost] = [await person('coordinator', true), await person('coordinator', true)];
    const heads = ['職員番号', '所属', '発令日', '所属担当者'];
    const run = await imported('staff', [
      heads,
      [kept.staffNo, '道路建設課', 'R9.1.6', '○'],
      [lost.staffNo, '道路建設課', 'R9.1.6', ''],
    ]);
    expect([await kept.stands(), await lost.stands()]).toEqual(['coordinator 2120 open', 'staff 2120 open']);
    await undoRun({ id: run.id, keepChanged: false }, call());
    expect((await lost.stands()).slice(-9)).toBe('2110 open');
  });

  test('退職: the day after the last one, however it was written', async () => {
    const [byForm, byFile, byDay, over] = [
      await person('staff'),
      await person('coordinator'),
      await person('staff'),
      await person('authority'),
    ];
    const revise = ({ id, draft }: typeof byForm, leftOn: string) =>
      world.write(manager, (ctx) => reviseStaff(ctx, { id, version: 1, draft: { ...draft, leftOn } }));
    await revise(byForm, '2027-01-05');
    await revise(byDay, '2027-01-06');
    await revise(over, '2027-01-05');
    await imported('staff', [
      ['職員番号', '退職日'],
      [byFile.staffNo, 'R9.1.5'],
    ]);
    expect([await byForm.stands(), await byFile.stands()]).toEqual(['staff 2110 closed', 'coordinator 2110 closed']);
    expect([await byDay.stands(), await over.stands()]).toEqual(['staff 2110 open', 'authority 2110 open']);
    world.clock.set('2027-01-06T15:10:00Z');
    await closeAccountsOfLeft({ write: (work) => world.write(manager, work) });
    expect([await byDay.stands(), await over.stands()]).toEqual(['staff 2110 closed', 'authority 2110 open']);
  });

  test('離任: of a 担当者 who left the desk', async () => {
    const draft = {
      name: '去る 人',
      reading: 'さる',
      duty: 'headquarters',
      region: null,
      phone: null,
      active: true,
    } as const;
    const { id, version } = await world.write(manager, (ctx) => createAgent(ctx, draft));
    const account = await addAccount(world.database, { username: 'leaving', role: 'agent' });
    const users = () => world.database.db.selectFrom('accounts_users').where('id', '=', account);
    await world.database.db.updateTable('accounts_users').set({ agent_id: id }).where('id', '=', account).execute();
    await world.write(manager, (ctx) => reviseAgent(ctx, { id, version, draft: { ...draft, active: false } }));
    const { disabled_at } = await users().select('disabled_at').executeTakeFirstOrThrow();
    expect(disabled_at).not.toBeNull();
  });
});
