import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, roles } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import { type House, openHouse, type Registered, registry } from './support/conformity/house.ts';
import { sampleInput } from './support/conformity/sample-input.ts';

// Generated from the registry: a procedure that a feature adds is held here without anyone writing a line.

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const japanese = /[\u3040-\u30ff\u3400-\u9fff]/;
const accounts = roles.filter((role) => role !== 'integration');

describe.each(registry.map((one) => [one.path, one] as const))('%s', (_path, one) => {
  const allowed = one.meta.permission?.roles ?? [];

  test('has an input the generator can make', () => {
    if (one.input) expect(one.input.safeParse(absent(one)).error?.issues ?? []).toEqual([]);
  });

  test('asks nobody in', async () => {
    const answer = await house.ask(null, one, absent(one));
    expect(answer).toMatchObject({ status: 401, refusal: 'platform.signInFirst' });
  });

  test.each(accounts.filter((role) => !allowed.includes(role)))('refuses %s', async (role) => {
    const before = await house.tally();
    const answer = await house.ask(house.actors[role], one, absent(one));
    expect(answer).toMatchObject({ status: 403, refusal: 'platform.notAllowed' });
    expect(await house.tally()).toEqual(before);
  });

  test.each(accounts.filter((role) => allowed.includes(role)))('answers %s', async (role) => {
    await answersAndRecords(one, house.actors[role]);
  });

  test('takes a token by its scopes', async () => {
    const scope = one.meta.permission?.name ?? '';
    const without = await house.ask(house.actors.integration, one, absent(one));
    expect(without).toMatchObject({ status: 403, refusal: 'platform.notAllowed' });
    const token: Actor = { ...house.actors.integration, scopes: [scope] };
    if (allowed.includes('integration')) await answersAndRecords(one, token);
    else
      expect(await house.ask(token, one, absent(one))).toMatchObject({ status: 403, refusal: 'platform.notAllowed' });
  });
});

/** Whoever holds the permission gets an answer or a refusal in words; what was written or exported is on record. */
async function answersAndRecords(one: Registered, actor: Actor): Promise<void> {
  const before = await house.tally();
  const answer = await house.ask(actor, one, absent(one));
  expect(answer.refusal).not.toBe('platform.notAllowed');
  expect(answer.refusal).not.toBe('platform.signInFirst');
  expect(answer.status, `${actor.role}: ${answer.trouble}`).toBeLessThan(500);
  if (answer.status !== 200) return expect(answer.message).toMatch(japanese);
  const after = await house.tally();
  const changed = after.touched > before.touched;
  const recorded = after.audits > before.audits;
  if (one.meta.effect === 'read')
    expect(recorded, 'a read is on record exactly when it says so').toBe(one.meta.audited);
  else if (changed) expect(recorded, 'a change is on record').toBe(true);
}

/** Names records that do not exist. */
function absent(one: Registered): unknown {
  return sampleInput(one.input, { id: newId });
}
