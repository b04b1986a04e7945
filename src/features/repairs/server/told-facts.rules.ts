import type { RepairView } from '../contract/repair.ts';

/** The columns that steps write which are not told to whoever asked: what 県 was told, ordered and pays, what the desk did. */
const inside = {
  reportedTo: '',
  reportedAt: null,
  vendorAt: null,
  vendorSiteId: null,
  vendorSite: null,
  orderKind: null,
  orderWhat: '',
  orderedBy: '',
  orderedOn: null,
  orderDueOn: null,
  orderDoneAt: null,
  cleaned: '',
  cleanedAt: null,
  kittedAt: null,
  checkedAt: null,
  how: null,
  diagnosedAt: null,
  costYen: null,
} as const satisfies Partial<RepairView>;

const undiagnosed = { part: null, cause: '' } as const;
const untold: readonly string[] = ['received', 'diagnosed'];

/** A repair as its user is told of it, by page or on paper: the lines that are shared, and what they say. */
export function toldRepair(repair: RepairView): RepairView {
  const { state, backAt } = repair;
  return {
    ...repair,
    ...inside,
    // The cause is told with the treatment, the vendor when the device goes there.
    ...(untold.includes(state) || repair.explainedAt === null ? undiagnosed : {}),
    ...(state === 'atVendor' || backAt !== null ? {} : { vendor: '' }),
    entries: repair.entries.filter(({ shared }) => shared),
  };
}
