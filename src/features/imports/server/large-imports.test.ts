import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { staffImport } from '#features/people/server/staff-import.definition.ts';
import { type Actor, systemActor } from '#kernel/actor.ts';
import { unitsOf } from '#platform/jobs/units.ts';
import { closeSheetReader } from '#platform/sheets/read-sheet.ts';
import { keepAccounts } from '../../../../tests/support/keep-accounts.ts';
import { seedLedger } from '../../../../tests/support/ledger.ts';
import { stagedCall } from '../../../../tests/support/staged-call.ts';
import { actorOf, testWorld, type World } from '../../../../tests/support/world.ts';
import { applyRun } from './apply-run.ts';
import { carryOnRuns } from './carry-on-runs.job.ts';
import { checkRun } from './check-run.ts';
import { importDefinitions } from './import-definition.public.ts';
import { getRun } from './imports.reads.ts';
import { uploadFile } from './receive-file.ts';
import type { Carrying } from './step.ts';
import { undoRun } from './undo-run.ts';

const manager = actorOf('manager', { name: '水野 聡' });
const people = 1500;
let world: World;

beforeAll(async () => {
  importDefinitions.fill(staffImport).apply();
  world = await testWorld();
  await seedLedger(world);
  await keepAccounts(world.database.db, [manager]);
});
afterAll(async () => {
  await closeSheetReader();
  await world.close();
});

const call = () => stagedCall(world, manager);
const count = async () => {
  const { rows } = await world.database.pool.query('select count(*) as n from staff_members');
  return Number(rows[0].n);
};
const run = (id: string) => world.read(manager, (ctx) => getRun(ctx, { id }));

/** New 職員, as many as asked; `extra` sets them apart from other files. */
async function checked(rows: number, extra: string) {
  const lines = Array.from(
    { length: rows },
    (_, n) => `${extra}${String(n).padStart(4, '0')},試験 ${n},しけん たろう,001`,
  );
  const file = new File([`職員番号,氏名,よみ,所属\n${lines.join('\n')}\n`], '職員.csv');
  const { id } = await uploadFile({ kind: 'staff', file }, call());
  const view = await checkRun({ id, mapping: null }, call());
  expect(view.counts).toMatchObject({ added: rows, refused: 0 });
  return id;
}

/** How often others are answered while `work` runs, and which numbers of 職員 they saw. */
async function othersDuring(work: Promise<unknown>) {
  const seen: number[] = [];
  let isOver = false;
  const over = work.finally(() => {
    isOver = true;
  });
  while (!isOver) seen.push(await count());
  await over;
  return seen;
}

describe('1,500 職員', () => {
  test('are taken in and taken back while others go on; nobody ever sees a part of them', async () => {
    const before = await count();
    const id = await checked(people, '90');
    const during = await othersDuring(applyRun({ id }, call()));
    expect(await run(id)).toMatchObject({ status: 'applied', isFollowing: false, trouble: null });
    expect(new Set(during)).toEqual(new Set([before, before + people]));
    const back = await othersDuring(undoRun({ id, keepChanged: false }, call()));
    expect(await run(id)).toMatchObject({ status: 'undone', undoKept: 0, progress: { done: 3000, total: 3000 } });
    expect(new Set(back)).toEqual(new Set([before + people, before]));
    expect(await count()).toBe(before);
    // Turns, not one long wait: others were answered many times in each.
    expect(Math.min(during.length, back.length)).toBeGreaterThan(5);
  });
});

/** A call whose process is killed after so many transactions: nothing of it runs any more, not even its clean-up. */
function killedAfter(units: number): Carrying & { readonly dead: Promise<void> } {
  let left = units;
  let die = () => {};
  const dead = new Promise<void>((resolve) => {
    die = resolve;
  });
  const unit =
    <A extends unknown[], R>(real: (...given: A) => Promise<R>) =>
    (...given: A): Promise<R> => {
      left -= 1;
      if (left >= 0) return real(...given);
      die();
      return new Promise<R>(() => {});
    };
  return { read: unit(call().read) as Carrying['read'], write: unit(call().write) as Carrying['write'], dead };
}

const units = (actor: Actor = systemActor) => unitsOf(world.runtime, actor);

describe('a process that is killed', () => {
  test.each(['apply', 'undo'] as const)(
    '%s: wherever it happens, nothing is half there and a job carries on',
    async (what) => {
      const cuts: string[] = [];
      for (let cut = 1; cut < 14; cut += 1) {
        const before = await count();
        const id = await checked(3, `${what === 'apply' ? 7 : 8}${String(cut).padStart(2, '0')}`);
        if (what === 'undo') await applyRun({ id }, call());
        const { dead, ...rest } = killedAfter(cut);
        const killed = { ...call(), ...rest };
        const work = what === 'apply' ? applyRun({ id }, killed) : undoRun({ id, keepChanged: false }, killed);
        const end = await Promise.race([dead.then(() => 'killed'), work.then(() => 'done')]);
        const then = await count();
        expect([before, before + 3]).toContain(then);
        const { status, isFollowing } = await run(id);
        expect(then).toBe(before + (status === 'applied' || status === 'undoing' ? 3 : 0));
        cuts.push(`${status}${isFollowing ? ' following' : ''}`);
        world.clock.advance(1);
        await carryOnRuns(units());
        expect(await run(id)).toMatchObject({ status: what === 'apply' ? 'applied' : 'undone', isFollowing: false });
        expect(await count()).toBe(what === 'apply' ? before + 3 : before);
        if (end === 'done') break;
      }
      const [under, done] = what === 'apply' ? ['applying', 'applied'] : ['undoing', 'undone'];
      expect(new Set(cuts)).toEqual(new Set([under, `${done} following`, done]));
    },
  );

  test.each(['apply', 'undo'] as const)('%s: whoever began may no longer, and nothing of it is made', async (what) => {
    const account = () => world.database.db.updateTable('accounts_users').where('id', '=', manager.id);
    const id = await checked(3, what === 'apply' ? '960' : '970');
    if (what === 'undo') await applyRun({ id }, call());
    const [before, { status }] = [await count(), await run(id)];
    const { dead, ...rest } = killedAfter(1);
    const killed = { ...call(), ...rest };
    const work = what === 'apply' ? applyRun({ id }, killed) : undoRun({ id, keepChanged: false }, killed);
    await Promise.race([dead, work]);
    await account().set({ disabled_at: world.clock.now() }).execute();
    world.clock.advance(1);
    await carryOnRuns(units());
    expect(await run(id)).toMatchObject({ status, trouble: expect.stringContaining('始めた人') });
    expect(await count()).toBe(before);
    await account().set({ disabled_at: null }).execute();
    await (what === 'apply' ? applyRun({ id }, call()) : undoRun({ id, keepChanged: false }, call()));
    expect(await count()).toBe(what === 'apply' ? before + 3 : before - 3);
  });

  test('a step that lives on after another one took it over changes nothing', async () => {
    const before = await count();
    const id = await checked(3, '999');
    // Taken over when everything is worked out, just before it would be made.
    const slow: ReturnType<typeof call> = {
      ...call(),
      answer: async (work) => {
        world.clock.advance(1);
        await carryOnRuns(units());
        return call().answer(work);
      },
    };
    await expect(applyRun({ id }, slow)).rejects.toMatchObject({ code: 'imports.underWay' });
    expect(await run(id)).toMatchObject({ status: 'applied', trouble: null });
    expect(await count()).toBe(before + 3);
  });
});
