import { moveAsset } from '#features/assets/server/move-asset.ts';
import { deliveryKind } from '#features/deliveries/server/delivery.kind.ts';
import { recallProcess } from '#features/recalls/contract/recall.process.ts';
import { retirementDraft } from '#features/recalls/contract/recall.ts';
import type { recallDutyWords } from '#features/recalls/contract/recalls-duties.messages.ts';
import { getRecall } from '#features/recalls/server/get-recall.ts';
import { recallKind } from '#features/recalls/server/recall.kind.ts';
import { recallSteps } from '#features/recalls/server/recall-steps.ts';
import { retireDevices } from '#features/recalls/server/retire-devices.ts';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { addDays, instantAt } from '#kernel/calendar/civil.ts';
import { newId } from '#kernel/id.ts';
import { take } from './deliveries.proofs.ts';
import { addDevice, addPolicy } from './plant.ts';
import type { Proof, ProofDesk, ProofsOf } from './proof.ts';

type Step = keyof typeof recallSteps;

/** A device in 中川's use. */
async function inUse(desk: ProofDesk, code: string): Promise<string> {
  for (const kind of [recallKind, deliveryKind]) recordKinds.fill(kind).apply();
  const id = await addDevice(desk, code);
  await addPolicy(desk, code);
  const own = { user_id: desk.things.staff.nakagawa, department_id: desk.things.department.road };
  await desk.db.updateTable('assets').set(own).where('id', '=', id).execute();
  return id;
}

const recallOf = (desk: ProofDesk, asset: string) =>
  desk.db.selectFrom('recalls').selectAll().where('asset_id', '=', asset).executeTakeFirstOrThrow();

async function takeStep(desk: ProofDesk, id: string, name: Step, form: object): Promise<void> {
  const { version } = await desk.read(desk.actors.auditor, (ctx) => getRecall(ctx, { id }));
  const input = { id, version, form: recallProcess.steps[name].form.parse(form) };
  await desk.write(desk.actors.ito, (ctx) => recallSteps[name](ctx, input as never));
}

/** 県 gives up what an iPad is, until the Wednesday. */
async function retired(desk: ProofDesk): Promise<string> {
  const id = await inUse(desk, 'iPad');
  const { model_id: modelId } = await desk.db
    .selectFrom('assets')
    .select('model_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const draft = retirementDraft.parse({
    id: newId(),
    classCode: 'iPad',
    modelId,
    orderedBy: '森 さつき',
    orderedOn: desk.monday,
    dueOn: addDays(desk.monday, 2),
    reason: 'iPadOS 18のサポート期限',
  });
  await desk.write(desk.actors.authority, (ctx) => retireDevices(ctx, draft));
  return id;
}

const collectedBy = async (desk: ProofDesk, daysLater = 0) => {
  const { collection_id } = await recallOf(desk, await retired(desk));
  desk.clock.set(instantAt(addDays(desk.monday, daysLater), '10:00'));
  await take(desk, collection_id ?? '', 'collect');
};

/** By the ledger alone: no delivery and no recall are asked. */
async function byLedger(desk: ProofDesk): Promise<void> {
  const id = await retired(desk);
  const { version } = await desk.db
    .selectFrom('assets')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const movement = { kind: 'collected', movedOn: desk.monday, siteId: desk.things.site.hq } as const;
  await desk.write(desk.actors.ito, (ctx) =>
    moveAsset(ctx, { id, version, movement: { ...movement, handOverSiteId: desk.things.site.hq } as never }),
  );
}

/** Taken out of the recalls, the device stays where it is. */
async function dropped(desk: ProofDesk): Promise<void> {
  const { id } = await recallOf(desk, await retired(desk));
  await takeStep(desk, id, 'cancel', { reason: '当面使う' });
}

export const recallProofs: ProofsOf<typeof recallDutyWords> = {
  '7-4.2': [(desk) => collectedBy(desk), (desk) => retired(desk)],
};

export const recallBranches: readonly (readonly [duty: keyof typeof recallDutyWords, proof: Proof])[] = [
  ['7-4.2', [(desk) => collectedBy(desk, 2), (desk) => collectedBy(desk, 3)]],
  ['7-4.2', [byLedger, dropped]],
];
