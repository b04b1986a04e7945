import { z } from 'zod';
import { civilDate } from '#kernel/civil-date.ts';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { type AssetFacts, assetFacts, type Procurer } from '../contract/asset.ts';
import type { AssetView } from '../contract/asset-view.ts';
import { assetsWords as words } from '../contract/assets.messages.ts';

/** What the fields of the facts hold: text as it is typed. */
export interface FactValues {
  assetTag: string;
  classCode: string;
  procurer: Procurer | '';
  modelId: ComboOption | null;
  serialNo: string;
  acquiredOn: string;
  priceYen: string;
  warrantyUntil: string;
  cpu: string;
  memoryGb: string;
  storageGb: string;
  os: string;
  osBuild: string;
  encrypted: 'yes' | 'no' | '';
  ipAddress: string;
  macAddress: string;
  simNo: string;
  imageName: string;
  loanPool: boolean;
  note: string;
}

export const blankFacts: FactValues = {
  assetTag: '',
  classCode: '',
  procurer: 'central',
  modelId: null,
  serialNo: '',
  acquiredOn: '',
  priceYen: '',
  warrantyUntil: '',
  cpu: '',
  memoryGb: '',
  storageGb: '',
  os: '',
  osBuild: '',
  encrypted: '',
  ipAddress: '',
  macAddress: '',
  simNo: '',
  imageName: '',
  loanPool: false,
  note: '',
};

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
/** 148,500 and １６ are numbers to people; what is none stays text, and the schema says so at its field. */
const numberOrNull = (text: string): number | string | null => {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  if (plain === '') return null;
  return /^\d+$/.test(plain) ? Number(plain) : text;
};

/** What the contract takes. */
export function toFacts(values: FactValues): Record<keyof AssetFacts, unknown> {
  return {
    assetTag: values.assetTag,
    classCode: values.classCode,
    procurer: values.procurer,
    modelId: values.modelId?.key ?? '',
    serialNo: values.serialNo,
    acquiredOn: orNull(values.acquiredOn),
    priceYen: numberOrNull(values.priceYen),
    warrantyUntil: orNull(values.warrantyUntil),
    configuration: {
      cpu: orNull(values.cpu),
      memoryGb: numberOrNull(values.memoryGb),
      storageGb: numberOrNull(values.storageGb),
    },
    os: orNull(values.os),
    osBuild: orNull(values.osBuild.normalize('NFKC')),
    encrypted: values.encrypted === '' ? null : values.encrypted === 'yes',
    ipAddress: orNull(values.ipAddress.normalize('NFKC')),
    macAddress: orNull(values.macAddress.normalize('NFKC')),
    simNo: orNull(values.simNo),
    imageName: orNull(values.imageName),
    loanPool: values.loanPool,
    note: values.note,
  };
}

const text = (value: string | number | null) => (value === null ? '' : String(value));

/** A stored device as the form shows it. */
export function factValues(asset: AssetView): FactValues {
  const { cpu, memoryGb, storageGb } = asset.configuration;
  return {
    assetTag: asset.assetTag,
    classCode: asset.classCode,
    procurer: asset.procurer,
    modelId: { key: asset.modelId, word: asset.modelName },
    serialNo: asset.serialNo,
    acquiredOn: text(asset.acquiredOn),
    priceYen: text(asset.priceYen),
    warrantyUntil: text(asset.warrantyUntil),
    cpu: text(cpu),
    memoryGb: text(memoryGb),
    storageGb: text(storageGb),
    os: text(asset.os),
    osBuild: text(asset.osBuild),
    encrypted: asset.encrypted === null ? '' : asset.encrypted ? 'yes' : 'no',
    ipAddress: text(asset.ipAddress),
    macAddress: text(asset.macAddress),
    simNo: text(asset.simNo),
    imageName: text(asset.imageName),
    loanPool: asset.loanPool,
    note: asset.note,
  };
}

/** A field's value as the two sides of a conflict show it. */
export function valueWords(key: keyof FactValues, value: FactValues[keyof FactValues]): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'object') return value.word;
  if (key === 'procurer') return value === '' ? '' : words.procurers[value as Procurer];
  if (key === 'encrypted') return value === '' ? words.unknown : value === 'yes' ? words.yes : words.no;
  return value;
}

/** 登録: facts and where it stands, in one flat form. */
export const registrationForm = assetFacts.extend({
  status: z.enum(['stored', 'inUse']),
  siteId: z.uuid(),
  roomId: z.uuid().nullable(),
  departmentId: z.uuid().nullable(),
  userId: z.uuid().nullable(),
  movedOn: civilDate,
  counterpart: z.string().trim().max(80),
  basis: z.string().trim().max(60),
});
