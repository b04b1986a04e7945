import { byodDraft } from '#features/mobile/contract/byod.ts';
import { instructionProcess } from '#features/mobile/contract/instruction.process.ts';
import type { InstructionKind } from '#features/mobile/contract/instruction-rules.data.ts';
import { instructionDraft, upkeepDraft } from '#features/mobile/contract/mobile.contract.ts';
import { mobileWords } from '#features/mobile/contract/mobile.messages.ts';
import type { mobileDutyWords } from '#features/mobile/contract/mobile-duties.messages.ts';
import { makeByodList, receiveByod } from '#features/mobile/server/byod-list.ts';
import { getInstruction } from '#features/mobile/server/get-instruction.ts';
import { instruct } from '#features/mobile/server/instruct.ts';
import { instructionKind } from '#features/mobile/server/instruction.kind.ts';
import { instructionVerbs } from '#features/mobile/server/mobile.procedures.ts';
import { recordUpkeep } from '#features/mobile/server/record-upkeep.ts';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { recordReply } from '#features/tickets/server/escalate-ticket.ts';
import type { Actor } from '#kernel/actor.ts';
import { addDays } from '#kernel/calendar/civil.ts';
import { stagedBy } from '../support/ticket-desk.ts';
import { byodMoveBranches, byodMoved } from './byod.proofs.ts';
import { registered } from './deliveries.proofs.ts';
import { addThing, ask as askLoan, lend, onDay, prepare, take, view } from './loans.proofs.ts';
import { analysisBranches, analysisProofs } from './mobile-analysis.proofs.ts';
import { addDevice } from './plant.ts';
import type { Proof, ProofDesk, ProofsOf } from './proof.ts';
import { diagnosed, ordered } from './repairs.proofs.ts';
import { ask, dxSystem, handOn, resolve } from './tickets.proofs.ts';

/** A mobile PC for lending that the ledger has known for a year. */
async function oldMobile(desk: ProofDesk): Promise<string> {
  const id = await addThing(desk, 'mobile');
  const created_at = onDay(desk, -365, '10:00');
  await desk.db.updateTable('assets').set({ created_at }).where('id', '=', id).execute();
  return id;
}

export const upkeepItems = mobileWords.upkeep.items;

export async function lookAfter(desk: ProofDesk, assetIds: string[], result: 'good' | 'fault' = 'good'): Promise<void> {
  const draft = upkeepDraft.parse({ assetIds, checked: [...upkeepItems], result, note: '点検した' });
  await desk.write(desk.actors.ito, (ctx) => recordUpkeep(ctx, draft));
}

/** Mobiles of other plants are put away: what stands at the desk when the month ends is what is planted. */
async function putAway(desk: ProofDesk): Promise<void> {
  await desk.db
    .updateTable('assets')
    .set({ status: 'disposed', loan_pool: false })
    .where('class_code', 'in', ['mobile', 'iPad'])
    .execute();
}
export const alone = async (desk: ProofDesk): Promise<string> => {
  await putAway(desk);
  return oldMobile(desk);
};

const heldBy = async (desk: ProofDesk, loanId: string) =>
  (await view(desk, loanId)).items.map(({ assetId }) => assetId);

/** A mobile that goes out this Monday, looked after on the Sunday before. */
async function lendLookedAfter(desk: ProofDesk, result: 'good' | 'fault' | 'none', over: object = {}) {
  await putAway(desk);
  const assetId = await oldMobile(desk);
  if (result !== 'none') {
    desk.clock.set(onDay(desk, -1, '09:00'));
    await lookAfter(desk, [assetId], result);
    desk.clock.set(onDay(desk, 0, '10:00'));
  }
  return lend(desk, 'mobile', { assetIds: [assetId], ...over });
}

export async function instructOn(desk: ProofDesk, assetIds: readonly string[], over: object = {}): Promise<string> {
  recordKinds.fill(instructionKind).apply();
  const rows = await desk.db
    .selectFrom('assets')
    .select('asset_tag')
    .where('id', 'in', [...assetIds])
    .execute();
  const draft = instructionDraft.parse({
    title: '無線の設定の変更',
    body: 'SSIDを変える',
    orderedBy: '県 太郎',
    orderedOn: desk.monday,
    dueOn: addDays(desk.monday, 2),
    tags: rows.map(({ asset_tag }) => asset_tag),
    ...over,
  });
  return (await desk.write(desk.actors.authority, (ctx) => instruct(ctx, draft))).id;
}
export const seeInstruction = (desk: ProofDesk, id: string) =>
  desk.read(desk.actors.auditor, (ctx) => getInstruction(ctx, { id }));
export async function takeOn(
  desk: ProofDesk,
  name: keyof typeof instructionVerbs,
  id: string,
  form: object = {},
  actor: Actor = desk.actors.ito,
): Promise<string> {
  const { version } = await seeInstruction(desk, id);
  const input = { id, version, form: instructionProcess.steps[name].form.parse(form) } as never;
  await desk.write(actor, (ctx) => instructionVerbs[name](ctx, input));
  return id;
}
export async function doAll(desk: ProofDesk, id: string, place: 'remote' | 'atDesk' = 'remote'): Promise<string> {
  const itemIds = (await seeInstruction(desk, id)).items.map((item) => item.id);
  return takeOn(desk, 'doItems', id, { itemIds, place, work: 'SSIDを変えた' });
}
async function declineAll(desk: ProofDesk, id: string): Promise<string> {
  const itemIds = (await seeInstruction(desk, id)).items.map((item) => item.id);
  await takeOn(desk, 'declineItems', id, { itemIds, reason: '古い機種のため設定できない' });
  return takeOn(desk, 'report', id, { to: 'デジタル改革推進課', means: 'mail' });
}
const accept = (desk: ProofDesk, id: string) => takeOn(desk, 'accept', id, {}, desk.actors.authority);

const arrange = async (desk: ProofDesk, loanId: string) => {
  await take(desk, 'recall', loanId, { reason: '県の指示による設定' });
  return take(desk, 'arrange', loanId, { agreedWith: '中川', bringOn: addDays(desk.monday, 1) });
};
/** A mobile that is out, for which 県 orders what is done at the desk. */
async function orderOnLent(desk: ProofDesk): Promise<{ loan: string; order: string }> {
  const loan = await lend(desk, 'mobile', { dueAt: onDay(desk, 4, '17:00') });
  return { loan, order: await instructOn(desk, await heldBy(desk, loan), { atDesk: true }) };
}

/** So many BYOD are to be stopped at once. */
export async function askByod(desk: ProofDesk, ticketNo = '', count = 5): Promise<string> {
  const devices = Array.from({ length: count }, (_, i) => ({ name: `090-0000-000${i}`, user: '中川' }));
  const askedAt = desk.clock.now();
  const draft = byodDraft.parse({ kind: 'stop', askedBy: '道路企画課', askedAt, ticketNo, devices });
  return (await desk.write(desk.actors.ito, (ctx) => receiveByod(ctx, draft))).id;
}
export const makeList = (desk: ProofDesk, id: string) => makeByodList({ id }, stagedBy(desk, desk.actors.ito));
const byodTicket = (desk: ProofDesk) =>
  desk.register({ kind: 'request', assetId: null, categoryId: desk.category('telework.byodList') });

/** 県 orders it for two devices, and one of them is forgotten. */
const instructed = (kind: InstructionKind, code: string, procurer?: 'department'): Proof => [
  async (desk) => doAll(desk, await instructOn(desk, [await addDevice(desk, code, procurer)], { kind })),
  async (desk) =>
    instructOn(desk, [await addDevice(desk, code, procurer), await addDevice(desk, code, procurer)], { kind }),
];
const aboutMk = async (desk: ProofDesk, more: object) =>
  desk.register({ assetId: await addDevice(desk, 'MK', 'department') }, more);

const aboutMobile = async (desk: ProofDesk, more: object) =>
  desk.register({ assetId: await addDevice(desk, 'mobile') }, more);
const asked: Proof = [
  (desk) => aboutMobile(desk, { answer: '手順を案内した', outcome: 'resolve' }),
  (desk) => aboutMobile(desk, {}),
];
const settingsOf: Proof = [
  async (desk) => doAll(desk, await instructOn(desk, [await addThing(desk, 'mobile')])),
  async (desk) => instructOn(desk, [await addThing(desk, 'mobile'), await addThing(desk, 'mobile')]),
];

/** Asked of the contractor where the application stands; and then what came back. */
async function askedOfDx(desk: ProofDesk, isReplied: boolean) {
  const asked = await ask(desk, 'telework.byodStatus');
  const ticket = await handOn(desk, asked, { businessSystemId: await dxSystem(desk) });
  const reply = { escalationId: ticket.escalations[0]?.id ?? '', reply: '審査中です', repliedByName: '窓口' };
  return isReplied ? desk.act(ticket, recordReply, reply) : ticket;
}
export const mobileProofs: ProofsOf<typeof mobileDutyWords> = {
  '1-5.6': asked,
  ...analysisProofs,
  '8-2.2': [
    async (desk) => resolve(desk, await askedOfDx(desk, true)),
    async (desk) => resolve(desk, await ask(desk, 'telework.byodStatus')),
  ],
  '8-2.4': byodMoved,
  '8-2.5': [async (desk) => makeList(desk, await askByod(desk)), (desk) => askByod(desk)],
  '7-3.1': [async (desk) => lookAfter(desk, [await alone(desk)]), alone, 'month'],
  '7-3.4': registered('mobile'),
  '4-8.10': instructed('fitParts', 'NK'),
  '5-1.1': instructed('kit', 'MK', 'department'),
  '7-6.1': instructed('initialise', 'mobile'),
  '7-7.3': settingsOf,
  '7-7.4': [
    async (desk) => {
      const { loan, order } = await orderOnLent(desk);
      await arrange(desk, loan);
      desk.clock.set(onDay(desk, 1, '10:00'));
      await doAll(desk, order, 'atDesk');
    },
    orderOnLent,
  ],
};

/** Each way by which a check can be kept or not has plants of its own. */
export const mobileBranches: readonly (readonly [duty: keyof typeof mobileDutyWords, proof: Proof])[] = [
  ...analysisBranches,
  // Each thing that the sentence asks, left out alone.
  ['1-5.6', [(desk) => lend(desk, 'mobile'), (desk) => prepare(desk, 'mobile')]],
  ['1-5.6', [(desk) => lend(desk, 'mobile'), (desk) => askLoan(desk, 'mobile')]],
  ['1-5.6', instructed('initialise', 'mobile')],
  ['1-5.6', settingsOf],
  ['1-5.6', diagnosed('mobile')],
  ...byodMoveBranches.map((proof) => ['8-2.4', proof] as const),
  [
    '8-2.5',
    [
      async (desk) => makeList(desk, await askByod(desk, (await byodTicket(desk)).ticketNo)),
      async (desk) => askByod(desk, (await byodTicket(desk)).ticketNo, 1),
    ],
  ],
  ['4-8.10', ordered('fitParts', 'DK')],
  ['5-1.1', ordered('kit', 'MK', { procurer: 'department' })],
  ['5-1.1', [(desk) => aboutMk(desk, { answer: '手順を案内した', outcome: 'resolve' }), (desk) => aboutMk(desk, {})]],
  ['7-6.1', ordered('initialise', 'mobile')],
  ['7-3.4', [(desk) => lend(desk, 'mobile'), (desk) => askLoan(desk, 'mobile')]],
  ['7-3.1', [(desk) => lendLookedAfter(desk, 'good'), (desk) => lendLookedAfter(desk, 'none')]],
  ['7-3.1', [(desk) => lendLookedAfter(desk, 'good'), (desk) => lendLookedAfter(desk, 'fault')]],
  [
    '7-7.3',
    [
      async (desk) => accept(desk, await declineAll(desk, await instructOn(desk, [await addThing(desk, 'mobile')]))),
      async (desk) => declineAll(desk, await instructOn(desk, [await addThing(desk, 'mobile')])),
    ],
  ],
  [
    '7-7.4',
    [
      async (desk) => arrange(desk, await lend(desk, 'mobile', { dueAt: onDay(desk, 4, '17:00') })),
      async (desk) =>
        take(desk, 'recall', await lend(desk, 'mobile', { dueAt: onDay(desk, 4, '17:00') }), { reason: '設定' }),
    ],
  ],
];
