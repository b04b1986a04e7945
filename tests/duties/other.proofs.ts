import type { assetDutyWords } from '#features/assets/contract/assets-duties.messages.ts';
import { systemDraft } from '#features/catalog/contract/catalog.ts';
import type { catalogDutyWords } from '#features/catalog/contract/catalog-duties.messages.ts';
import { getSystem } from '#features/catalog/server/get-system.ts';
import { reviseSystem } from '#features/catalog/server/keep-systems.ts';
import { openRecord } from '#features/records/server/open-record.public.ts';
import type { reportDutyWords } from '#features/reports/contract/reports-duties.messages.ts';
import { reportKind } from '#features/reports/server/report.kind.ts';
import { addDays, instantAt } from '#kernel/calendar/civil.ts';
import { contractWeek } from '#kernel/calendar/periods.ts';
import { serviceStart } from '#kernel/contract-dates.data.ts';
import { newId } from '#kernel/id.ts';
import { addListed, renew } from './manuals.proofs.ts';
import { addMovement, addToList } from './plant.ts';
import type { Proof, ProofDesk, ProofsOf } from './proof.ts';
import { addListedSystems, addOther, agreeOnSystemChanges, endListed } from './systems.plants.ts';

const listed = (code: string): Proof => [
  async (desk) => addToList(desk, await addMovement(desk, code)),
  (desk) => addMovement(desk, code),
];

export const assetProofs: ProofsOf<typeof assetDutyWords> = {
  '4-4.3': listed('DK'),
  '5-3.3': listed('MK'),
  '6-3.3': listed('LK'),
  '7-3.5': listed('mobile'),
};

/** 廃棄, the first thing the clauses name. */
const disposed = (code: string): Proof => [
  async (desk) => addToList(desk, await addMovement(desk, code, 0, 'disposed')),
  (desk) => addMovement(desk, code, 0, 'disposed'),
];
export const assetBranches: readonly (readonly [duty: keyof typeof assetDutyWords, proof: Proof])[] = [
  ['4-4.3', disposed('NK')],
  ['5-3.3', disposed('MK')],
  ['6-3.3', disposed('LK')],
  ['7-3.5', disposed('iPad')],
];

const confirmSystems = async (desk: ProofDesk) => {
  const systems = await desk.db.selectFrom('business_systems').select('id').where('active', '=', true).execute();
  const by = { verified_by: desk.things.agent.ito, outcome: 'unchanged', created_at: desk.clock.now() } as const;
  const rows = systems.map(({ id }) => ({ id: newId(), business_system_id: id, verified_on: desk.monday, ...by }));
  await desk.db.insertInto('contact_verifications').values(rows).execute();
};
const addSystem = (desk: ProofDesk) =>
  desk.db
    .insertInto('business_systems')
    .values({ id: newId(), name: `新システム${desk.monday}`, reading: 'しん', kind: 'system' })
    .execute();

/** Asked a fortnight after, and written down as if it had been on the Monday. */
async function confirmLater(desk: ProofDesk): Promise<void> {
  await addSystem(desk);
  desk.clock.set(instantAt(addDays(desk.monday, 14), '10:00'));
  await confirmSystems(desk);
}

/** Nobody asked, and a fortnight later the system is said to be out of use. */
async function endLater(desk: ProofDesk): Promise<void> {
  await addSystem(desk);
  desk.clock.set(instantAt(addDays(desk.monday, 14), '10:00'));
  const systems = await desk.db.selectFrom('business_systems').select(['id', 'version']).execute();
  for (const { id, version } of systems) {
    await desk.write(desk.actors.manager, async (ctx) => {
      const draft = systemDraft.parse({ ...(await getSystem(ctx, { id })), active: false });
      await reviseSystem(ctx, { id, version, draft });
    });
  }
}

/** Every row of both lists is in scope. */
const inScope = async (desk: ProofDesk) => [await addListed(desk), await addListedSystems(desk)];
const withSystem = async (desk: ProofDesk) => [await inScope(desk), await addOther(desk)];
const another: Proof = [
  async (desk) => [await inScope(desk), await agreeOnSystemChanges(desk, await addOther(desk))],
  withSystem,
];

export const catalogProofs: ProofsOf<typeof catalogDutyWords> = {
  '1-5.41': another,
  '3-3.1': [confirmSystems, addSystem],
};

/** A report handed in so many days after its Monday: how it is written and checked is shown by its own tests. */
const submitReport = (desk: ProofDesk, days: number) =>
  desk.write(desk.actors.manager, async (ctx) => {
    const at = instantAt(addDays(desk.monday, days), '11:00');
    const week = {
      week_no: contractWeek(desk.monday, serviceStart),
      from_on: desk.monday,
      to_on: addDays(desk.monday, 6),
    };
    const times = { figures_at: at, due_at: at, submitted_at: at };
    const row = { ...week, ...times, sections: '[]' };
    const { id } = await openRecord(ctx, reportKind, { title: '', action: 'reports.draft', row });
    const by = { by_account: ctx.actor.id, by_name: '水野 聡' };
    await ctx.tx
      .insertInto('weekly_report_submissions')
      .values({ id: newId(), report_id: id, nth: 1, at, ...by, content: '{}' })
      .execute();
  });

export const reportProofs: ProofsOf<typeof reportDutyWords> = {
  '1-6.2': [(desk) => submitReport(desk, 7), (desk) => submitReport(desk, 10)],
};

/** 県 gave it back and nobody handed it in again. */
async function returned(desk: ProofDesk): Promise<void> {
  await submitReport(desk, 7);
  const { id } = await desk.db
    .selectFrom('weekly_reports')
    .select('id')
    .where('from_on', '=', desk.monday)
    .executeTakeFirstOrThrow();
  const step = { step: 'returnIt', from_state: 'submitted', to_state: 'returned', actor_id: newId(), actor_name: '県' };
  const at = instantAt(addDays(desk.monday, 8), '11:00');
  await desk.db
    .insertInto('record_steps')
    .values({ record_id: id, version: 99, entity: 'weeklyReport', ...step, at })
    .execute();
}

export const reportBranches: readonly (readonly [duty: keyof typeof reportDutyWords, proof: Proof])[] = [
  ['1-6.2', [(desk) => submitReport(desk, 7), returned]],
];

export const catalogBranches: readonly (readonly [duty: keyof typeof catalogDutyWords, proof: Proof])[] = [
  // A product is added, or a system of the list ends: 県 is asked, and by the end of the period.
  ['1-5.41', [another[0], async (desk) => [await inScope(desk), await renew(desk, ['layout'], false)]]],
  [
    '1-5.41',
    [
      async (desk) => [await inScope(desk), await agreeOnSystemChanges(desk, await endListed(desk))],
      async (desk) => {
        await inScope(desk);
        const id = await endListed(desk);
        desk.clock.set(instantAt(addDays(desk.monday, 8), '10:00'));
        await agreeOnSystemChanges(desk, id, addDays(desk.monday, 8));
      },
    ],
  ],
  ['3-3.1', [confirmSystems, confirmLater]],
  ['3-3.1', [async (desk) => [await addSystem(desk), await confirmSystems(desk)], endLater]],
];
