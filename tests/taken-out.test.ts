import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { auditListInput } from '#features/accounts/contract/accounts.contract.ts';
import { searchAudit } from '#features/accounts/server/search-audit.ts';
import { newId } from '#kernel/id.ts';
import { manyRows } from '#platform/rpc/bulk-reading.ts';
import { type House, openHouse, registry } from './support/conformity/house.ts';
import { byWhom, inputsIn, leaving, procedureOf } from './support/conformity/leaving.ts';
import { sampleInput } from './support/conformity/sample-input.ts';
import { actorOf } from './support/world.ts';

// Whatever leaves is on record, by what its procedure declares: generated from the registry.

let house: House;
let inputs: ReturnType<typeof inputsIn>;
beforeAll(async () => {
  house = await openHouse();
  inputs = inputsIn(house);
});
afterAll(() => house.close());

/** Files with nobody's data in them. */
const emptyForms = new Set(['imports.template']);

const givesFile = registry.filter(({ output }) => output instanceof z.ZodFile);

test('there are files to hold', () => expect(givesFile.length).toBeGreaterThan(15));

test.each(givesFile.map((one) => [one.path, one] as const))('%s declares how its file leaves', (path, { meta }) => {
  expect(meta.takesOut === null).toBe(emptyForms.has(path));
  if (meta.takesOut) expect(meta.audited).toBe(true);
});

const lastRecord = () =>
  house.db.selectFrom('audit_records').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow();
describe('a record of what left', () => {
  test('says how by the declared effect, and the auditor finds it whatever its action is called', async () => {
    const ticket = await house.register({ subject: '画面が映らない' });
    await house.ask(house.actors.agent, procedureOf('tickets.printTicket'), { id: ticket.id });
    const record = await lastRecord();
    expect(record).toMatchObject({ effect: 'print', entity_id: ticket.id });
    const found = await house.read(actorOf('auditor'), (ctx) =>
      searchAudit(ctx, auditListInput.parse({ view: 'export' })),
    );
    expect(found.rows.map(({ seq }) => seq)).toContain(record.seq);
    // What people call it stands in the line, and finds it.
    const no = found.rows.find(({ seq }) => seq === record.seq)?.called;
    expect(no).toMatch(/^R8-\d{5}$/);
    const named = await house.read(actorOf('auditor'), (ctx) => searchAudit(ctx, auditListInput.parse({ q: no })));
    expect(named.rows.map(({ seq }) => seq)).toContain(record.seq);
  });

  test('of a file that its use case does not note is made at the door', async () => {
    const item = await house.db.selectFrom('audit_records').select('seq').execute();
    const file = new File(['%PDF-1.4 x'], '画面.txt', { type: 'text/plain' });
    const ticket = await house.register({ subject: '添付がある' });
    const added = await house.ask(house.actors.agent, procedureOf('tickets.attach'), { id: ticket.id, file });
    const { fileId } = added.output as { fileId: string };
    const answer = await house.ask(house.actors.agent, procedureOf('tickets.download'), { id: ticket.id, fileId });
    expect(answer).toMatchObject({ status: 200 });
    expect(await lastRecord()).toMatchObject({ effect: 'download', action: 'tickets.download', entity_id: ticket.id });
    expect(item.length).toBeGreaterThan(0);
  });
});

describe('with a real record of the desk, by everybody who may', () => {
  test.each(leaving.map((one) => [one.path, one] as const))('%s leaves its record', async (path, one) => {
    const input = inputs[path] ? await inputs[path]() : sampleInput(one.input, { id: newId, filled: false });
    const { seq: before } = await lastRecord().catch(() => ({ seq: 0 }));
    const actor = house.actors[byWhom(one)];
    const answer = await house.ask(actor, one, input);
    expect(answer, `${answer.message}${answer.trouble}`).toMatchObject({ status: 200 });
    expect((answer.output as File).size).toBeGreaterThan(0);
    const left = await house.db
      .selectFrom('audit_records')
      .select(['effect', 'actor_id', 'entity_id'])
      .where('seq', '>', before)
      .execute();
    const { id } = (input ?? {}) as { id?: string };
    expect(left).toContainEqual({
      effect: one.meta.takesOut,
      actor_id: actor.id,
      entity_id: id ?? expect.any(String),
    });
    expect(left.map(({ effect }) => effect)).toEqual(left.map(() => one.meta.takesOut));
  });

  test('no record is made for a procedure that is none', () => {
    expect(Object.keys(inputs).filter((path) => !leaving.some((one) => one.path === path))).toEqual([]);
  });
});

test('devices with their users, read in bulk by a token, leave a trace', async () => {
  const list = procedureOf('assets.list');
  const token = { ...actorOf('manager', { id: newId() }) };
  let rows = 0;
  while (rows < manyRows + 1) {
    const answer = await house.ask(token, list, { view: 'all' });
    expect(answer.status).toBe(200);
    rows += Math.max(1, (answer.output as { rows: unknown[] }).rows.length);
  }
  const trace = await house.db.selectFrom('audit_records').selectAll().where('action', '=', 'audit.readMany').execute();
  expect(trace).toMatchObject([{ actor_id: token.id, effect: 'read', entity_id: 'assets.list' }]);
});
