import { loadSites } from '#features/places/web/places.lookups.public.ts';
import type { AtDesk } from '#features/records/web/desk-records.public.ts';
import type { PlainValues } from '#features/records/web/plain-fields.public.tsx';
import { placed } from '#features/records/web/plain-values.public.ts';
import { plainForm } from '#features/records/web/step-form.public.tsx';
import { noteField, reasonField, receiverFields, reportFields } from '#features/records/web/usual-fields.public.ts';
import type { ComboLoader } from '#ui/form/use-combo.ts';
import { deliveriesWords } from '../contract/deliveries.messages.ts';
import type { DeliveryView } from '../contract/delivery.ts';

const { form: words, steps } = deliveriesWords;
/** The 管理番号 that was read at the counter is not read again. */
const tagRead = ({ read = [], assetId, assetTag }: AtDesk<DeliveryView>) => ({
  tag: read.includes(assetId) ? assetTag : '',
});
const form = plainForm<DeliveryView>;

const anywhere = ({ anywhere: free }: PlainValues) => free === true;
/** The room the clauses name, chosen already where there is one that is usual; a 拠点 where they name none. */
const place = {
  roomId: {
    label: words.room,
    help: words.roomHelp,
    load: { of: (one: DeliveryView) => loaderAmong(one.rooms ?? []) },
    required: true,
    only: (values: PlainValues) => !anywhere(values),
  },
  siteId: { label: words.site, load: loadSites, required: true, only: anywhere },
} as const;
const tag = { label: words.readTag };
const day = (label: string) => ({ label, as: 'day' }) as const;
const text = (label: string) => ({ label, as: 'text', rows: 2 }) as const;
const check = (label: string) => ({ label, as: 'check' }) as const;

const metAt = (one: DeliveryView) => {
  const [usual] = one.rooms ?? [];
  return {
    anywhere: one.rooms === null,
    roomId: placed(usual?.id ?? null, usual?.name ?? null),
    siteId: placed(one.appointedSiteId, one.appointedSite),
  };
};
const loaderAmong =
  (rooms: readonly { readonly id: string; readonly name: string }[]): ComboLoader =>
  async (text) =>
    rooms.filter(({ name }) => name.includes(text)).map(({ id, name }) => ({ key: id, word: name }));

/** The form of every step: a table of its fields, filled in with what is known already. */
export const deliveryForms = {
  handOver: form(
    { receiverDepartment: { label: words.receiverDepartment }, ...receiverFields, ...place, note: noteField },
    (one) => ({ receiverDepartment: one.department, receiverName: one.userName, ...metAt(one) }),
  ),
  prepare: form(
    { image: { label: words.image }, patchedOn: day(words.patchedOn), registered: text(words.registered) },
    ({ image, patchedOn, registered }) => ({ image, patchedOn, registered }),
  ),
  collect: form({ userName: { label: words.userName }, ...place, note: noteField }, (one) => ({
    userName: one.userName,
    ...metAt(one),
  })),
  depart: form(
    {
      tag,
      way: { label: words.way },
      protection: text(words.protection),
      agreedWith: { label: words.agreedWith },
      agreedOn: day(words.agreedOn),
      carrier: { label: words.carrier },
      noData: check(words.noData),
    },
    tagRead,
  ),
  arrive: form({ tag, note: noteField }, tagRead),
  keep: form({ storage: { label: words.storage }, toldBy: { label: words.toldBy } }),
  inspect: form({ works: check(words.works), fault: { label: words.fault, as: 'text' } }),
  report: form(reportFields, (one) => ({ body: one.fault })),
  wipe: form({
    tool: { label: words.tool },
    version: { label: words.version },
    method: { label: words.method },
    operator: { label: words.operator },
    erased: check(words.erased),
    note: noteField,
  }),
  count: form({ accessories: text(words.accessories), state: text(words.state) }),
  appoint: form({ at: { label: words.at, as: 'moment' }, ...place, note: noteField }, (one) => ({
    at: one.appointedFor ?? ' 10:00',
    ...metAt(one),
  })),
  postpone: form({ dueOn: day(words.dueOn), reason: reasonField }, (one) => ({ dueOn: one.dueOn })),
  cancel: form({ reason: reasonField }),
} satisfies Record<keyof typeof steps, unknown>;
