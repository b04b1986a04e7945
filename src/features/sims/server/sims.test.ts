import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { sealAndVerify } from '../../../../tests/support/audit.ts';
import { type TicketDesk, ticketDesk } from '../../../../tests/support/ticket-desk.ts';
import type { SimDraft } from '../contract/sim.ts';
import { simListInput } from '../contract/sims.contract.ts';
import { checkSim } from './check-sim.ts';
import { getSim } from './get-sim.ts';
import { createSim, reviseSim } from './keep-sims.ts';
import { listSims } from './sims.reads.ts';

let desk: TicketDesk;
beforeAll(async () => {
  desk = await ticketDesk();
});
afterAll(() => desk.close());

const draft = (over: Partial<SimDraft> = {}): SimDraft => ({
  cardNo: 'SIM-00001',
  lineNo: '020-0000-0001',
  contractNo: 'K-1',
  carrier: '通信社',
  state: 'inUse' as const,
  assetId: desk.things.asset.central,
  stoppedOn: null,
  note: '',
  ...over,
});
const create = (over: Partial<SimDraft> = {}) => desk.write(desk.actors.ito, (ctx) => createSim(ctx, draft(over)));
const unsure = async () =>
  (await desk.read(desk.actors.ito, (ctx) => listSims(ctx, simListInput.parse({ view: 'unsure' })))).rows.map(
    ({ cardNo }) => cardNo,
  );

test('§4-4 a SIM has one card, one line and one device, and its state says where it is', async () => {
  const sim = await create();
  expect(sim.entries).toMatchObject([{ kind: 'registered', body: expect.stringContaining('なし → SIM-00001') }]);
  const spare = { cardNo: 'SIM-2', lineNo: 'L-2', state: 'spare', assetId: null } as const;
  const { asset } = desk.things;
  for (const [over, code] of [
    [{ lineNo: 'L-9', state: 'spare', assetId: null }, 'cardTaken'],
    [{ ...spare, lineNo: '020-0000-0001' }, 'lineTaken'],
    [{ cardNo: 'SIM-2', lineNo: 'L-2' }, 'deviceTaken'],
    [{ ...spare, assetId: asset.own }, 'deviceForbidden'],
    [{ ...spare, state: 'inUse' }, 'deviceRequired'],
    [{ ...spare, state: 'inUse', assetId: newId() }, 'deviceAbsent'],
    [{ ...spare, state: 'stopped' }, 'stoppedOnRequired'],
    [{ ...spare, stoppedOn: '2026-11-01' }, 'stoppedOnForbidden'],
  ] as const) {
    await expect(create(over as Partial<SimDraft>), code).rejects.toMatchObject({ code: `sims.${code}` });
  }
  const stop = {
    id: sim.id,
    version: sim.version,
    draft: draft({ state: 'stopped', assetId: null, stoppedOn: '2026-11-20' }),
  };
  const stopped = await desk.write(desk.actors.ito, (ctx) => reviseSim(ctx, stop));
  expect(stopped.entries[0]).toMatchObject({ kind: 'revised', body: expect.stringContaining('状態：使用中 → 停止') });
  expect(stopped.actions).toEqual(['revise']);
  await expect(desk.write(desk.actors.ito, (ctx) => reviseSim(ctx, stop))).rejects.toMatchObject({
    code: 'platform.staleVersion',
  });
});

const see = (id: string) => desk.read(desk.actors.ito, (ctx) => getSim(ctx, { id }));
const checker = (id: string) => async (on: string, version?: number) => {
  const seen = { id, version: version ?? (await see(id)).version };
  return desk.write(desk.actors.ito, (ctx) => checkSim(ctx, { ...seen, on, note: '一致' }));
};

test('§4-4 one in use is compared with its device again and again', async () => {
  const sim = await create({ cardNo: 'SIM-5', lineNo: 'L-5' });
  const check = checker(sim.id);
  expect(await unsure()).toEqual(['SIM-5']);
  await expect(check('2026-11-25')).rejects.toMatchObject({ code: 'sims.checkedInFuture' });
  await check('2026-05-27');
  expect(await unsure()).toEqual(['SIM-5']);
  await check('2026-11-24');
  expect(await unsure()).toEqual([]);
  await expect(check('2026-11-23')).rejects.toMatchObject({ code: 'sims.checkedLater' });
  await desk.db.updateTable('assets').set({ sim_no: 'SIM-6' }).where('id', '=', desk.things.asset.central).execute();
  expect(await unsure()).toEqual(['SIM-5']);
  const seen = await desk.read(desk.actors.auditor, (ctx) => getSim(ctx, { id: sim.id }));
  expect([seen.namedByDevice, seen.actions]).toEqual(['SIM-6', []]);
  await expect(desk.read(desk.actors.ito, (ctx) => getSim(ctx, { id: newId() }))).rejects.toMatchObject({
    code: 'sims.absent',
  });
  expect((await sealAndVerify(desk.db)).broken).toBeNull();
});

test('§4-4 what was compared counts for what it is no longer: another device, card, line or contract is compared anew', async () => {
  const { asset } = desk.things;
  const made = draft({ cardNo: 'SIM-7', lineNo: 'L-7', assetId: asset.own });
  const { id } = await desk.write(desk.actors.ito, (ctx) => createSim(ctx, made));
  const check = checker(id);
  const revise = async (over: Partial<SimDraft>) => {
    const { version } = await see(id);
    return desk.write(desk.actors.ito, (ctx) => reviseSim(ctx, { id, version, draft: { ...made, ...over } }));
  };
  for (const over of [{ cardNo: 'SIM-8' }, { lineNo: 'L-8' }, { contractNo: 'K-8' }, { carrier: '別の通信社' }]) {
    const { version } = await check('2026-11-24');
    expect(await revise({ ...over, note: '改めた' })).toMatchObject({ checkedOn: null, unsure: true });
    await expect(check('2026-11-24', version)).rejects.toMatchObject({ code: 'platform.staleVersion' });
    await revise({});
  }
  await check('2026-11-24');
  expect(await revise({ note: '覚え' })).toMatchObject({ checkedOn: '2026-11-24' });
  expect(await revise({ state: 'spare', assetId: null })).toMatchObject({ checkedOn: null });
});
