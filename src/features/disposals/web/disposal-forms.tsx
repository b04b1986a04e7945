import { loadSites } from '#features/places/web/places.lookups.public.ts';
import type { PlainField } from '#features/records/web/plain-fields.public.tsx';
import { placed } from '#features/records/web/plain-values.public.ts';
import { plainForm } from '#features/records/web/step-form.public.tsx';
import { noteField, reasonField, reportFields } from '#features/records/web/usual-fields.public.ts';
import { choicesOf } from '#ui/form/choices.ts';
import { destructionMethods, disposalMethods } from '../contract/disposal.process.ts';
import type { DisposalView } from '../contract/disposal.ts';
import { disposalsWords } from '../contract/disposals.messages.ts';
import { codesField, drivesField } from './read-list.tsx';

const { form: words, steps, methods } = disposalsWords;
const form = plainForm<DisposalView>;

const siteId = { label: words.site, load: loadSites };
const workOn = { label: words.workOn, as: 'day' } satisfies PlainField;
const check = (label: string) => ({ label, as: 'check' }) as const;
const physical = choicesOf(destructionMethods, methods);

/** What is proposed, and what is put right of it. */
export const proposalFields = {
  tags: codesField<unknown>(words.tags, { help: words.tagsHelp }),
  method: { label: words.method, choices: physical, strip: true },
  explanation: { label: words.explanation, as: 'text', rows: 3 },
} satisfies Record<string, PlainField>;

/** Another way can be chosen once it was agreed. */
const methodsOf = ({ agreedWay }: DisposalView) => (agreedWay === '' ? physical : choicesOf(disposalMethods, methods));

/** The form of every step: a table of its fields, filled in with what is known already. */
export const disposalForms = {
  approve: form({
    siteId,
    place: { label: words.place },
    workOn,
    attends: check(words.attends),
    witness: { label: words.witness, only: ({ attends }) => attends === true, required: true },
    waiver: { label: words.waiver, only: ({ attends }) => attends !== true, required: true },
  }),
  countBefore: form({ read: codesField(words.read, { help: words.readHelp }) }),
  checkMachine: form(
    {
      siteId,
      machine: { label: words.machine },
      worn: check(words.worn),
      interlock: check(words.interlock),
      blades: check(words.blades),
      area: check(words.area),
    },
    (one) => ({ siteId: placed(one.placeSiteId, one.placeSite), machine: one.machine }),
  ),
  takeOut: form(
    {
      drives: drivesField(words.drives, { help: words.drivesHelp, required: false }),
      without: codesField(words.without, { help: words.withoutHelp, required: false }),
      reason: { label: words.withoutReason },
    },
    undefined,
    { width: 'wide' },
  ),
  destroy: form(
    {
      serials: codesField(words.serials, { help: words.serialsHelp }),
      method: { label: words.how, choices: methodsOf },
      tool: { label: words.tool },
      operator: { label: words.operator },
      witness: { label: words.witness },
      verified: check(words.verified),
    },
    ({ method, machine, attends, witness }) => ({ method, tool: machine, witness: attends ? witness : '' }),
    { width: 'wide' },
  ),
  countAfter: form({ read: codesField(words.readDrives, { help: words.readDrivesHelp, required: false }) }),
  takeLabelsOff: form({ read: codesField(words.labels, { help: words.labelsHelp }) }),
  report: form(reportFields),
  certify: form({ note: noteField }),
  accept: form({ note: noteField }),
  retire: form({ note: noteField }),
  putBack: form({ serials: codesField(words.putBack, { help: words.serialsHelp }), reason: reasonField }),
  agree: form({
    way: { label: words.way, as: 'text', rows: 2 },
    agreedWith: { label: words.agreedWith },
    agreedOn: { label: words.agreedOn, as: 'day' },
    reason: reasonField,
  }),
  postpone: form({ workOn, toldBy: { label: words.toldBy }, reason: reasonField }, (one) => ({
    workOn: one.workOn ?? '',
  })),
  revise: form(proposalFields, ({ items, method, explanation }) => ({
    tags: items.map(({ assetTag }) => assetTag).join('\n'),
    method,
    explanation,
  })),
  sendBack: form({ reason: reasonField }),
  cancel: form({ reason: reasonField }),
} satisfies Record<keyof typeof steps, unknown>;
