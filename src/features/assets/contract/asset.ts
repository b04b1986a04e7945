import { z } from 'zod';
import { civilDate } from '#kernel/civil-date.ts';
import { normalizeAssetTag } from '#kernel/text/digits.ts';
import { fieldWords } from './field.messages.ts';

/** Who paid (§1-5(1), §4-1): the same class is handled differently when a 所属 bought it. */
export const procurers = ['central', 'department'] as const;
export const procurer = z.enum(procurers);
export type Procurer = z.infer<typeof procurer>;

/**
 * Where a device is in its life. `disposed` is the end: nothing comes back from it. `withdrawn` was only in a file: the undo of
 * its import took it out, and another import may bring it back.
 */
export const assetStatuses = [
  'inUse',
  'stored',
  'repairing',
  'lent',
  'awaitingDisposal',
  'disposed',
  'lost',
  'withdrawn',
] as const;
export const assetStatus = z.enum(assetStatuses);
export type AssetStatus = z.infer<typeof assetStatus>;

const blankToNull = (text: string) => (text === '' ? null : text);
const shortText = (max: number) => z.string().trim().max(max).transform(blankToNull).nullable();

/** 管理番号 as scanners, voices and old ledgers spell it: letters, figures and hyphens. */
export const assetTag = z
  .string()
  .max(40)
  .transform(normalizeAssetTag)
  .pipe(z.string().regex(/^[A-Z0-9-]{2,20}$/, fieldWords.assetTag));

const ipAddress = z.union([z.ipv4(fieldWords.ipAddress), z.ipv6()]);
const macAddress = z
  .string()
  .trim()
  .transform((text) => text.toUpperCase().replaceAll('-', ':'))
  .pipe(z.string().regex(/^([0-9A-F]{2}:){5}[0-9A-F]{2}$/, fieldWords.macAddress));

/** 構成: what 県's ledger keeps of the machine's inside. */
export const configuration = z.object({
  cpu: shortText(60).default(null),
  memoryGb: z.number().int().min(0).max(9999).nullable().default(null),
  storageGb: z.number().int().min(0).max(99_999).nullable().default(null),
});

/** The facts of a device: what 登録 and 直す send. Where it is and who has it changes only by a movement. */
export const assetFacts = z.object({
  assetTag,
  classCode: z.string().min(1).max(20),
  procurer,
  modelId: z.uuid(),
  serialNo: z.string().trim().max(60),
  acquiredOn: civilDate.nullable(),
  priceYen: z.number().int().min(0).max(99_999_999).nullable(),
  warrantyUntil: civilDate.nullable(),
  configuration,
  os: shortText(60),
  osBuild: z
    .string()
    .trim()
    .regex(/^\d[\d.]{0,29}$/, fieldWords.osBuild)
    .nullable(),
  encrypted: z.boolean().nullable(),
  ipAddress: ipAddress.nullable(),
  macAddress: macAddress.nullable(),
  simNo: shortText(40),
  imageName: shortText(60),
  loanPool: z.boolean(),
  note: z.string().trim().max(1000),
});
export type AssetFacts = z.infer<typeof assetFacts>;

/** Where a device stands and who answers for it. */
export const placement = z.object({
  status: assetStatus,
  siteId: z.uuid().nullable(),
  roomId: z.uuid().nullable(),
  departmentId: z.uuid().nullable(),
  userId: z.uuid().nullable(),
});
export type Placement = z.infer<typeof placement>;

/** A row of the list, with every column of the chooser. Words for codes are the screen's and the export's own. */
export const assetRow = z.object({
  id: z.uuid(),
  assetTag: z.string(),
  classCode: z.string(),
  model: z.string(),
  maker: z.string(),
  procurer,
  /** 所属: the office, or the section of 本庁. */
  department: z.string().nullable(),
  /** 課・室 below it. */
  section: z.string().nullable(),
  user: z.string().nullable(),
  staffNo: z.string().nullable(),
  extension: z.string().nullable(),
  /** 場所 in one word: who has it outside the ledger, the room it is stored in, or the site. */
  place: z.string().nullable(),
  site: z.string().nullable(),
  room: z.string().nullable(),
  status: assetStatus,
  movedOn: civilDate.nullable(),
  warrantyUntil: civilDate.nullable(),
  os: z.string().nullable(),
  osBuild: z.string().nullable(),
  /** Older than the build in general use. */
  osBehind: z.boolean(),
  serialNo: z.string(),
  acquiredOn: civilDate.nullable(),
  priceYen: z.number().nullable(),
  encrypted: z.boolean().nullable(),
  ipAddress: z.string().nullable(),
  macAddress: z.string().nullable(),
  simNo: z.string().nullable(),
  imageName: z.string().nullable(),
  lastSeenAt: z.string().nullable(),
  cpu: z.string().nullable(),
  memoryGb: z.number().nullable(),
  storageGb: z.number().nullable(),
  note: z.string(),
});
export type AssetRow = z.infer<typeof assetRow>;

/** The 31 columns, in the order the list shows them; also the order of the Excel. */
export const assetColumns = [
  'assetTag',
  'classCode',
  'model',
  'department',
  'section',
  'user',
  'extension',
  'place',
  'status',
  'movedOn',
  'warrantyUntil',
  'osBuild',
  'serialNo',
  'maker',
  'procurer',
  'site',
  'room',
  'staffNo',
  'acquiredOn',
  'priceYen',
  'os',
  'encrypted',
  'ipAddress',
  'macAddress',
  'simNo',
  'imageName',
  'lastSeenAt',
  'cpu',
  'memoryGb',
  'storageGb',
  'note',
] as const;
export type AssetColumn = (typeof assetColumns)[number];
