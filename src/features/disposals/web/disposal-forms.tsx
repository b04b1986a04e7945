import { loadSites } from '#features/places/web/places.lookups.public.ts';
import type { PlainField } from '#features/records/web/plain-fields.public.tsx';
import { placed } from '#features/records/web/plain-values.public.ts';
import { plainForm } from '#features/records/web/step-form.public.tsx';
import { noteField, reasonField, reportFields } from '#features/records/web/usual-fields.public.ts';
import { choicesOf } from '#ui/form/choices.ts';
import { formatDate } from '#ui/format.ts';
import { destructionMethods } from '../contract/disposal.process.ts';
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

/** The methods that hold today: another way once it was agreed, 消磁 never. */
const validatedOf = ({ validations, agreedWay }: DisposalView) =>
  validations
    .filter(({ method, holds }) => holds && method !== 'degauss' && (method !== 'agreed' || agreedWay !== ''))
    .map(({ id, method, tool, validatedOn }) => ({
      key: id,
      word: disposalsWords.validations.option(disposalsWords.validatedMethods[method], tool, formatDate(validatedOn)),
    }));

/** The form of every step: a table of its fields, filled in with what is known already. */
export const disposalForms = {
  approve: form({
    siteId,
    place: { label: words.place },
    workOn,
    attends: check(words.attends),
    witness: { label: words.witness, only: ({ attends }) => attends === true, required: true },
    waiver: { label: words.waiver, only: ({ attends }) => attends !== true, required: true },
    degaussRule: { label: words.degaussRule },
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
      validationId: { label: words.validation, choices: validatedOf },
      operator: { label: words.operator },
      witness: { label: words.witness },
      degaussed: check(words.degaussed),
      verified: check(words.verified),
      verifiedHow: { label: words.verifiedHow, remember: 'disposal.verifiedHow' },
      verifiedBy: { label: words.verifiedBy },
    },
    ({ attends, witness }) => ({ witness: attends ? witness : '' }),
    { width: 'wide' },
  ),
  countAfter: form({ read: codesField(words.readDrives, { help: words.readDrivesHelp, required: false }) }),
  takeLabelsOff: form({ read: codesField(words.labels, { help: words.labelsHelp }) }),
  passOn: form({
    read: codesField(words.pass, { help: words.passHelp }),
    holder: { label: words.holder },
    place: { label: words.where },
    locked: check(words.locked),
  }),
  report: form(reportFields),
  tellCustody: form(reportFields),
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
