import type { AssetStatus, Placement } from '../contract/asset.ts';
import { type MovementDraft, type PolicyView, type RecordedKind, recordedKinds } from '../contract/movement.ts';

/** From which states a movement can be recorded, and how it leaves the device. `disposed` stands in no `from`. */
interface Step {
  readonly from: readonly AssetStatus[];
  /** Empties the user and the 所属: the device is the desk's again. */
  readonly releases?: boolean;
  /** Takes the user's own 所属 and site when they are left out. */
  readonly followsUser?: boolean;
  /** Passes from hand to hand: the place is the contract's (§4-9, §4-10, §5-8, §6-8, §7-4). */
  readonly handOver?: 'user' | 'vendor';
  /** Only a process records it: the desk has it for repair, and gives it back. */
  readonly byProcess?: boolean;
}

const live: readonly AssetStatus[] = ['inUse', 'stored', 'repairing', 'lent', 'awaitingDisposal'];

export const steps: Readonly<Record<RecordedKind, Step>> = {
  distributed: { from: ['stored'], followsUser: true, handOver: 'user' },
  userChanged: { from: ['inUse'], followsUser: true },
  collected: { from: ['inUse'], releases: true, handOver: 'user' },
  transported: { from: ['inUse', 'stored', 'awaitingDisposal'] },
  takenIn: { from: ['inUse', 'stored', 'lent'], handOver: 'user', byProcess: true },
  sentToRepair: { from: ['inUse', 'stored', 'lent', 'repairing'], handOver: 'vendor' },
  backFromRepair: { from: ['repairing'], handOver: 'vendor' },
  givenBack: { from: ['repairing'], handOver: 'user', byProcess: true },
  lent: { from: ['stored', 'awaitingDisposal'], followsUser: true, handOver: 'user' },
  returned: { from: ['lent'], releases: true, handOver: 'user' },
  stored: { from: ['awaitingDisposal'] },
  awaitingDisposal: { from: ['stored', 'repairing'], releases: true },
  disposed: { from: ['awaitingDisposal'], releases: true },
  lost: { from: live },
  found: { from: ['lost'], releases: true },
};

/** The state after each kind; null stays what it is. */
export function statusAfter(
  draft: MovementDraft,
  present: Placement,
  policy: Pick<PolicyView, 'loanSource'> | null,
): AssetStatus {
  switch (draft.kind) {
    case 'distributed':
      return 'inUse';
    case 'userChanged':
    case 'transported':
      return present.status;
    case 'takenIn':
    case 'sentToRepair':
      return 'repairing';
    case 'backFromRepair':
    case 'givenBack':
      return draft.toStatus ?? (present.userId ? 'inUse' : 'stored');
    case 'returned': {
      // Old devices that wait for disposal are what is lent of such a class (§6-6): they go back to waiting.
      const back = policy?.loanSource === 'awaitingDisposal' ? 'awaitingDisposal' : 'stored';
      return draft.toStatus === 'awaitingDisposal' || draft.toStatus === 'stored' ? draft.toStatus : back;
    }
    case 'collected':
    case 'found':
      return 'stored';
    default:
      return draft.kind;
  }
}

/** What can be recorded from here. The hand of a person never disposes what the desk disposes of (§4-12). */
export function possibleMoves(
  present: { status: AssetStatus; loanPool: boolean },
  policy: PolicyView | null,
): RecordedKind[] {
  return recordedKinds.filter(
    (kind) => steps[kind].from.includes(present.status) && fits(kind, present.status, policy),
  );
}

function fits(kind: RecordedKind, status: AssetStatus, policy: PolicyView | null): boolean {
  if (steps[kind].byProcess) return false;
  // What the desk has in hand for repair goes to the vendor by its repair.
  if (kind === 'sentToRepair' && status === 'repairing') return false;
  if (!policy) return kind === 'lost' || kind === 'found';
  if (kind === 'disposed') return policy.disposedBy === 'department';
  if (kind === 'sentToRepair') return policy.repairedBy !== 'department';
  if (kind !== 'lent') return true;
  if (policy.loanSource === 'none' || policy.loanSource === 'oldOnePerPerson') return false;
  return policy.loanSource === 'pool' || status === 'awaitingDisposal';
}

/**
 * Whether a movement is to be registered with 県 (§4-4, §5-3, §6-3, §7-3). A 所属 that keeps its own ledger registers
 * nothing; BYOD are listed for 県 whoever keeps them (§8-2).
 */
export function isForRegistration(classCode: string, policy: Pick<PolicyView, 'ledgerKeeper'> | null): boolean {
  return policy?.ledgerKeeper !== 'department' || classCode === 'BYOD';
}
