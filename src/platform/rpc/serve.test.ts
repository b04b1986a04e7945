import { type AnyProcedure, call } from '@orpc/server';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { permissions, writes } from '#kernel/contract/procedure.ts';
import { actorOf, testWorld, type World } from '../../../tests/support/world.ts';
import { write } from './handlers.ts';
import { serve } from './serve.ts';

let world: World;
beforeAll(async () => {
  world = await testWorld();
  await sql`create table trial_forms (id integer primary key)`.execute(world.database.db);
});
afterAll(() => world.close());

const may = permissions('trial', { keep: ['manager'] });
const contract = {
  keep: writes(may.keep)
    .input(z.object({ id: z.int() }))
    .output(z.string()),
};

/** A use case that keeps a form once; `sees` says whether its look finds what somebody else wrote, try by try. */
function house(sees: (tried: number) => boolean) {
  const tries = { made: 0 };
  const { keep } = serve(contract, {
    keep: write(async (ctx, { id }) => {
      tries.made += 1;
      const { rows } = await sql`select id from trial_forms where id = ${id}`.execute(ctx.tx);
      if (rows.length > 0 && sees(tries.made)) return 'kept before';
      await sql`insert into trial_forms values (${id})`.execute(ctx.tx);
      return 'kept';
    }),
  }) as { keep: AnyProcedure };
  const context = { actor: actorOf('manager'), requestId: 'r', runtime: world.runtime, services: {} };
  return { tries, ask: (id: number) => call(keep, { id } as never, { context: context as never }) };
}

test('the same form sent twice at one moment is answered as one that came later', async () => {
  // The other one is committed between the look and the insert.
  const { tries, ask } = house((tried) => tried > 2);
  expect(await ask(1)).toBe('kept');
  expect(await ask(1)).toBe('kept before');
  expect(tries.made).toBe(3);
});

test('what stays taken is refused, not tried for ever', async () => {
  const { tries, ask } = house(() => false);
  await ask(2);
  await expect(ask(2)).rejects.toMatchObject({ code: '23505' });
  expect(tries.made).toBe(3);
});
