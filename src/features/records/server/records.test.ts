import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stepProcedures } from '#kernel/contract/step-procedures.ts';
import { newId } from '#kernel/id.ts';
import { defineProcess } from '#kernel/process.ts';
import { seedCalendar } from '#platform/calendar/seed-calendar.ts';
import { closeFileInspector } from '#platform/files/inspect-file.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { askForKey, findKey, keyKind, keyProcess, keyVerbs } from '../../../../tests/support/key-process.ts';
import { processTests } from '../../../../tests/support/process-test.ts';
import { stagedCall } from '../../../../tests/support/staged-call.ts';
import { actorOf, testWorld, type World } from '../../../../tests/support/world.ts';
import { recordPage as recordPageShape } from '../contract/record.ts';
import { recordKinds } from './record-kind.public.ts';
import { attachToRecord } from './record-notes.ts';
import { recordPage } from './record-page.public.ts';
import type { Subject } from './records.repo.ts';
import { openRecords, recordsAbout } from './related.public.ts';
import { relatedTo } from './related-to.ts';
import { stepHandlers } from './step-handlers.public.ts';
import { tellDeadlines } from './tell-deadlines.job.ts';

let world: World;
beforeAll(async () => {
  world = await testWorld();
  await seedCalendar(world.database.db);
  recordKinds.fill(keyKind).apply();
});
afterAll(async () => {
  await closeFileInspector();
  await world.close();
});

const keyContract = stepProcedures(keyProcess, recordPageShape);
const keyPage = async (ctx: Ctx, { id }: { id: string }) => recordPage(ctx, keyKind, await expectHead(ctx, id));
const expectHead = async (ctx: Ctx, id: string) => {
  const record = await findKey(ctx, id);
  if (!record) throw new Error('no such key');
  return record;
};

const open = async (title?: string, subjects: readonly Subject[] = []) =>
  (await world.write(actorOf('agent'), (ctx) => askForKey(ctx, title, subjects))).id;
const head = (id: string) => world.read(actorOf('agent'), (ctx) => findKey(ctx, id));
const take = async (name: keyof typeof keyVerbs, id: string, actor = actorOf('manager')) => {
  const record = await head(id);
  return world.write(actor, (ctx) =>
    keyVerbs[name](ctx, { id, version: record?.version ?? 0, form: { note: 'はい' } }),
  );
};

describe('a process', () => {
  processTests({
    world: () => world,
    kind: keyKind,
    verbs: keyVerbs,
    open: () => open(),
    formOf: () => ({ note: 'はい' }),
    ways: {
      asked: [],
      approved: ['approve'],
      refused: ['refuse'],
      out: ['approve', 'handOver'],
      back: ['approve', 'handOver', 'takeBack'],
    },
  });

  it('numbers its records by letter and 年度', async () => {
    const [first, second] = [await head(await open()), await head(await open())];
    expect(first?.number).toMatch(/^Z8-\d{5}$/);
    expect((second?.serial ?? 0) - (first?.serial ?? 0)).toBe(1);
  });

  it('says why a step is blocked, in the words that refuse it', async () => {
    const id = await open('なふだなし');
    await take('approve', id);
    const page = await world.read(actorOf('agent'), (ctx) => keyPage(ctx, { id }));
    expect(page.steps.map(({ name, blocked }) => [name, blocked])).toEqual([
      ['handOver', '名札がありません。付けてください。'],
    ]);
    await expect(take('handOver', id)).rejects.toThrow('名札がありません');
  });

  it('runs a clock from the step that starts it to the step that meets it', async () => {
    const id = await open();
    await take('approve', id);
    await take('handOver', id);
    expect(await head(id)).toMatchObject({ next_clock: 'backBy', next_due_at: '2026-11-25T08:15:00Z' });
    await take('takeBack', id);
    expect(await head(id)).toMatchObject({ next_clock: null, is_open: false });
  });

  it('tells of a deadline once, and marks the record', async () => {
    const id = await open();
    await take('approve', id);
    await take('handOver', id);
    world.clock.set('2026-11-26T01:00:00Z');
    await world.write(actorOf('agent'), tellDeadlines);
    await world.write(actorOf('agent'), tellDeadlines);
    const page = await world.read(actorOf('agent'), (ctx) => keyPage(ctx, { id }));
    expect(page.breached).toBe(true);
    expect(page.entries.filter(({ kind }) => kind === 'breached')).toHaveLength(1);
    // The job stood still while it was to warn: nobody is warned of what is over.
    expect(page.entries.filter(({ kind }) => kind === 'warned')).toEqual([]);
    world.clock.set('2026-11-24T01:42:00Z');
  });

  it('stands in the day of the desk, soonest deadline first', async () => {
    const lines = await world.read(actorOf('agent'), (ctx) => openRecords(ctx));
    expect(lines.every(({ isOpen, noun }) => isOpen && noun === '鍵')).toBe(true);
    expect(lines[0]?.dueAt).not.toBeNull();
  });

  it('takes a file that is sent twice once; another one under its id is refused', async () => {
    const id = await open();
    const [agent, entryId] = [actorOf('agent'), newId()];
    const send = (name: string, actor = agent) =>
      attachToRecord(
        { id, entryId, file: new File(['中身'], name, { type: 'text/plain' }), shared: false },
        stagedCall(world, actor),
      );
    const first = await send('覚え書き.txt');
    expect(await send('覚え書き.txt')).toMatchObject({ id: first.id });
    const absent = { code: 'records.entryAbsent' };
    await expect(send('別.txt')).rejects.toMatchObject(absent);
    await expect(send('覚え書き.txt', actorOf('manager'))).rejects.toMatchObject(absent);
    const page = await world.read(agent, (ctx) => keyPage(ctx, { id }));
    expect(page.files.map(({ name }) => name)).toEqual(['覚え書き.txt']);
  });

  it('stands with what it is about', async () => {
    const asset = newId();
    const id = await open('名札つき', [{ kind: 'asset', id: asset }]);
    const lines = await world.read(actorOf('agent'), (ctx) => recordsAbout(ctx, { asset }));
    expect(lines.map((line) => [line.id, line.stateWords, line.href])).toEqual([[id, '申請', `/keys/${id}`]]);
  });

  it('stands with the others about the same thing, and never with itself', async () => {
    const about = [{ kind: 'asset' as const, id: newId() }];
    const [first, second, third] = [await open('一', about), await open('二', about), await open('三', about)];
    await open('ほか', [{ kind: 'asset', id: newId() }]);
    const lines = await world.read(actorOf('agent'), (ctx) => relatedTo(ctx, { id: second }));
    expect(lines).toMatchObject({ total: 2 });
    expect(lines.rows.map(({ id }) => id).toSorted()).toEqual([first, third].toSorted());
    await expect(world.read(actorOf('agent'), (ctx) => relatedTo(ctx, { id: newId() }))).rejects.toThrow();
  });

  it('shows its course', async () => {
    const id = await open();
    await take('approve', id);
    const { course } = await world.read(actorOf('agent'), (ctx) => keyPage(ctx, { id }));
    expect(course.map(({ status }) => status)).toEqual(['done', 'now', ...course.slice(2).map(() => 'ahead')]);
    expect(course.length).toBeGreaterThan(2);
  });

  it('has a procedure for each step, and no other', () => {
    expect(Object.keys(keyContract).toSorted()).toEqual(Object.keys(keyProcess.steps).toSorted());
    expect(Object.keys(stepHandlers(keyProcess, keyVerbs, keyPage))).toEqual(Object.keys(keyProcess.steps));
  });

  it('moves by a step only: the database refuses any other way', async () => {
    const id = await open();
    const forced = world.database.transaction(async (tx) => {
      await sql`update records set state = 'out', version = version + 1 where id = ${id}`.execute(tx);
    });
    await expect(forced).rejects.toThrow('moves by a step only');
    expect(await head(id)).toMatchObject({ state: 'asked' });
  });
});

describe('defineProcess', () => {
  const { approve } = keyProcess.steps;
  const spec = { version: 1, letter: 'Z', states: { a: 'new', b: 'closed' }, initial: 'a', open: ['a'] } as const;
  it.each([
    ['no way to b', { ...spec, steps: { x: { ...approve, from: 'a', to: 'a', notBy: [] } } }],
    ['no way out of a', { ...spec, steps: { x: { ...approve, from: 'a', to: 'a', notBy: [] } } }],
    ['unknown state c', { ...spec, steps: { x: { ...approve, from: 'c', to: 'b', notBy: [] } } }],
    ['unknown step y', { ...spec, steps: { x: { ...approve, from: 'a', to: 'b', notBy: 'y' } } }],
  ])('refuses a table with %s', (what, faulty) => {
    expect(() => defineProcess('faulty', faulty as never)).toThrow(what);
  });
});
