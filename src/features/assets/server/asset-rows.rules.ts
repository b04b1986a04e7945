import type { Refused } from '#kernel/refusal.ts';
import { type AssetFacts, assetFacts, type Placement } from '../contract/asset.ts';
import { assetsRefusals as refuse } from '../contract/assets.contract.ts';

/** A line of an imported ledger, its names already found: what a column lacks stays as it is. */
export interface AssetRowInput {
  readonly assetTag: string;
  readonly facts: Partial<Omit<AssetFacts, 'assetTag'>>;
  readonly placement: Partial<Placement>;
}

export interface LedgerRow {
  readonly id: string;
  readonly facts: AssetFacts;
  readonly placement: Placement;
}

export interface RowsAround {
  /** Model id → class code. */
  readonly modelClasses: ReadonlyMap<string, string>;
  readonly classCodes: ReadonlySet<string>;
  /** Room id → site id. */
  readonly roomSites: ReadonlyMap<string, string>;
}

export type RowPlan =
  | { readonly outcome: 'refused'; readonly row: AssetRowInput; readonly refusal: Refused }
  | { readonly outcome: 'unchanged'; readonly row: AssetRowInput; readonly id: string }
  | {
      readonly outcome: 'added' | 'changed';
      readonly row: AssetRowInput;
      /** null for a new device. */
      readonly before: LedgerRow | null;
      readonly facts: AssetFacts;
      readonly placement: Placement;
      readonly factsChanged: boolean;
      readonly placeChanged: boolean;
    };

const blankFacts = {
  serialNo: '',
  acquiredOn: null,
  priceYen: null,
  warrantyUntil: null,
  configuration: { cpu: null, memoryGb: null, storageGb: null },
  os: null,
  osBuild: null,
  encrypted: null,
  ipAddress: null,
  macAddress: null,
  simNo: null,
  imageName: null,
  loanPool: false,
  note: '',
};
const blankPlacement: Placement = { status: 'stored', siteId: null, roomId: null, departmentId: null, userId: null };

/** What importing this line would do to the ledger. `seenTags` holds the numbers of the lines before it. */
export function planAssetRow(
  before: LedgerRow | null,
  row: AssetRowInput,
  around: RowsAround,
  seenTags: ReadonlySet<string>,
): RowPlan {
  const refused = (refusal: Refused): RowPlan => ({ outcome: 'refused', row, refusal });
  if (seenTags.has(row.assetTag)) return refused(refuse.tagTaken({ tag: row.assetTag }));
  // A 除籍 device begins anew under its number: nothing of the file that was taken back is kept.
  const known = before?.placement.status === 'withdrawn' ? null : before;
  const facts = { ...blankFacts, ...known?.facts, ...row.facts, assetTag: row.assetTag };
  const placement = { ...(known?.placement ?? blankPlacement), ...row.placement };
  const factsChanged =
    before === null || known === null || JSON.stringify(ordered(facts)) !== JSON.stringify(ordered(before.facts));
  const placeChanged = before === null || placementKeys.some((key) => placement[key] !== before.placement[key]);
  if (before && known && !factsChanged && !placeChanged) return { outcome: 'unchanged', row, id: before.id };
  if (before?.placement.status === 'disposed') return refused(refuse.neverComesBack());
  if (!facts.classCode || !around.classCodes.has(facts.classCode)) return refused(refuse.classUnknown());
  const modelClass = facts.modelId ? around.modelClasses.get(facts.modelId) : undefined;
  if (modelClass === undefined) return refused(refuse.modelUnknown());
  if (modelClass !== facts.classCode) return refused(refuse.modelOfOtherClass({ model: '', of: modelClass }));
  if (placement.roomId && around.roomSites.get(placement.roomId) !== placement.siteId) {
    return refused(refuse.roomElsewhere());
  }
  const whole: AssetFacts = {
    ...facts,
    procurer: facts.procurer ?? 'central',
    classCode: facts.classCode,
    modelId: facts.modelId ?? '',
  };
  return { outcome: before ? 'changed' : 'added', row, before, facts: whole, placement, factsChanged, placeChanged };
}

const placementKeys = ['status', 'siteId', 'roomId', 'departmentId', 'userId'] as const;
const factKeys = Object.keys(assetFacts.shape) as (keyof AssetFacts)[];

/** The facts in one order, so that two of them can be compared as text. */
function ordered(facts: Partial<AssetFacts>) {
  const { cpu = null, memoryGb = null, storageGb = null } = facts.configuration ?? {};
  return factKeys.map((key) => (key === 'configuration' ? [cpu, memoryGb, storageGb] : (facts[key] ?? null)));
}
