import type { simDutyWords } from '#features/sims/contract/sims-duties.messages.ts';
import { checkSim } from '#features/sims/server/check-sim.ts';
import { createSim } from '#features/sims/server/keep-sims.ts';
import { newId } from '#kernel/id.ts';
import { addDevice } from './plant.ts';
import type { Proof, ProofDesk, ProofsOf } from './proof.ts';

/** An NK with its SIM, compared now; whatever was there before is out of use. */
async function keepSim(desk: ProofDesk, over: { cardNo?: string; checked?: boolean } = {}): Promise<string> {
  await desk.db.updateTable('sims').set({ state: 'spare', asset_id: null }).where('state', '=', 'inUse').execute();
  await desk.db.updateTable('assets').set({ sim_no: null }).where('sim_no', 'is not', null).execute();
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

export const simProofs: ProofsOf<typeof simDutyWords> = {
  '4-4.4': [(desk) => keepSim(desk), (desk) => keepSim(desk, { checked: false })],
};

export const simBranches: readonly (readonly [duty: keyof typeof simDutyWords, proof: Proof])[] = [
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
];
