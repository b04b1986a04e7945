import type { DeviceClassCode, Procurer } from '#features/catalog/contract/device-class.ts';

/** What may be broken, as the clauses tell small repairs from the vendor's. */
export const repairParts = [
  'disk',
  'keyTop',
  'minor',
  'memory',
  'battery',
  'display',
  'board',
  'reader',
  'other',
] as const;
export type RepairPart = (typeof repairParts)[number];

export const orderKinds = ['fitParts', 'initialise', 'kit'] as const;
export type OrderKind = (typeof orderKinds)[number];

/** What the contract says of the repair of a class × procurer. Who repairs and whether 県 is told first is 取扱方針's. */
export interface RepairRule {
  readonly classes: readonly DeviceClassCode[];
  readonly procurer: Procurer;
  /** The clause of the rules below. */
  readonly clause: string;
  readonly diagnosis: readonly ('direct' | 'remote')[];
  /** A substitute, with the data there and back. */
  readonly substitute: boolean;
  /** Kitted again before it goes back. */
  readonly kitAgain: boolean;
  /** Small repairs of the desk once the free maintenance is over. */
  readonly inHouse: readonly RepairPart[];
  /** The desk repairs it, or has it repaired; else it only works on it as 県 orders. */
  readonly repairs: boolean;
  /** The clause by which the desk initialises what does not start any more; undefined where only 県 orders it. */
  readonly initialises?: string;
  /** Work that 県 orders, each with its clause. */
  readonly orders: Readonly<Partial<Record<OrderKind, string>>>;
}

const both = ['direct', 'remote'] as const;
const keyTops = ['keyTop', 'minor'] as const;

/** §4-8, §5-7, §5-12, §6-7, §7-6, §7-8, §5-1: a row for each class and procurer the desk takes in. */
export const repairRules: readonly RepairRule[] = [
  {
    classes: ['NK', 'DK', 'KK'],
    procurer: 'central',
    clause: '4-8',
    diagnosis: both,
    repairs: true,
    substitute: true,
    kitAgain: false,
    inHouse: ['disk', ...keyTops],
    orders: { fitParts: '4-8' },
  },
  // §5-7: kitted again after the repair. §5-12: initialised when it does not start any more.
  {
    classes: ['MK'],
    procurer: 'central',
    clause: '5-7',
    diagnosis: both,
    repairs: true,
    substitute: true,
    kitAgain: true,
    initialises: '5-12',
    inHouse: keyTops,
    orders: { initialise: '5-12' },
  },
  {
    classes: ['LK'],
    procurer: 'central',
    clause: '6-7',
    diagnosis: both,
    repairs: true,
    substitute: true,
    kitAgain: false,
    inHouse: keyTops,
    orders: {},
  },
  // §7-8: looked at directly, no substitute and no data; §7-6: initialised when 県 says so.
  {
    classes: ['mobile', 'iPad'],
    procurer: 'central',
    clause: '7-8',
    diagnosis: ['direct'],
    repairs: true,
    substitute: false,
    kitAgain: false,
    inHouse: keyTops,
    orders: { initialise: '7-6' },
  },
  // §5-1: repaired by its department; kitted by the desk on 県's instruction, by its own procedure.
  {
    classes: ['MK'],
    procurer: 'department',
    clause: '5-1',
    diagnosis: both,
    repairs: false,
    substitute: false,
    kitAgain: false,
    inHouse: [],
    orders: { kit: '5-1' },
  },
];

/** The row of a class and procurer; undefined where the desk takes nothing in. */
export const repairRuleOf = (classCode: string, procurer: string): RepairRule | undefined =>
  repairRules.find((rule) => rule.procurer === procurer && (rule.classes as readonly string[]).includes(classCode));
