import type { PolicyView } from '#features/assets/contract/movement.ts';
import type { RoomUse } from '#features/places/contract/site.ts';
import type { Refused } from '#kernel/refusal.ts';
import { deliveriesWords as words } from '../contract/deliveries.messages.ts';
import { deliveriesRefusals as refuse } from '../contract/deliveries.refusals.ts';
import type { DeliveryKind } from '../contract/delivery.process.ts';
import { designated } from '../contract/designation.ts';

/** §4-10: what 県 designated for a 所属. */
export interface Designation {
  readonly department: string;
  readonly code: string;
  readonly className: string;
}

/** What the needs of a step look at. */
export interface DeliveryFactsNow {
  readonly kind: DeliveryKind;
  readonly policy: PolicyView | null;
  readonly classCode: string;
  /** What 県 designated for the 所属 that gets it. */
  readonly designated: Designation | null;
  readonly prepared: boolean;
  readonly inspected: boolean;
  readonly faulty: boolean;
  readonly reported: boolean;
  readonly wiped: boolean;
  readonly counted: boolean;
}

const unless = (holds: boolean, refusal: () => Refused): Refused | null => (holds ? null : refusal());
const clausesOf = (policy: PolicyView | null, field: string) => ({ clauses: policy?.clauses[field] ?? [] });

/** Where two facts of 取扱方針 stand in the same clause, that clause orders both: §4-9 collects and wipes, §7-4 collects only. */
const shared = (policy: PolicyView | null, one: string, other: string): string[] =>
  (policy?.clauses[one] ?? []).filter((clause) => policy?.clauses[other]?.includes(clause));
/** §4-9, §5-8, §6-8: wiped when it is collected. */
export const wipesAt = (policy: PolicyView | null) => shared(policy, 'storage', 'sanitization');
/** §4-10: a device of another class is not given out where 県 designated one. */
export function designationProblem(to: Designation | null, classCode: string): Refused | null {
  const { clause, among } = designated;
  if (!to || to.code === classCode || !(among as readonly string[]).includes(classCode)) return null;
  return refuse.otherClass({ clauses: [clause], department: to.department, className: to.className });
}

/** §4-10, §5-9, §6-9: the image and the patches, before it is given out. */
export const imagedAt = (policy: PolicyView | null) => shared(policy, 'configuration', 'handOver');

/** By name in the table of the process: null when it is there, else what is missing. */
export const deliveryNeeds: Readonly<Record<string, (facts: DeliveryFactsNow) => Refused | null>> = {
  wipes: ({ policy }) => unless(wipesAt(policy).length > 0, () => refuse.noWipe(clausesOf(policy, 'sanitization'))),
  ofClass: ({ designated: to, classCode }) => designationProblem(to, classCode),
  prepared: ({ policy, prepared }) => unless(prepared, () => refuse.prepareFirst({ clauses: imagedAt(policy) })),
  inspected: ({ policy, inspected }) => unless(inspected, () => refuse.inspectFirst(clausesOf(policy, 'storage'))),
  reported: ({ policy, faulty, reported }) =>
    unless(!faulty || reported, () => refuse.reportFirst(clausesOf(policy, 'storage'))),
  wiped: ({ policy, wiped, faulty, reported }) => {
    const clauses = wipesAt(policy);
    // What does not start any more is told to 県, and wiped or destroyed as 県 says.
    return unless(clauses.length === 0 || wiped || (faulty && reported), () => refuse.wipeFirst({ clauses }));
  },
  counted: ({ policy, counted }) => unless(counted, () => refuse.countFirst(clausesOf(policy, 'storage'))),
};

/** §4-10, §5-9, §6-9: the image and the latest patches; of the others nothing is said. */
export function preparationProblem(
  policy: PolicyView | null,
  form: { readonly image: string; readonly patchedOn: string | null },
  today: string,
): Refused | null {
  const clauses = imagedAt(policy);
  if (form.patchedOn !== null && form.patchedOn > today) return refuse.patchesRequired({ clauses });
  if (clauses.length === 0) return null;
  if (form.image === '') return refuse.imageRequired({ clauses });
  return unless(form.patchedOn !== null, () => refuse.patchesRequired({ clauses }));
}

const placesOf = (policy: PolicyView | null, kind: DeliveryKind) =>
  (kind === 'collection' ? policy?.collectAt : policy?.handOverAt) ?? 'none';
/** The marks of rooms each of these names; none: the clauses say nothing of where. */
const usesOf: Readonly<Record<PolicyView['handOverAt'], readonly RoomUse[] | null>> = {
  hqOnly: ['helpdesk'],
  hqAndRegional: ['helpdesk', 'devices'],
  anywhere: null,
  none: ['helpdesk'],
};
/** §4-9, §4-10, §5-8, §5-9, §6-8, §6-9, §7-4: in which rooms it passes from hand to hand. */
export const roomUsesFor = (policy: PolicyView | null, kind: DeliveryKind) => usesOf[placesOf(policy, kind)];

/** The room is one the clause names; where none names one, any place is. */
export function placeProblem(
  policy: PolicyView | null,
  kind: DeliveryKind,
  room: { readonly site: string; readonly name: string; readonly use: RoomUse } | null,
): Refused | null {
  const uses = roomUsesFor(policy, kind);
  if (!uses) return null;
  const named = { ...clausesOf(policy, 'handOver'), places: words.rules.places[placesOf(policy, kind)] };
  if (!room) return refuse.roomRequired(named);
  return unless(uses.includes(room.use), () => refuse.placeElsewhere({ ...named, site: `${room.site} ${room.name}` }));
}

/** What the desk hands out, collects or carries at all. */
export function oursProblem(policy: PolicyView | null, kind: DeliveryKind, tag: string): Refused | null {
  const place = { distribution: policy?.handOverAt, collection: policy?.collectAt, transport: policy?.transport }[kind];
  const clauses = policy?.clauses[kind === 'transport' ? 'transport' : 'handOver'] ?? [classes];
  const about = { clauses, tag, what: words.kinds[kind] };
  if (place === undefined || place === 'none') return refuse.notOurs(about);
  return unless(place !== 'anywhere' || !isLentOnly(policy), () => refuse.lentOnly(about));
}

/** §1-5 tells whose a class is; a class that 取扱方針 has no row for is nobody's to deliver. */
const classes = '1-5';
/** §9-4, §10-5: no place is named, and the clause by which it passes from hand to hand is that of lending. */
const isLentOnly = (policy: PolicyView | null) =>
  (policy?.clauses.handOver ?? []).every((clause) => policy?.clauses.loan?.includes(clause));

/** §4-11, §5-10, §6-10, §7-5: between sites, and why. */
export function orderedWayProblem(policy: PolicyView | null, between: boolean, reason: string): Refused | null {
  if (!between) return null;
  const clauses = clausesOf(policy, 'transport');
  if (policy?.transport === 'withinSite') return refuse.withinGrounds(clauses);
  return unless(policy?.transport !== 'betweenSitesOnShortage' || reason !== '', () => refuse.reasonRequired(clauses));
}

interface Way {
  readonly carrier: string;
  readonly noData: boolean;
  readonly protection: string;
  readonly agreedWith: string;
  readonly agreedOn: string | null;
}

/** §4-11, §7-5: protected, agreed with 県; a carrier only where the clause names one, and without information assets. */
export function departureProblem(policy: PolicyView | null, between: boolean, form: Way): Refused | null {
  const clauses = clausesOf(policy, 'transport');
  if (form.carrier !== '') {
    if (!between || policy?.transport !== 'betweenSitesOnShortage') return refuse.noCarrier(clauses);
    if (!form.noData) return refuse.carrierWithoutData(clauses);
  }
  if (!between) return null;
  if (form.protection === '') return refuse.protectionRequired(clauses);
  return unless(form.agreedWith !== '' && form.agreedOn !== null, () => refuse.agreementRequired(clauses));
}
