import { plainPng } from '#app/demo/load/plain-png.ts';
import { disposalProcess } from '#features/disposals/contract/disposal.process.ts';
import { disposalDraft } from '#features/disposals/contract/disposal.ts';
import type { DisposalClause } from '#features/disposals/contract/disposal-clauses.data.ts';
import type { disposalDutyWords } from '#features/disposals/contract/disposals-duties.messages.ts';
import { validationDraft } from '#features/disposals/contract/validation.ts';
import { disposalKind } from '#features/disposals/server/disposal.kind.ts';
import { listDrives } from '#features/disposals/server/disposal.reads.ts';
import { disposalSteps } from '#features/disposals/server/disposals.procedures.ts';
import { insertPhotos } from '#features/disposals/server/disposals.repo.ts';
import { getDisposal } from '#features/disposals/server/get-disposal.ts';
import { proposeDisposal } from '#features/disposals/server/propose-disposal.ts';
import { recordValidation } from '#features/disposals/server/record-validation.ts';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { addDays, instantAt } from '#kernel/calendar/civil.ts';
import { newId } from '#kernel/id.ts';
import { recordFile } from '#platform/files/file-records.ts';
import { inspectBytes } from '#platform/files/inspect-bytes.ts';
import { addDevice, addPolicy } from './plant.ts';
import type { Proof, ProofDesk, ProofsOf } from './proof.ts';

type Step = keyof typeof disposalSteps;
const classOf = { '4-12': 'DK', '5-11': 'MK', '6-11': 'LK', '7-9': 'mobile' } as const satisfies Record<
  DisposalClause,
  string
>;

/** A device of the clause that waits for its disposal; gives its 管理番号. */
async function waiting(desk: ProofDesk, clause: DisposalClause): Promise<{ id: string; tag: string }> {
  recordKinds.fill(disposalKind).apply();
  const code = classOf[clause];
  const id = await addDevice(desk, code);
  await addPolicy(desk, code);
  const policy = await desk.db
    .selectFrom('device_policies')
    .select(['id', 'clauses'])
    .where('class_code', '=', code)
    .where('procurer', '=', 'central')
    .executeTakeFirstOrThrow();
  const clauses = JSON.stringify({ ...(policy.clauses as object), sanitization: [clause] });
  await desk.db
    .updateTable('device_policies')
    .set({ clauses, disposed_by: 'helpdesk' })
    .where('id', '=', policy.id)
    .execute();
  const row = await desk.db
    .updateTable('assets')
    .set({ status: 'awaitingDisposal', acquired_on: '2026-10-15' })
    .where('id', '=', id)
    .returning('asset_tag')
    .executeTakeFirstOrThrow();
  return { id, tag: row.asset_tag };
}

async function propose(desk: ProofDesk, clause: DisposalClause): Promise<string> {
  const { tag } = await waiting(desk, clause);
  const draft = disposalDraft.parse({ tags: [tag], method: 'drill', explanation: '旧型の更新による' });
  return (await desk.write(desk.actors.ito, (ctx) => proposeDisposal(ctx, draft))).id;
}

const serialOf = (tag: string) => `S5-${tag}`;

/** A method that was tried out on samples, and holds still. */
async function validated(desk: ProofDesk, method: 'drill' | 'agreed'): Promise<string> {
  const draft = validationDraft.parse({
    id: newId(),
    method,
    tool: 'DC-01 手順4版',
    category: 'unrated',
    samples: 3,
    how: '検体から読み出せない',
    validatedOn: addDays(desk.monday, -30),
    validatedBy: '水野 聡',
    holdsUntil: addDays(desk.monday, 300),
  });
  await desk.write(desk.actors.manager, (ctx) => recordValidation(ctx, draft));
  return draft.id;
}

/** A picture of every drive that was destroyed. */
async function photograph(desk: ProofDesk, id: string): Promise<void> {
  await desk.write(desk.actors.ito, async (ctx) => {
    const drives = await listDrives(ctx, { id });
    const file = await recordFile(
      ctx,
      inspectBytes({ bytes: plainPng(8, 8, [0, 0, 0]), declaredName: '抹消.png' }),
      newId(),
    );
    await insertPhotos(
      ctx,
      drives.map((drive) => drive.id),
      file.id,
    );
  });
}

async function formOf(desk: ProofDesk, id: string, step: Step): Promise<object> {
  const { items } = await desk.read(desk.actors.auditor, (ctx) => getDisposal(ctx, { id }));
  const tags = items.map(({ assetTag }) => assetTag);
  const serials = tags.map(serialOf);
  const { hq } = desk.things.site;
  const safe = { worn: true, interlock: true, blades: true, area: true };
  const forms: Partial<Record<Step, object>> = {
    approve: {
      siteId: hq,
      place: '地下1階 破砕室',
      workOn: addDays(desk.monday, 1),
      attends: true,
      witness: '森 さつき',
    },
    countBefore: { read: tags },
    checkMachine: { siteId: hq, machine: 'DC-01', ...safe },
    takeOut: { drives: tags.map((tag) => ({ tag, serial: serialOf(tag) })) },
    destroy: {
      serials,
      validationId: await validated(desk, 'drill'),
      operator: '伊藤 彩',
      witness: '森 さつき',
      verified: true,
      verifiedHow: '貫通を目視',
      verifiedBy: '大西 誠',
    },
    countAfter: { read: serials },
    takeLabelsOff: { read: tags },
    cancel: { reason: '取りやめ' },
    agree: { way: '初期化と制御部の破壊', agreedWith: '森 さつき', agreedOn: desk.monday, reason: '基板に直付け' },
  };
  return forms[step] ?? {};
}

const actorFor = (desk: ProofDesk, step: Step) => {
  if (step === 'approve' || step === 'accept') return desk.actors.authority;
  return step === 'certify' ? desk.actors.manager : desk.actors.ito;
};

async function take(desk: ProofDesk, id: string, steps: readonly Step[], over: object = {}): Promise<string> {
  for (const step of steps) {
    if (step === 'certify') await photograph(desk, id);
    const { version } = await desk.read(desk.actors.auditor, (ctx) => getDisposal(ctx, { id }));
    const form = disposalProcess.steps[step].form.parse({ ...(await formOf(desk, id, step)), ...over });
    await desk.write(actorFor(desk, step), (ctx) => disposalSteps[step](ctx, { id, version, form } as never));
  }
  return id;
}

const work: readonly Step[] = ['countBefore', 'checkMachine', 'takeOut', 'destroy', 'countAfter', 'takeLabelsOff'];
const clockOn = (desk: ProofDesk, days: number, time = '10:00') =>
  desk.clock.set(instantAt(addDays(desk.monday, days), time));

/** 県 approved it for the Tuesday. */
const approved = async (desk: ProofDesk, clause: DisposalClause) =>
  take(desk, await propose(desk, clause), ['approve']);

/** All of it on the day, and the certificate. */
async function whole(desk: ProofDesk, clause: DisposalClause): Promise<void> {
  const id = await approved(desk, clause);
  clockOn(desk, 1);
  await take(desk, id, [...work, 'certify', 'accept', 'retire']);
}

/** On the day so far, and no farther. */
async function until(desk: ProofDesk, clause: DisposalClause, last: Step | null): Promise<string> {
  const id = await approved(desk, clause);
  clockOn(desk, 1);
  return take(desk, id, work.slice(0, last === null ? 0 : work.indexOf(last) + 1));
}

/** Left for three days, and then done. */
async function late(desk: ProofDesk, clause: DisposalClause): Promise<void> {
  const id = await approved(desk, clause);
  clockOn(desk, 3);
  await take(desk, id, work);
}

/** Out of the ledger by another door: no batch knows of it. */
async function unrecorded(desk: ProofDesk, clause: DisposalClause): Promise<void> {
  const { id } = await waiting(desk, clause);
  const by = { recorded_by: newId(), recorded_by_name: '伊藤 彩', recorded_at: desk.clock.now() };
  await desk.db
    .insertInto('asset_movements')
    .values({
      id: newId(),
      asset_id: id,
      seq: 1,
      moved_on: desk.monday,
      kind: 'disposed',
      to_status: 'disposed',
      ...by,
    })
    .execute();
}

/** Given up once the day is over. */
async function givenUp(desk: ProofDesk, clause: DisposalClause): Promise<void> {
  const id = await approved(desk, clause);
  clockOn(desk, 3);
  await take(desk, id, ['cancel']);
}

const proofsOf = (clause: DisposalClause) => {
  const kept = (desk: ProofDesk) => whole(desk, clause);
  const left = (last: Step | null): Proof => [kept, (desk) => until(desk, clause, last)];
  return {
    destroyed: left('takeOut'),
    place: left('checkMachine'),
    approved: [kept, (desk: ProofDesk) => unrecorded(desk, clause)] as Proof,
    counted: left('destroy'),
    machine: left('countBefore'),
    labels: left('countAfter'),
    certified: left('takeLabelsOff'),
  };
};
const c4 = proofsOf('4-12');
const c5 = proofsOf('5-11');
const c6 = proofsOf('6-11');
const c7 = proofsOf('7-9');

/** §7-9: agreed with 県, and done so. */
async function agreedWay(desk: ProofDesk): Promise<void> {
  const id = await approved(desk, '7-9');
  clockOn(desk, 1);
  await take(desk, id, ['agree', 'countBefore', 'checkMachine', 'takeOut']);
  await take(desk, id, ['destroy'], { validationId: await validated(desk, 'agreed') });
}

export const disposalProofs: ProofsOf<typeof disposalDutyWords> = {
  '4-12.1': c4.destroyed,
  '4-12.2': c4.place,
  '4-12.3': c4.approved,
  '4-12.4': c4.counted,
  '4-12.5': c4.certified,
  '4-12.6': c4.machine,
  '4-12.7': c4.labels,
  '5-11.1': c5.destroyed,
  '5-11.2': c5.place,
  '5-11.3': c5.approved,
  '5-11.4': c5.counted,
  '5-11.5': c5.certified,
  '5-11.6': c5.machine,
  '5-11.7': c5.labels,
  '6-11.1': c6.destroyed,
  '6-11.2': c6.place,
  '6-11.3': c6.approved,
  '6-11.4': c6.counted,
  '6-11.5': c6.certified,
  '6-11.6': c6.machine,
  '6-11.7': c6.labels,
  '7-9.1': c7.destroyed,
  '7-9.2': c7.place,
  '7-9.3': c7.approved,
  '7-9.4': c7.counted,
  '7-9.5': c7.certified,
  '7-9.6': c7.machine,
  '7-9.7': c7.labels,
};

/** Late, given up afterwards, by another door; and the way that §7-9 leaves open. */
export const disposalBranches: readonly (readonly [duty: keyof typeof disposalDutyWords, proof: Proof])[] = [
  ['4-12.1', [(desk) => whole(desk, '4-12'), (desk) => late(desk, '4-12')]],
  ['4-12.1', [(desk) => whole(desk, '4-12'), (desk) => givenUp(desk, '4-12')]],
  ['4-12.4', [(desk) => whole(desk, '4-12'), (desk) => unrecorded(desk, '4-12')]],
  ['5-11.7', [(desk) => whole(desk, '5-11'), (desk) => unrecorded(desk, '5-11')]],
  ['7-9.1', [agreedWay, (desk) => givenUp(desk, '7-9')]],
];
