import { shortMoment } from '#kernel/short-moment.ts';
import { readNames } from '#platform/contract-names/contract-names.repo.ts';
import { pdfFile } from '#platform/documents/pdf-file.ts';
import { qrSvg } from '#platform/documents/qr.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { RecordPage } from '../contract/record.ts';
import { fieldWords, type RecordFields } from '../contract/record-fields.ts';
import { recordsWords } from '../contract/records.messages.ts';
import type { AnyRecordKind } from './record-kind.public.ts';

const { facts: words, paper } = recordsWords;
const template = new URL('./documents/record-slip.typ', import.meta.url);

interface SlipFact {
  readonly label: string;
  readonly value: string | null;
  readonly wide: boolean;
}

/** A fact of a paper; a wide one has a line of its own. */
export const slipFact = (label: string, value: string | null, wide = false): SlipFact => ({ label, value, wide });

/** Facts of a paper: the fields that stand on it, in the order of their table. */
export const slipFacts = (fields: RecordFields, values: Readonly<Record<string, unknown>>): SlipFact[] =>
  Object.entries(fields)
    .filter(([, { paper }]) => paper)
    .map(([name, field]) => slipFact(field.label, fieldWords(field, values[name]) || null));

interface Device {
  readonly assetTag: string;
  readonly className: string;
  readonly model: string;
  readonly serialNo: string;
}

/** The device a paper is about, as the ledger calls it. */
export const slipDevice = (one: Device): SlipFact[] => [
  slipFact(words.tag, one.assetTag),
  slipFact(words.className, one.className),
  slipFact(words.model, one.model),
  slipFact(words.serial, one.serialNo),
];

/** What a paper says. */
export interface RecordSlip {
  readonly title: string;
  readonly date: string;
  readonly facts: readonly SlipFact[];
  readonly columns: readonly string[];
  readonly widths: readonly number[];
  readonly items: readonly (readonly string[])[];
  /** What the receiver agrees to. */
  readonly pledge?: string;
  /** Who hands it to 県 for the contract: the paper names both sides then. */
  readonly submittedBy?: string;
  readonly sign: string;
  readonly boxes: readonly string[];
  /** It is delivered and kept: PDF/A-2a, which opens as it is in many years. */
  readonly kept?: boolean;
}

/** 経過 as lines of a paper, the first step first. */
export const slipSteps = (entries: RecordPage['entries']): Pick<RecordSlip, 'widths' | 'items'> => ({
  widths: [18, 20, 46, 16],
  items: entries
    .filter(({ kind }) => kind === 'opened' || kind === 'step')
    .toReversed()
    .map((entry) => [shortMoment(entry.at), entry.title, entry.body, entry.actorName]),
});

interface Printed<V> {
  readonly kind: Pick<AnyRecordKind, 'process'>;
  /** `loans.printSlip`. */
  readonly action: string;
  readonly get: (ctx: Ctx, input: { id: string }) => Promise<V>;
  readonly slip: (record: V) => RecordSlip;
}

/** The paper of a record, for those who read it; that it was printed is on record. @throws records.absent */
export const recordSlip =
  <V extends { readonly id: string; readonly number: string }>({ kind, action, get, slip }: Printed<V>) =>
  async (input: { id: string }, call: StagedCall): Promise<File> => {
    const { record, names } = await call.read(async (ctx) => {
      const found = await get(ctx, input);
      ctx.audit.record({ action, entity: kind.process.entity, entityId: found.id });
      return { record: found, names: await readNames(ctx.tx) };
    });
    const { title, date, facts, columns, widths, items, pledge = '', submittedBy, sign, boxes, kept } = slip(record);
    const data = {
      title,
      date,
      pledge,
      sides: submittedBy ? { to: paper.to(names), from: paper.from(names), by: submittedBy } : null,
      sign,
      facts: facts.map((fact) => ({ ...fact })),
      items: items.map((cells) => [...cells]),
      boxes: [...boxes],
      number: record.number,
      code: qrSvg(record.number),
      columns: columns.map((column, i) => ({ title: column, width: widths[i] ?? 10 })),
    };
    const name = `${title}_${record.number}`;
    const made = kept ? { title: name, standard: 'a-2a' as const, createdAt: date } : { title: name };
    return pdfFile(await call.services.renderDocument(template, data, made), name);
  };
