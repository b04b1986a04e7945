import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf, testWorld, type World } from '../../../../tests/support/world.ts';
import type { DepartmentDraft } from '../contract/department.ts';
import { departmentListInput } from '../contract/people.contract.ts';
import { listDepartments } from './departments.reads.ts';
import { createDepartment, reviseDepartment } from './keep-departments.ts';

const manager = actorOf('manager', { name: '水野 聡' });
let world: World;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

const draft = (over: Partial<DepartmentDraft>): DepartmentDraft => ({
  code: 'D1',
  name: '県土整備部',
  reading: 'けんどせいびぶ',
  kind: 'division',
  parentId: null,
  siteId: null,
  validFrom: '2026-04-01',
  validTo: null,
  successorId: null,
  ...over,
});
const create = (over: Partial<DepartmentDraft>) => world.write(manager, (ctx) => createDepartment(ctx, draft(over)));
const revise = (id: string, version: number, over: Partial<DepartmentDraft>) =>
  world.write(manager, (ctx) => reviseDepartment(ctx, { id, version, draft: draft(over) }));

describe('所属を一つずつ', () => {
  test('one under another stands there, and a new name at the top reaches it', async () => {
    const top = await create({});
    const below = await create({ code: 'D11', name: '道路企画課', kind: 'section', parentId: top.id });
    expect(below).toMatchObject({ fullName: '県土整備部 道路企画課', depth: 1, mayRevise: true });
    const renamed = await revise(top.id, top.version, { name: '整備部' });
    expect(renamed.version).toBeGreaterThan(top.version);
    const { rows } = await world.read(manager, (ctx) => listDepartments(ctx, departmentListInput.parse({})));
    expect(rows.map((row) => row.fullName)).toEqual(['整備部', '整備部 道路企画課']);
  });

  test('each refusal names its field', async () => {
    const top = await create({ code: 'E1', name: '農林水産部' });
    const below = await create({ code: 'E11', name: '農産園芸課', parentId: top.id });
    const refused = (code: string) => expect.objectContaining({ code: `people.${code}` });
    await expect(create({ code: 'E1' })).rejects.toEqual(refused('codeTaken'));
    await expect(revise(top.id, top.version, { code: 'E1', parentId: below.id })).rejects.toEqual(
      refused('departmentLoop'),
    );
    await expect(revise(top.id, top.version, { code: 'E1', parentId: top.id })).rejects.toEqual(
      refused('departmentLoop'),
    );
    await expect(revise(top.id, top.version, { code: 'E1', validTo: '2026-03-31' })).rejects.toEqual(
      refused('departmentEndsEarly'),
    );
    await expect(
      revise(top.id, top.version, { code: 'E1', validTo: '2027-03-31', successorId: top.id }),
    ).rejects.toEqual(refused('ownSuccessor'));
    await expect(create({ code: 'E2', parentId: '00000000-0000-7000-8000-000000000000' })).rejects.toEqual(
      refused('departmentAbsent'),
    );
  });

  test('the second of two who save at once is told, and the end names what takes its place', async () => {
    const old = await create({ code: 'F1', name: '旧課' });
    const next = await create({ code: 'F2', name: '新課' });
    const ended = await revise(old.id, old.version, {
      code: 'F1',
      name: '旧課',
      validTo: '2027-03-31',
      successorId: next.id,
    });
    expect(ended).toMatchObject({ validTo: '2027-03-31', successor: { id: next.id } });
    await expect(revise(old.id, old.version, { code: 'F1', name: '他の名前' })).rejects.toMatchObject({
      code: 'platform.staleVersion',
    });
    const log = await world.database.db
      .selectFrom('audit_records')
      .select('action')
      .where('entity_id', '=', old.id)
      .execute();
    expect(log.map((row) => row.action)).toEqual(['people.createDepartment', 'people.reviseDepartment']);
  });
});
