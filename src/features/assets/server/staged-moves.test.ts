import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#kernel/actor.ts';
import { unitsOf } from '#platform/jobs/units.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import { sweepChanges } from '#platform/use-case/sweep-changes.job.ts';
import { type Ledger, seedLedger } from '../../../../tests/support/ledger.ts';
import { stagedCall } from '../../../../tests/support/staged-call.ts';
import { actorOf, testWorld, type World } from '../../../../tests/support/world.ts';
import { assetFacts, type Placement } from '../contract/asset.ts';
import { assetListInput } from '../contract/assets.contract.ts';
import { movementDraft } from '../contract/movement.ts';
import { getAsset } from './asset-detail.reads.ts';
import { massMoveAssets } from './mass-move-assets.ts';
import { moveAsset } from './move-asset.ts';
import { registerAsset } from './register-asset.ts';

// A mass movement is written ahead in turns and made at one moment (decision 0019): what others see in between, and what is
// left when its process ends in between.

const agent = actorOf('agent', { name: '川村 拓' });
const movedOn = '2026-11-24';
let world: World;
let ledger: Ledger;
beforeAll(async () => {
  world = await testWorld();
  ledger = await seedLedger(world);
});
afterAll(() => world.close());

let count = 0;
async function device(): Promise<string> {
  count += 1;
  const facts = assetFacts.parse({
    assetTag: `NK09-${String(count).padStart(5, '0')}`,
    classCode: 'NK',
    procurer: 'central',
    modelId: ledger.models.NK,
    serialNo: '',
    acquiredOn: null,
    priceYen: null,
    warrantyUntil: null,
    configuration: {},
    os: null,
    osBuild: null,
    encrypted: null,
    ipAddress: null,
    macAddress: null,
    simNo: null,
    imageName: null,
    loanPool: false,
    note: '',
  });
  const placement: Placement = {
    status: 'stored',
    siteId: ledger.sites.kuwana,
    roomId: ledger.rooms.kuwana,
    departmentId: null,
    userId: null,
  };
  const registered = await world.write(agent, (ctx) =>
    registerAsset(ctx, { facts, placement: placement as never, movedOn: '2026-10-05', counterpart: null, basis: null }),
  );
  return registered.id;
}

const view = (id: string) => world.read(agent, (ctx) => getAsset(ctx, { id }));
const kinds = async (id: string) => (await view(id)).movements.map((one) => one.kind);

/** What of changes is left anywhere, whoever could see it. */
async function leftovers(): Promise<number[]> {
  const { rows } = await sql<Record<string, number>>`select
    (select count(*)::integer from staged_changes) as changes, (select count(*)::integer from staged_audit) as notes,
    (select count(*)::integer from assets_next) as next, (select count(*)::integer from asset_movements
      where change_id in (select id from staged_changes)) as ahead`.execute(world.database.db);
  return Object.values(rows[0] ?? {});
}
const nothing = [0, 0, 0, 0];
const audited = async (id: string) =>
  (
    await world.database.db
      .selectFrom('audit_records')
      .select(['action', 'actor_name'])
      .where('entity_id', '=', id)
      .orderBy('seq')
      .execute()
  ).map((row) => `${row.action} ${row.actor_name}`);

const movement = movementDraft.parse({ kind: 'awaitingDisposal', movedOn });
const mass = (ids: readonly string[], call: StagedCall) =>
  massMoveAssets(
    { query: assetListInput.omit({ cursor: true, limit: true }).parse({}), selection: { ids }, movement } as never,
    call,
  );

/** The call, which stops for ever, or does something, before one of its transactions. */
function callThat(nth: number, then: () => Promise<void>): StagedCall {
  const call = stagedCall(world, agent);
  let number = 0;
  const counted: StagedCall['write'] = async (work) => {
    number += 1;
    if (number === nth) await then();
    return call.write(work);
  };
  return { ...call, write: counted, answer: counted };
}
/** begin, write ahead, make, audit, audit done. */
const [making, finishing] = [3, 4];
const sweep = () => sweepChanges(unitsOf(world.runtime, systemActor));

describe('a mass movement that is written ahead', () => {
  test('is seen by nobody before it is made, and then with its audit records', async () => {
    const ids = [await device(), await device()];
    const [first = ''] = ids;
    let seen: unknown;
    const call = callThat(making, async () => {
      expect((await leftovers()).slice(2)).toEqual([2, 2]);
      seen = [(await view(first)).status, await kinds(first)];
    });
    expect((await mass(ids, call)).moved).toBe(2);
    expect(seen).toEqual(['stored', ['acquired']]);
    expect([(await view(first)).status, await kinds(first)]).toEqual([
      'awaitingDisposal',
      ['awaitingDisposal', 'acquired'],
    ]);
    expect(await audited(first)).toEqual(['assets.register 川村 拓', 'assets.move 川村 拓']);
    expect(await leftovers()).toEqual(nothing);
  });

  test('counts towards the quota of its person with every record, as if it were one transaction', async () => {
    const ids = [await device(), await device(), await device()];
    const told: number[] = [];
    const quota = { write: () => {}, wrote: (_: unknown, records: number) => void told.push(records) };
    const { read, write } = unitsOf({ ...world.runtime, quota }, agent);
    await mass(ids, { ...stagedCall(world, agent), read, write, answer: write });
    expect(told.reduce((sum, records) => sum + records, 0)).toBe(3);
  });

  test('does not stand in the way of a movement of the same device; it is then refused and leaves nothing', async () => {
    const id = await device();
    const { version } = await view(id);
    const call = callThat(making, async () => {
      const lost = movementDraft.parse({ kind: 'lost', movedOn, reason: '所在不明' });
      await world.write(agent, (ctx) => moveAsset(ctx, { id, version, movement: lost }));
    });
    await expect(mass([id], call)).rejects.toMatchObject({ code: 'assets.movedMeanwhile' });
    expect(await kinds(id)).toEqual(['lost', 'acquired']);
    expect(await leftovers()).toEqual(nothing);
  });

  test('is taken away by a job when its process ended before, and cannot be made any more', async () => {
    const id = await device();
    const stop = Promise.withResolvers<void>();
    const dead = Promise.withResolvers<void>();
    const slow = mass(
      [id],
      callThat(making, async () => {
        dead.resolve();
        await stop.promise;
      }),
    );
    await dead.promise;
    await sweep();
    expect((await leftovers())[0]).toBe(1);
    world.clock.advance(6);
    await sweep();
    expect(await leftovers()).toEqual(nothing);
    expect(await kinds(id)).toEqual(['acquired']);
    // Not dead after all, only slow.
    stop.resolve();
    await expect(slow).rejects.toMatchObject({ code: expect.stringMatching(/changeGivenUp|staleVersion/) });
    expect([(await view(id)).status, await kinds(id)]).toEqual(['stored', ['acquired']]);
  });

  test('is finished by a job, under its name, when its process ended after', async () => {
    const id = await device();
    const dead = Promise.withResolvers<void>();
    void mass(
      [id],
      callThat(finishing, () => {
        dead.resolve();
        return new Promise<void>(() => {});
      }),
    );
    await dead.promise;
    expect([(await view(id)).status, await kinds(id)]).toEqual(['awaitingDisposal', ['awaitingDisposal', 'acquired']]);
    expect(await audited(id)).toEqual(['assets.register 川村 拓']);
    world.clock.advance(6);
    await sweep();
    expect(await audited(id)).toEqual(['assets.register 川村 拓', 'assets.move 川村 拓']);
    expect(await leftovers()).toEqual(nothing);
  });

  test('is as append-only as any other once it is made, and names a device of the ledger', async () => {
    const id = await device();
    await mass([id], stagedCall(world, agent));
    const { db } = world.database;
    await expect(sql`delete from asset_movements where asset_id = ${id}`.execute(db)).rejects.toThrow('append-only');
    await expect(sql`update asset_movements set reason = 'x' where asset_id = ${id}`.execute(db)).rejects.toThrow(
      'append-only',
    );
    await expect(sql`delete from assets where id = ${id}`.execute(db)).rejects.toThrow('stays in the ledger');
    const orphan = sql`insert into asset_movements (id, asset_id, seq, moved_on, kind, recorded_by, recorded_by_name, recorded_at)
      values (gen_random_uuid(), gen_random_uuid(), 1, ${movedOn}, 'lost', gen_random_uuid(), 'x', now())`;
    await expect(orphan.execute(db)).rejects.toThrow('names no device');
  });

  test('stays append-only whoever brings its change back, by a row or by a table of the same name', async () => {
    const id = await device();
    await mass([id], stagedCall(world, agent));
    const { db } = world.database;
    const again = sql`insert into staged_changes (id, begun_at, seen_at, actor, request_id)
      select change_id, now(), now(), '{}', 'x' from asset_movements where asset_id = ${id} and change_id is not null`;
    await expect(again.execute(db)).rejects.toThrow('was made');
    const shadowed = world.database.transaction(async (tx) => {
      await sql`create temporary table staged_changes on commit drop as
        select change_id as id, null::timestamptz as made_at from asset_movements where asset_id = ${id}`.execute(tx);
      await sql`delete from asset_movements where asset_id = ${id} and change_id is not null`.execute(tx);
    });
    await expect(shadowed).rejects.toThrow('append-only');
    expect(await kinds(id)).toEqual(['awaitingDisposal', 'acquired']);
  });

  test('keeps what it will say to the audit, and is not made undone, while its process is at work', async () => {
    const id = await device();
    const { db } = world.database;
    const refused = async (text: ReturnType<typeof sql>) =>
      expect(text.execute(db)).rejects.toThrow(/append-only|one way/);
    const call = callThat(making, async () => {
      await refused(sql`delete from staged_audit`);
      await refused(sql`update staged_audit set notes = '[]'`);
    });
    const made = callThat(finishing, async () => {
      await refused(sql`update staged_changes set made_at = null`);
      await refused(sql`update staged_changes set id = gen_random_uuid()`);
      await refused(sql`update staged_audit set notes = '[]'`);
    });
    await mass([id], call);
    await mass([await device()], made);
    expect(await audited(id)).toEqual(['assets.register 川村 拓', 'assets.move 川村 拓']);
    expect(await leftovers()).toEqual(nothing);
  });
});
