import { recordSlip, slipFact } from '#features/records/server/record-slip.public.ts';
import { shortMoment } from '#kernel/short-moment.ts';
import { formatWareki, formatWarekiLong } from '#kernel/wareki.ts';
import type { DisposalView } from '../contract/disposal.ts';
import { disposalFields as fields } from '../contract/disposal-fields.messages.ts';
import { disposalsWords as words } from '../contract/disposals.messages.ts';
import { disposalKind } from './disposal.kind.ts';
import { getDisposal } from './get-disposal.ts';

const { lines: l, slip, methods, custody } = words;

const isCertificate = ({ certifiedAt }: DisposalView) => certifiedAt !== null;
const titleOf = (one: DisposalView) => (isCertificate(one) ? slip.titles.certificate : slip.titles.request);

function factsOf(one: DisposalView) {
  const gone = one.drives.filter(({ destroyedAt }) => destroyedAt !== null).length;
  const witness = one.attends ? one.witness : one.waiver && `${words.marks.none} ${one.waiver}`;
  const before = one.items.filter(({ foundAt }) => foundAt !== null).length;
  return [
    slipFact(fields.title.label, one.title, true),
    slipFact(l.clause, one.clause),
    slipFact(l.dataClass, words.dataClasses[one.clause]),
    slipFact(l.method, methods[one.method]),
    slipFact(l.explanation, one.explanation, true),
    slipFact(l.approved, one.approvedAt && `${one.approvedBy}　${shortMoment(one.approvedAt)}`),
    slipFact(l.workOn, one.workOn && formatWarekiLong(one.workOn)),
    slipFact(l.place, [one.placeSite, one.place].filter(Boolean).join(' ')),
    slipFact(l.witness, witness),
    slipFact(l.agreed, one.agreedWay && `${one.agreedWay}　${one.agreedWith}`, true),
    slipFact(l.machine, one.machineCheckedAt && `${one.machine}　${shortMoment(one.machineCheckedAt)}`, true),
    slipFact(l.countedBefore, one.countedBeforeAt && words.devices(before)),
    slipFact(l.destroyed, gone > 0 ? words.drives(gone) : null),
    slipFact(l.countedAfter, one.countedAfter === null ? null : words.drives(one.countedAfter)),
    slipFact(l.labels, one.labelsOffAt && words.devices(one.items.length)),
    slipFact(l.degauss, one.degaussRule, true),
    slipFact(l.custody, isCertificate(one) ? custodyOf(one) : null, true),
    slipFact(l.validation, validationsOf(one), true),
    slipFact(l.chain, one.chainCode),
    slipFact(l.accepted, one.acceptedAt && `${one.acceptedBy}　${shortMoment(one.acceptedAt)}`),
  ].filter(({ value }) => value !== null && value !== '');
}

/** Custody from the first reading to the end of each drive. */
function custodyOf({ gaps, custodyToldTo, custodyNote }: DisposalView): string {
  return gaps.length === 0 ? custody.whole : custody.wasTold(gaps.length, custodyToldTo, custodyNote);
}

/** By which methods its drives were destroyed, as they were tried out before. */
function validationsOf({ drives, validations }: DisposalView): string {
  const used = new Set(drives.map(({ validationId }) => validationId));
  return validations
    .filter(({ id }) => used.has(id))
    .map((one) =>
      words.validations.line(
        words.validatedMethods[one.method],
        one.tool,
        words.categories[one.category],
        formatWareki(one.validatedOn),
        one.validatedBy,
        one.samples,
      ),
    )
    .join('\n');
}

/** So much of a hash tells one picture from every other. */
const shortHash = 16;

/** The devices that 県 is asked to approve. */
const request = ({ items }: DisposalView) => ({
  columns: slip.request,
  widths: [22, 34, 28, 16],
  items: items.map(({ assetTag, model, serialNo, foundAt }) => [
    assetTag,
    model,
    serialNo,
    foundAt ? shortMoment(foundAt) : '',
  ]),
});

/** Every drive, with what was done to it; devices without one with the reason. Capped: the hash of a picture, not the drives. */
const certificate = ({ drives, items }: DisposalView) => ({
  columns: slip.certificate,
  widths: [11, 11, 13, 16, 8, 12, 15, 14],
  items: [
    ...drives.map((drive) => [
      drive.assetTag,
      drive.model,
      drive.serial,
      [drive.method && methods[drive.method], drive.tool, drive.degaussedAt && words.validatedMethods.degauss]
        .filter(Boolean)
        .join(' '),
      drive.destroyedAt ? shortMoment(drive.destroyedAt) : '',
      slip.by(drive.operator, drive.witness),
      slip.verified(drive.verifiedHow, drive.verifiedBy),
      drive.photos.map(({ sha256 }) => slip.photo(sha256.slice(0, shortHash))).join('\n'),
    ]),
    ...items
      .filter(({ noDrive }) => noDrive !== '')
      .map((item) => [item.assetTag, '', '', item.noDrive, '', '', '', '']),
  ],
});

/** 廃棄承認依頼, and 証明書 once it is certified: what was approved, counted, destroyed (§4-12). @throws records.absent */
export const printSlip = recordSlip({
  kind: disposalKind,
  action: 'disposals.printSlip',
  get: getDisposal,
  slip: (one) => ({
    ...(isCertificate(one) ? certificate(one) : request(one)),
    title: titleOf(one),
    date: one.certifiedAt ?? one.openedAt,
    facts: factsOf(one),
    pledge: isCertificate(one) ? `${slip.pledge(one.clause)}${slip.validation}` : slip.ask(one.clause),
    submittedBy: one.certifiedBy || one.entries.find(({ kind }) => kind === 'opened')?.actorName || '',
    sign: slip.sign,
    boxes: slip.boxes,
    kept: isCertificate(one),
  }),
});
