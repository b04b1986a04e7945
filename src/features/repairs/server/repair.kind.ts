import { policyFor } from '#features/assets/server/assets.public.ts';
import type { RecordKind } from '#features/records/server/record-kind.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { byOpenDay, onDay, onMoment } from '#kernel/deadline/agreed-rules.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { repairProcess, type Treatment } from '../contract/repair.process.ts';
import { repairFields } from '../contract/repair-fields.messages.ts';
import { repairsWords as words } from '../contract/repairs.messages.ts';
import { type RepairFactsNow, repairNeeds } from './repair.needs.rules.ts';
import { findRepair, ruleOf, unscopedRepairTexts, unscopedToldText } from './repair.reads.ts';
import type { RepairRecord } from './repairs.repo.ts';
import { repairRecords } from './repairs.scope.public.ts';

const withinDays = (offsetDays: number) => byOpenDay(offsetDays, 240);

/** The desk's promises, where the clauses give no time: looked at the next open day, told the one after it came out. */
export const promised = { diagnosis: 1, explanation: 1, giveBack: 3 } as const;
export const diagnosisRule = withinDays(promised.diagnosis);

/** The device as 取扱方針 looks at it: what it counted as when it came. */
export const deviceNow = (ctx: Ctx, { class_code, procurer }: Pick<RepairRecord, 'class_code' | 'procurer'>) => ({
  classCode: class_code,
  procurer,
  acquiredOn: today(ctx.clock.now()),
});

/** What the needs look at, and what the page says of the contract. */
export async function factsOf(ctx: Ctx, repair: RepairRecord): Promise<RepairFactsNow> {
  const policy = await policyFor(ctx, deviceNow(ctx, repair));
  return {
    rule: ruleOf(repair),
    reportFirst: policy?.reportBeforeRepair ?? true,
    treatment: repair.treatment as Treatment | null,
    inHand: repair.taken_in_at !== null && repair.returned_at === null,
    reported: repair.reported_at !== null,
    appointed: repair.appointed_at !== null,
    dataMoved: repair.data_moved_at !== null,
    dataAway: repair.data_moved_at !== null && repair.data_back_at === null,
    ordered: repair.order_done_at === null ? repair.order_kind : null,
    repaired: repair.in_house || repair.back_at !== null,
    kitted: repair.kitted_at !== null,
    checked: repair.checked_at !== null,
  };
}

export const repairKind: RecordKind<typeof repairProcess, RepairRecord, RepairFactsNow, 'repairs'> = {
  process: repairProcess,
  words,
  table: 'repairs',
  fields: repairFields,
  scope: repairRecords,
  href: (id) => `/repairs/${id}`,
  texts: unscopedRepairTexts,
  textColumns: ['symptom', 'cause', 'user_name', 'vendor'],
  toldText: unscopedToldText,
  find: findRepair,
  facts: factsOf,
  needs: repairNeeds,
  clocks: {
    explanation: () => withinDays(promised.explanation),
    giveBack: () => withinDays(promised.giveBack),
    vendorVisit: (repair) => (repair.vendor_at ? onMoment(repair.vendor_at) : null),
    vendorBack: (repair) => (repair.vendor_due_on ? onDay(repair.vendor_due_on) : null),
    order: (repair) => (repair.order_due_on ? onDay(repair.order_due_on) : null),
  },
};
