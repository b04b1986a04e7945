import type { Refused } from '#kernel/refusal.ts';
import type { AssetStatus, Placement, Procurer } from '../contract/asset.ts';
import { assetsRefusals as refuse } from '../contract/assets.contract.ts';
import { assetsWords as words } from '../contract/assets.messages.ts';
import type { MovementDraft, PolicyView } from '../contract/movement.ts';
import { possibleMoves, statusAfter, steps } from './movement-steps.rules.ts';

/** The device as the ledger has it when the movement is recorded. */
export interface PresentAsset extends Placement {
  readonly className: string;
  readonly procurer: Procurer;
  readonly loanPool: boolean;
  readonly counterpart: string | null;
  readonly lastMovedOn: string | null;
}

export interface KnownSite {
  readonly name: string;
  readonly kind: string;
  readonly closed: boolean;
}

/** What the ledger knows of the things a movement names. Absent ones are undefined. */
export interface MovementFacts {
  readonly today: string;
  readonly policy: PolicyView | null;
  readonly sites: ReadonlyMap<string, KnownSite>;
  readonly room?: { readonly siteId: string } | undefined;
  /** The room in which it passed from hand to hand. */
  readonly handOverRoom?: { readonly siteId: string } | undefined;
  readonly department?: { readonly closed: boolean } | undefined;
  readonly user?:
    | {
        readonly name: string;
        readonly departmentId: string;
        readonly siteId: string | null;
        readonly leftOn: string | null;
      }
    | undefined;
  /** Recorded by the process that proves it (disposals, repairs), not by hand. */
  readonly byProcess: boolean;
}

/** What the ledger writes: where the device stands afterwards, and what the entry says beside. */
export interface MovementPlan {
  readonly to: Placement;
  /** Who outside the ledger has it afterwards. */
  readonly counterpartNow: string | null;
  /** Whom the entry names: the vendor it went to or came back from. */
  readonly counterpart: string | null;
  readonly handOverSiteId: string | null;
  readonly handOverRoomId: string | null;
}

/** Decides one movement. The first thing that stands against it is the refusal, in words that name the clause. */
export function planMovement(
  present: PresentAsset,
  draft: MovementDraft,
  facts: MovementFacts,
): MovementPlan | Refused {
  return (
    stateProblem(present, draft, facts) ??
    dayProblem(present, draft, facts) ??
    namesProblem(draft, facts) ??
    planWithPolicy(present, draft, facts)
  );
}

function stateProblem(present: PresentAsset, draft: MovementDraft, facts: MovementFacts): Refused | null {
  const { policy, byProcess } = facts;
  if (present.status === 'disposed') return refuse.neverComesBack();
  if (present.status === 'withdrawn') return refuse.wasWithdrawn();
  const step = steps[draft.kind];
  const ownProcess = step.byProcess || (draft.kind === 'sentToRepair' && present.status === 'repairing');
  const isWithVendor = draft.kind === 'sentToRepair' && present.counterpart !== null;
  if (step.from.includes(present.status) && (byProcess || !ownProcess) && !isWithVendor) return null;
  return refuse.notFromHere({
    status: words.statuses[present.status],
    kind: words.kinds[draft.kind],
    possible: possibleMoves(present, policy)
      .map((kind) => words.kinds[kind])
      .join('、'),
  });
}

function dayProblem(present: PresentAsset, { movedOn }: MovementDraft, { today }: MovementFacts): Refused | null {
  if (movedOn > today) return refuse.inFuture();
  const last = present.lastMovedOn;
  return last !== null && movedOn < last ? refuse.beforeLast({ on: last }) : null;
}

/** Everything the movement names exists and is still in use on that day. */
export function namesProblem(
  draft: Pick<MovementDraft, 'siteId' | 'handOverSiteId' | 'departmentId' | 'userId' | 'movedOn'>,
  facts: MovementFacts,
): Refused | null {
  for (const id of [draft.siteId, draft.handOverSiteId]) {
    if (id && (facts.sites.get(id)?.closed ?? true)) return refuse.siteUnknown();
  }
  if (draft.departmentId && (facts.department?.closed ?? true)) return refuse.departmentUnknown();
  if (!draft.userId) return null;
  if (!facts.user) return refuse.userUnknown();
  const { leftOn, name } = facts.user;
  return leftOn !== null && leftOn < draft.movedOn ? refuse.userLeft({ name, on: leftOn }) : null;
}

const needsNoPolicy = new Set(['lost', 'found']);

function planWithPolicy(present: PresentAsset, draft: MovementDraft, facts: MovementFacts): MovementPlan | Refused {
  const { policy } = facts;
  if (!policy && !needsNoPolicy.has(draft.kind)) {
    return refuse.noPolicy({ className: present.className, procurer: words.procurers[present.procurer] });
  }
  const plan = destination(present, draft, facts);
  const problem =
    roomProblem(plan, facts) ??
    handOverRoomProblem(draft, plan, facts) ??
    requiredProblem(present, draft, plan, policy) ??
    (policy ? policyProblem(present, draft, plan, policy, facts) : null);
  return problem ?? plan;
}

/** undefined keeps what is there, null empties it, and the kind fills what follows from it. */
function destination(present: PresentAsset, draft: MovementDraft, facts: MovementFacts): MovementPlan {
  const step = steps[draft.kind];
  const kept = step.releases ? null : undefined;
  const userId = pick(draft.userId, kept, present.userId);
  const user = step.followsUser && draft.userId ? facts.user : undefined;
  const departmentId = pick(draft.departmentId, user?.departmentId, kept, present.departmentId);
  const given = draft.handOverSiteId ?? facts.handOverRoom?.siteId;
  const carried = draft.kind === 'collected' || draft.kind === 'returned' ? given : undefined;
  const siteId = pick(draft.siteId, user?.siteId ?? undefined, carried ?? undefined, present.siteId);
  const roomKept = siteId === present.siteId && !step.followsUser ? present.roomId : null;
  const goneForGood = draft.kind === 'disposed';
  const to: Placement = {
    status: statusAfter(draft, present, facts.policy),
    siteId: goneForGood ? null : siteId,
    roomId: goneForGood ? null : pick(draft.roomId, roomKept),
    departmentId,
    userId,
  };
  const counterpart = draft.counterpart ?? (draft.kind === 'backFromRepair' ? present.counterpart : null);
  return {
    to,
    counterpart,
    counterpartNow: draft.kind === 'sentToRepair' ? counterpart : null,
    handOverSiteId: step.handOver ? (given ?? handOverSite(draft, present, siteId)) : null,
    handOverRoomId: draft.handOverRoomId ?? null,
  };
}

/** A vendor takes it where it is; people take it where it goes. */
function handOverSite(draft: MovementDraft, present: PresentAsset, siteId: string | null): string | null {
  return draft.kind === 'sentToRepair' ? (draft.siteId ?? present.siteId) : siteId;
}

function pick<T>(...values: (T | undefined)[]): T | null {
  return values.find((value) => value !== undefined) ?? null;
}

/** Those whose room the clauses name (§4-9, §4-10, §5-8, §5-9, §6-8, §6-9, §7-4). */
export const passesInRoom = (kind: string): boolean => kind === 'distributed' || kind === 'collected';

function handOverRoomProblem(draft: MovementDraft, plan: MovementPlan, facts: MovementFacts): Refused | null {
  if (!plan.handOverRoomId) return null;
  if (!passesInRoom(draft.kind)) return refuse.handOverRoomOfNone();
  return facts.handOverRoom?.siteId === plan.handOverSiteId ? null : refuse.handOverRoomElsewhere();
}

function roomProblem({ to }: MovementPlan, { room }: MovementFacts): Refused | null {
  return room && to.roomId && room.siteId !== to.siteId ? refuse.roomElsewhere() : null;
}

const reasoned = new Set(['lost', 'found']);

function requiredProblem(
  present: PresentAsset,
  draft: MovementDraft,
  { to, counterpart, counterpartNow }: MovementPlan,
  policy: PolicyView | null,
): Refused | null {
  if (draft.kind === 'distributed' || draft.kind === 'userChanged') {
    if (!to.departmentId) return refuse.departmentRequired();
    // A department's own device may stand for everybody there; one of the prefecture's has its person (§4-10).
    if (draft.kind === 'distributed' && !to.userId && policy?.handOverAt !== 'none') return refuse.userRequired();
  }
  if (draft.kind === 'lent' && !to.userId && !to.departmentId) return refuse.borrowerRequired();
  // A way to another place takes nothing in use from its 所属.
  const isNobodys = to.status === 'inUse' && !to.userId && !to.departmentId;
  if (isNobodys && policy?.handOverAt !== 'none') return refuse.departmentRequired();
  if (draft.kind === 'sentToRepair' && !counterpart) return refuse.vendorRequired();
  if (draft.kind !== 'disposed' && !to.siteId) return refuse.siteRequired();
  if (reasoned.has(draft.kind) && !draft.reason) return refuse.reasonRequired();
  const changes = (['siteId', 'roomId', 'departmentId', 'userId', 'status'] as const).some((k) => present[k] !== to[k]);
  const changesHands = steps[draft.kind].handOver === 'vendor' && present.counterpart !== counterpartNow;
  return changes || changesHands ? null : refuse.nothingMoves();
}

const baseKinds = new Set(['hq', 'regional']);
const clausesOf = (policy: PolicyView, field: string) => ({ clauses: policy.clauses[field] ?? [] });

function policyProblem(
  present: PresentAsset,
  draft: MovementDraft,
  plan: MovementPlan,
  policy: PolicyView,
  facts: MovementFacts,
): Refused | null {
  if (draft.kind === 'sentToRepair') return repairProblem(draft, policy) ?? handOverProblem(draft, plan, policy, facts);
  if (draft.kind === 'transported') return transportProblem(present, draft, plan, policy);
  if (draft.kind === 'lent') return loanProblem(present.status, policy);
  if (draft.kind === 'disposed' && policy.disposedBy !== 'department' && !facts.byProcess) {
    return refuse.disposedByBatch(clausesOf(policy, 'sanitization'));
  }
  return handOverProblem(draft, plan, policy, facts);
}

/** §4-8: a department's own device is repaired by the department. §5-7, §6-7, §7-8: 県 is told before a vendor gets it. */
function repairProblem(draft: MovementDraft, policy: PolicyView): Refused | null {
  if (policy.repairedBy === 'department') return refuse.repairIsDepartments(clausesOf(policy, 'repair'));
  if (!policy.reportBeforeRepair) return null;
  if (!draft.authorityReportedOn) return refuse.reportFirst(clausesOf(policy, 'reportBeforeRepair'));
  return draft.authorityReportedOn > draft.movedOn ? refuse.reportAfterwards() : null;
}

/** §4-11, §5-10, §6-10, §7-5: inside the grounds always; between sites as the class allows. */
function transportProblem(
  present: PresentAsset,
  draft: MovementDraft,
  { to }: MovementPlan,
  policy: PolicyView,
): Refused | null {
  if (present.siteId === null || present.siteId === to.siteId) return null;
  const clauses = clausesOf(policy, 'transport');
  if (policy.transport === 'withinSite') return refuse.transportWithinSite(clauses);
  if (policy.transport === 'none') return refuse.transportIsDepartments(clauses);
  if (policy.transport === 'betweenSitesOnShortage' && !draft.reason) return refuse.transportNeedsReason(clauses);
  return draft.protection ? null : refuse.protectionRequired(clauses);
}

/** §4-7, §5-6, §6-6, §7-3: what may be lent. No clause says where. */
function loanProblem(status: AssetStatus, policy: PolicyView): Refused | null {
  if (policy.loanSource === 'none') return refuse.noLoan(clausesOf(policy, 'loan'));
  if (policy.loanSource === 'oldOnePerPerson') return refuse.loanOldOnePerPerson(clausesOf(policy, 'loan'));
  return policy.loanSource === 'awaitingDisposal' && status !== 'awaitingDisposal'
    ? refuse.loanFromAwaitingDisposal(clausesOf(policy, 'loan'))
    : null;
}

/** Where the kind may pass from hand to hand: 配付 and 回収 each by their clause. */
function placeOf(draft: MovementDraft, policy: PolicyView): PolicyView['handOverAt'] {
  if (steps[draft.kind].handOver === 'vendor') return policy.handOverAt === 'none' ? 'none' : 'hqAndRegional';
  // A loan comes back, and a device comes for its repair and goes home, wherever the desk is: no clause binds them.
  if (draft.kind === 'returned' || steps[draft.kind].byProcess) return 'anywhere';
  return draft.kind === 'collected' ? policy.collectAt : policy.handOverAt;
}

/** §4-9, §4-10, §5-8, §5-9, §6-8, §6-9, §7-4: where it passes from hand to hand; vendors come to 本庁舎 or 地域総合庁舎. */
function handOverProblem(
  draft: MovementDraft,
  plan: MovementPlan,
  policy: PolicyView,
  facts: MovementFacts,
): Refused | null {
  const { handOver } = steps[draft.kind];
  const place = placeOf(draft, policy);
  if (!handOver || place === 'none') return null;
  const site = plan.handOverSiteId ? facts.sites.get(plan.handOverSiteId) : undefined;
  const onlyHq = place === 'hqOnly';
  const allowed = place === 'anywhere' || (site && (onlyHq ? site.kind === 'hq' : baseKinds.has(site.kind)));
  if (!allowed) {
    const places = words.policy.handOverAt[onlyHq ? 'hqOnly' : 'hqAndRegional'];
    const field = handOver === 'vendor' ? 'repair' : 'handOver';
    return refuse.handOverElsewhere({ ...clausesOf(policy, field), places, site: site?.name ?? null });
  }
  const keptApart = draft.kind === 'collected' || draft.kind === 'returned';
  return keptApart && plan.to.siteId !== plan.handOverSiteId ? refuse.carrySeparately() : null;
}
