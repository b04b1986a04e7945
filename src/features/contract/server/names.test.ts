import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftReport } from '#features/reports/server/draft-report.ts';
import { seededNames } from '#kernel/contract-names.ts';
import { actorOf, testWorld, type World } from '../../../../tests/support/world.ts';
import { judgedSpan } from './judge-chapter.ts';
import { weeksOfService } from './judge-weeks.ts';
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
  const nara = { ...seededNames, prefecture: '奈良県', contract: '奈良県情報システム総合窓口業務委託' };
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

test('the days of service are a setting: what is judged and the weeks go by it, and the first stays once a week has its report', async () => {
  const version = (await read()).version;
  await expect(keep({ ...seededNames, to: '2026-09-30', version })).rejects.toMatchObject({
    code: 'contract.periodReversed',
  });
  const kept = await keep({ ...seededNames, from: '2026-11-09', to: '2026-11-20', phone: '内線 3-1111', version });
  expect(await world.read(kanri, weeksOfService)).toEqual([
    { from: '2026-11-09', to: '2026-11-15' },
    { from: '2026-11-16', to: '2026-11-22' },
  ]);
  const judged = async (from: string, to: string) => {
    const span = await world.read(kanri, (ctx) => judgedSpan(ctx, { from, to }));
    return span && [span.from, span.to];
  };
  expect(await judged('2026-11-01', '2026-11-30')).toEqual(['2026-11-09', '2026-11-20']);
  expect(await judged('2026-11-21', '2026-11-30')).toBeNull();
  const manager = actorOf('manager', { name: '水野 聡' });
  const report = await world.write(manager, (ctx) => draftReport(ctx, { weekNo: 2 }));
  expect([report.weekNo, report.from, report.to]).toEqual([2, '2026-11-16', '2026-11-22']);
  await expect(keep({ ...kept, from: '2026-10-01' })).rejects.toMatchObject({ code: 'contract.startFixed' });
  expect((await keep({ ...kept, to: '2029-09-30' })).to).toBe('2029-09-30');
});
