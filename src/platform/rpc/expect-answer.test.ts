import { type AnyProcedure, call } from '@orpc/server';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { permissions, writes } from '#kernel/contract/procedure.ts';
import { actorOf, testWorld, type World } from '../../../tests/support/world.ts';
import { staged, write } from './handlers.ts';
import { serve } from './serve.ts';

let world: World;
beforeAll(async () => {
  world = await testWorld();
  await sql`create table trial_kept (bulk boolean)`.execute(world.database.db);
});
afterAll(() => world.close());

const may = permissions('trial', { keep: ['manager'] });
/** How often the answer was looked at. */
let looks = 0;
const input = z.object({ bulk: z.boolean().nullable() });
const contract = {
  keep: writes(may.keep)
    .input(input)
    .output(
      z.object({
        bulk: z.boolean().refine(() => {
          looks += 1;
          return true;
        }),
      }),
    ),
  keepInUnits: writes(may.keep)
    .input(input)
    .output(z.object({ bulk: z.boolean() })),
};
/** Keeps what it is given, and answers with what was kept. */
const { keep, keepInUnits } = serve(contract, {
  keep: write(async (ctx, { bulk }) => {
    await sql`insert into trial_kept values (${bulk})`.execute(ctx.tx);
    return { bulk: bulk as boolean, secret: 'of no contract' };
  }),
  keepInUnits: staged(({ bulk }, call) =>
    call.answer(async (ctx) => {
      await sql`insert into trial_kept values (${bulk})`.execute(ctx.tx);
      return { bulk: bulk as boolean };
    }),
  ),
}) as { keep: AnyProcedure; keepInUnits: AnyProcedure };
const ask = (bulk: boolean | null, procedure = keep) => {
  const context = { actor: actorOf('manager'), requestId: 'r', runtime: world.runtime, services: {} };
  return call(procedure, { bulk } as never, { context: context as never });
};

test('an answer that the contract refuses leaves nothing behind', async () => {
  await expect(ask(null)).rejects.toThrow('keep answers what its contract refuses: bulk: ');
  expect(await ask(true)).toEqual({ bulk: true });
  const { rows } = await sql`select bulk from trial_kept`.execute(world.database.db);
  expect(rows).toEqual([{ bulk: true }]);
});

test('nor does one of several units, whose last gives the answer', async () => {
  await expect(ask(null, keepInUnits)).rejects.toThrow('keepInUnits answers what its contract refuses: bulk: ');
  const { rows } = await sql`select bulk from trial_kept where bulk is null`.execute(world.database.db);
  expect(rows).toEqual([]);
});

test('an answer is looked at once, and holds what the contract names', async () => {
  looks = 0;
  expect(await ask(true)).toEqual({ bulk: true });
  expect(looks).toBe(1);
});
