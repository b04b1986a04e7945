import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededNames } from '#kernel/contract-names.ts';
import { actorOf, testWorld, type World } from '../../../../tests/support/world.ts';
import { getNames, keepNames } from './keep-names.ts';

let world: World;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

const kanri = actorOf('administrator');
const read = () => world.read(kanri, getNames);
const keep = (names: Parameters<typeof keepNames>[1]) => world.write(kanri, (ctx) => keepNames(ctx, names));

test('the names of the specification stand until others are set, and nobody overwrites a change they have not seen', async () => {
  expect(await read()).toEqual({ ...seededNames, version: 0 });
  const nara = { prefecture: '奈良県', contract: '奈良県情報システム総合窓口業務委託' };
  const kept = await keep({ ...nara, version: 0 });
  expect(kept).toEqual({ ...nara, version: 1 });
  for (const version of [0, 2]) {
    await expect(keep({ ...seededNames, version })).rejects.toMatchObject({ code: 'contract.namesChanged' });
  }
  expect(await keep({ ...seededNames, version: 1 })).toEqual({ ...seededNames, version: 2 });
  const audit = await world.read(kanri, (ctx) =>
    ctx.tx
      .selectFrom('audit_records')
      .select('changes')
      .where('action', '=', 'contract.keepNames')
      .orderBy('at')
      .execute(),
  );
  expect(audit.map(({ changes }) => changes)).toContainEqual({
    prefecture: ['三重県', '奈良県'],
    contract: [seededNames.contract, nara.contract],
  });
});
