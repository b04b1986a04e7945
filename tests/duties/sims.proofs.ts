import { simDraft } from '#features/sims/contract/sim.ts';
import type { simDutyWords } from '#features/sims/contract/sims-duties.messages.ts';
import { checkSim } from '#features/sims/server/check-sim.ts';
import { createSim, reviseSim } from '#features/sims/server/keep-sims.ts';
import { addDays, instantAt } from '#kernel/calendar/civil.ts';
import { newId } from '#kernel/id.ts';
import { addDevice } from './plant.ts';
import type { Proof, ProofDesk, ProofsOf } from './proof.ts';

/** An NK with its SIM, compared now; whatever was there before is out of use. */
async function keepSim(desk: ProofDesk, over: { cardNo?: string; checked?: boolean } = {}): Promise<string> {
  await desk.db.updateTable('sims').set({ state: 'spare', asset_id: null }).where('state', '=', 'inUse').execute();
  await desk.db.updateTable('assets').set({ sim_no: null, status: 'stored' }).where('class_code', '=', 'NK').execute();
  const assetId = await addDevice(desk, 'NK');
  const sim_no = `SIM-${newId().slice(-8)}`;
  await desk.db.updateTable('assets').set({ sim_no }).where('id', '=', assetId).execute();
  const facts = {
    lineNo: newId(),
    contractNo: 'K-1',
    carrier: '通信社',
    state: 'inUse',
    stoppedOn: null,
    note: '',
  } as const;
  const draft = { ...facts, cardNo: over.cardNo ?? sim_no, assetId };
  const { id, version } = await desk.write(desk.actors.ito, (ctx) => createSim(ctx, draft));
  const check = { id, version, on: desk.monday, note: '一致' };
  if (over.checked !== false) await desk.write(desk.actors.ito, (ctx) => checkSim(ctx, check));
  return assetId;
}

/** Compared a fortnight later, and written down as if it had been on the Monday. */
async function checkLater(desk: ProofDesk): Promise<void> {
  const assetId = await keepSim(desk, { checked: false });
  desk.clock.set(instantAt(addDays(desk.monday, 14), '10:00'));
  const sim = await desk.db.selectFrom('sims').selectAll().where('asset_id', '=', assetId).executeTakeFirstOrThrow();
  const check = { id: sim.id, version: sim.version, on: desk.monday, note: '一致' };
  await desk.write(desk.actors.ito, (ctx) => checkSim(ctx, check));
}

/** Compared, and under another contract since: nobody has compared that. */
async function reviseAfter(desk: ProofDesk): Promise<void> {
  const assetId = await keepSim(desk);
  const sim = await desk.db.selectFrom('sims').selectAll().where('asset_id', '=', assetId).executeTakeFirstOrThrow();
  const draft = simDraft.parse({
    cardNo: sim.card_no,
    lineNo: sim.line_no,
    contractNo: 'K-2',
    carrier: sim.carrier,
    state: 'inUse',
    assetId,
    stoppedOn: null,
    note: '',
  });
  await desk.write(desk.actors.ito, (ctx) => reviseSim(ctx, { id: sim.id, version: sim.version, draft }));
}

/** Compared on the Monday, and again when the period is long over: the first still answers for it. */
async function checkAgain(desk: ProofDesk): Promise<void> {
  const assetId = await keepSim(desk);
  desk.clock.set(instantAt(addDays(desk.monday, 14), '10:00'));
  const sim = await desk.db.selectFrom('sims').selectAll().where('asset_id', '=', assetId).executeTakeFirstOrThrow();
  const check = { id: sim.id, version: sim.version, on: addDays(desk.monday, 14), note: '一致' };
  await desk.write(desk.actors.ito, (ctx) => checkSim(ctx, check));
}

export const simProofs: ProofsOf<typeof simDutyWords> = {
  '4-4.4': [(desk) => keepSim(desk), (desk) => keepSim(desk, { checked: false })],
};

export const simBranches: readonly (readonly [duty: keyof typeof simDutyWords, proof: Proof])[] = [
  ['4-4.4', [(desk) => keepSim(desk), reviseAfter]],
  // The device's ledger names another card.
  ['4-4.4', [(desk) => keepSim(desk), (desk) => keepSim(desk, { cardNo: `SIM-${newId()}` })]],
  // The device is no longer in use, its SIM is.
  [
    '4-4.4',
    [
      (desk) => keepSim(desk),
      async (desk) => {
        const id = await keepSim(desk);
        await desk.db.updateTable('assets').set({ status: 'stored' }).where('id', '=', id).execute();
      },
    ],
  ],
  ['4-4.4', [checkAgain, checkLater]],
];
