import type { Refused } from '#kernel/refusal.ts';
import { formatWareki } from '#kernel/wareki.ts';
import type { Treatment } from '../contract/repair.process.ts';
import type { OrderKind, RepairPart, RepairRule } from '../contract/repair-policies.data.ts';
import { repairsWords as words } from '../contract/repairs.messages.ts';
import { repairsRefusals as refuse } from '../contract/repairs.refusals.ts';

/** What the needs of a step look at. */
export interface RepairFactsNow {
  readonly rule: RepairRule;
  /** 取扱方針: 県 is told before a vendor gets it. */
  readonly reportFirst: boolean;
  readonly treatment: Treatment | null;
  readonly inHand: boolean;
  readonly reported: boolean;
  readonly appointed: boolean;
  /** Data went to a substitute and is not back yet. */
  readonly dataAway: boolean;
  readonly dataMoved: boolean;
  readonly ordered: OrderKind | null;
  /** The vendor or the desk repaired it. */
  readonly repaired: boolean;
  readonly kitted: boolean;
  readonly checked: boolean;
}

const unless = (holds: boolean, refusal: () => Refused): Refused | null => (holds ? null : refusal());

/** By name in the table of the process: null when it is there, else what is missing. */
export const repairNeeds: Readonly<Record<string, (facts: RepairFactsNow) => Refused | null>> = {
  repairsIt: ({ rule }) => unless(rule.repairs, () => refuse.departmentRepairs(rule)),
  toRepair: ({ rule, treatment }) => {
    if (!rule.repairs) return refuse.departmentRepairs(rule);
    return unless(treatment === 'repair', () => refuse.notRepair());
  },
  withoutRepair: ({ treatment, inHand }) => {
    if (treatment === 'hold') return refuse.onHold();
    if (treatment === 'initialise' && !inHand) return refuse.notInHand();
    return unless(treatment !== 'repair', () => refuse.isRepair());
  },
  reported: ({ rule, reportFirst, reported }) => unless(!reportFirst || reported, () => refuse.reportFirst(rule)),
  appointed: ({ rule, appointed }) => unless(appointed, () => refuse.appointFirst(rule)),
  inHand: ({ inHand }) => unless(inHand, () => refuse.notInHand()),
  notInHand: ({ inHand }) => unless(!inHand, () => refuse.inHand()),
  lendsSubstitute: ({ rule }) => unless(rule.substitute, () => refuse.noSubstitute(rule)),
  dataMoved: ({ dataMoved }) => unless(dataMoved, () => refuse.dataNotMoved()),
  dataBack: ({ rule, dataAway }) => unless(!dataAway, () => refuse.dataFirst(rule)),
  noOrderOpen: ({ ordered }) => unless(ordered === null, () => refuse.orderOpen()),
  ordered: ({ ordered }) => unless(ordered !== null, () => refuse.noOrder()),
  orderDone: ({ rule, ordered }) =>
    unless(ordered === null, () => refuse.orderFirst({ clause: (ordered && rule.orders[ordered]) ?? rule.clause })),
  kitsAgain: ({ rule }) => unless(rule.kitAgain, () => refuse.noKitting(rule)),
  // What was repaired, or initialised because it did not start any more (§5-12).
  kitted: ({ rule, repaired, treatment, kitted }) =>
    unless(!rule.kitAgain || !(repaired || treatment === 'initialise') || kitted, () => refuse.kitFirst(rule)),
  checked: ({ rule, checked }) => unless(checked, () => refuse.checkFirst(rule)),
};

/** §4-8, §5-1, §5-12, §7-6: who repairs it, and where the desk initialises it without an order of 県. */
export function treatmentProblem(rule: RepairRule, treatment: Treatment): Refused | null {
  if (treatment === 'repair' && !rule.repairs) return refuse.departmentRepairs(rule);
  const clauses = [rule.orders.initialise ?? rule.clause];
  return unless(treatment !== 'initialise' || rule.initialises !== undefined, () => refuse.notInitialised({ clauses }));
}

/** §7-8: a mobile is looked at directly. */
export const diagnosisProblem = (rule: RepairRule, how: 'direct' | 'remote'): Refused | null =>
  unless(rule.diagnosis.includes(how), () => refuse.directOnly(rule));

/** §4-8, §5-7, §6-7, §7-8: what the desk repairs itself, once the free maintenance is over. */
export function inHouseProblem(rule: RepairRule, part: RepairPart, warranty: { until: string | null; today: string }) {
  const { until, today } = warranty;
  if (!rule.inHouse.includes(part)) {
    const parts = rule.inHouse.map((one) => words.parts[one]).join(words.listed);
    return refuse.partIsVendors({ clause: rule.clause, part: words.parts[part], parts });
  }
  return until !== null && until >= today
    ? refuse.inWarranty({ clause: rule.clause, until: formatWareki(until) })
    : null;
}

/** §4-8, §5-12, §7-6, §5-1: which work 県 orders of the class. */
export function orderProblem(rule: RepairRule, kind: OrderKind, className: string): Refused | null {
  const clauses = Object.values(rule.orders);
  return unless(rule.orders[kind] !== undefined, () =>
    refuse.orderNotAllowed({
      kind: words.orders[kind],
      className,
      clauses: clauses.length > 0 ? clauses : [rule.clause],
    }),
  );
}
