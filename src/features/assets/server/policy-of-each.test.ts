import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deviceClassCodes } from '#features/catalog/contract/device-class.ts';
import { addDays } from '#kernel/calendar/civil.ts';
import { serviceStart } from '#kernel/contract-dates.data.ts';
import { seedLedger } from '../../../../tests/support/ledger.ts';
import { actorOf, testWorld, type World } from '../../../../tests/support/world.ts';
import { deviceOf, policiesOn, policyOf } from './policies.reads.ts';
import { policyOfEach } from './policy-of-each.public.ts';

let world: World;
beforeAll(async () => {
  world = await testWorld();
  await seedLedger(world);
});
afterAll(() => world.close());

const procurers = ['central', 'department'] as const;
const [before, after] = [addDays(serviceStart, -1), addDays(serviceStart, 90)];
const acquired = [null, '2010-04-01', before, serviceStart, after];

test.each([before, serviceStart, after])('in SQL and in words the 取扱方針 of %s are the same', async (day) => {
  const devices = deviceClassCodes.flatMap((classCode) =>
    procurers.flatMap((procurer) => acquired.map((acquired_on) => ({ class_code: classCode, procurer, acquired_on }))),
  );
  const read = await world.read(actorOf('agent'), async (ctx) => {
    const policies = await policiesOn(ctx, day);
    const { rows } = await sql<{ of: string | null }>`
      select (select p.class_code || ' ' || p.procurer from device_policies as p where ${policyOfEach(day)}) as of
      from rows from (jsonb_to_recordset(${JSON.stringify(devices)}::jsonb)
        as (class_code text, procurer text, acquired_on date)) with ordinality as a`.execute(ctx.tx);
    return { rows, words: devices.map((one) => policyOf(policies, deviceOf(one))) };
  });
  expect(read.words.some((policy) => policy?.procurer === 'department')).toBe(day >= serviceStart);
  expect(read.rows.map(({ of }) => of)).toEqual(
    read.words.map((policy) => policy && `${policy.classCode} ${policy.procurer}`),
  );
});
