import { deliveriesWords as words } from '#features/deliveries/contract/deliveries.messages.ts';
import type { DeliveryKind } from '#features/deliveries/contract/delivery.process.ts';
import { formatMonthDay } from '#kernel/wareki.ts';
import type { DemoDevice } from '../world-devices.ts';

export interface Sample {
  readonly key: string;
  readonly kind: DeliveryKind;
  readonly device: DemoDevice;
  readonly day: string;
  readonly state: 'ordered' | 'collected' | 'onWay' | 'done' | 'cancelled';
  readonly staffKey: string | null;
  readonly departmentKey: string | null;
  readonly siteKey: string | null;
  readonly byKey: string | null;
}

/** The steps that led to a state, with the state after each. */
const courses = {
  ordered: [],
  collected: [['collect', 'collected']],
  onWay: [['depart', 'onWay']],
  cancelled: [['cancel', 'cancelled']],
  done: [],
} as const satisfies Record<Sample['state'], readonly (readonly [string, string])[]>;
const doneBy = {
  distribution: [
    ['prepare', 'ordered'],
    ['handOver', 'done'],
  ],
  collection: [
    ['collect', 'collected'],
    ['inspect', 'collected'],
    ['wipe', 'collected'],
    ['count', 'collected'],
    ['keep', 'done'],
  ],
  transport: [
    ['depart', 'onWay'],
    ['arrive', 'done'],
  ],
} as const;
export const courseOf = ({ state, kind }: Sample) => (state === 'done' ? doneBy[kind] : courses[state]);

interface Told {
  readonly one: Sample;
  readonly at: string;
  readonly by: string;
  readonly userName: string;
  readonly department: string;
  readonly contact: string;
  readonly site: string | null;
  readonly siteName: string;
}
type Step = ReturnType<typeof courseOf>[number][0];

const wiping = ['消去ソフト', '8.2', '上書きと検証'] as const;
const { said } = words;

/** What each step says, keeps beside its words and writes into the delivery, as the product would have it. */
export const written: Readonly<Record<Step, (told: Told) => { body: string; data?: object; patch: object }>> = {
  prepare: ({ one, at }) => ({
    body: said.prepared('標準イメージ', formatMonthDay(one.day), 'AD、資産管理'),
    data: { image: '標準イメージ', patchedOn: one.day },
    patch: { image: '標準イメージ', patched_on: one.day, registered: 'AD、資産管理', prepared_at: at },
  }),
  handOver: ({ at, userName, department, contact, site, siteName }) => ({
    body: said.handed(department, userName, contact, siteName),
    data: { receiverChecked: true },
    patch: {
      receiver_department: department,
      receiver_name: userName,
      receiver_contact: contact,
      handed_at: at,
      handed_site_id: site,
    },
  }),
  collect: ({ at, userName, site, siteName }) => ({
    body: said.collected(userName, siteName),
    data: { userName },
    patch: { handed_at: at, handed_site_id: site },
  }),
  inspect: ({ at }) => ({ body: said.works, data: { works: true }, patch: { works: true, inspected_at: at } }),
  wipe: ({ at, by }) => ({
    body: said.wiped(...wiping, by),
    patch: { wipe_tool: wiping[0], wipe_version: wiping[1], wipe_method: wiping[2], wiped_by: by, wiped_at: at },
  }),
  count: ({ at }) => ({
    body: said.counted('ACアダプタ1', '良好'),
    patch: { accessories: 'ACアダプタ1', accessories_state: '良好', counted_at: at },
  }),
  keep: ({ at }) => ({
    body: said.kept('情報機器室', orderedBy),
    patch: { storage: '情報機器室', storage_told_by: orderedBy, kept_at: at },
  }),
  depart: ({ at }) => ({ body: said.departed('台車', '', '', ''), patch: { way: '台車', departed_at: at } }),
  arrive: ({ at, siteName }) => ({ body: said.arrived(siteName), patch: { arrived_at: at } }),
  cancel: () => ({ body: '所属から、使い続けるとの連絡', patch: {} }),
};
export const orderedBy = '森 さつき';

/** Every row of one insert has the same columns. */
export const untouched = {
  image: '',
  patched_on: null,
  registered: '',
  prepared_at: null,
  receiver_department: null,
  receiver_name: null,
  receiver_contact: null,
  handed_at: null,
  handed_site_id: null,
  works: null,
  inspected_at: null,
  wipe_tool: '',
  wipe_version: '',
  wipe_method: '',
  wiped_by: '',
  wiped_at: null,
  accessories: '',
  accessories_state: '',
  counted_at: null,
  storage: '',
  storage_told_by: '',
  kept_at: null,
  way: '',
  departed_at: null,
  arrived_at: null,
};
