import { z } from 'zod';
import { recordLine, recordPage } from '#features/records/contract/record.ts';
import { agreedDay, civilDate, instant } from '#kernel/civil-date.ts';
import { tagList } from './patch.process.ts';
import { patchChannels, patchKinds, patchTargets } from './patch-targets.data.ts';
import { settledHows, tellMeans } from './search.process.ts';

export const severities = ['critical', 'important', 'moderate', 'low'] as const;
export type Severity = (typeof severities)[number];

/** What was published, as the table keeps it: each field is a column. */
export const publication = z.object({
  kind: z.enum(patchKinds),
  softwareId: z.uuid(),
  publishedOn: agreedDay,
  /** Where it was read: the maker's page, an alert. */
  source: z.string().trim().min(1).max(200),
  severity: z.enum(severities),
  urgent: z.boolean().default(false),
  /** Functions, handling or screens change (§5-5, §6-5). */
  changesUse: z.boolean().default(false),
});

/** 公開を登録: what was published and for which targets it is looked at; each goes its own way. */
export const patchDraft = publication.extend({
  /** Given by the form, so that the same one sent twice is made once. */
  publicationId: z.uuid(),
  title: z.string().trim().min(1).max(100),
  targets: z.array(z.enum(patchTargets)).min(1).max(patchTargets.length),
});
export type PatchDraft = z.infer<typeof patchDraft>;

export const patchWave = z.object({
  no: z.number().int(),
  plannedOn: civilDate,
  planned: z.number().int(),
  deliveredOn: civilDate.nullable(),
  delivered: z.number().int().nullable(),
  channel: z.enum(patchChannels).nullable(),
  note: z.string(),
});

export const patchTest = z.object({
  testedOn: civilDate,
  tags: z.array(z.string()),
  result: z.enum(['normal', 'abnormal']),
  note: z.string(),
  byName: z.string(),
});

export const patchView = recordPage.extend(publication.shape).extend({
  publishedOn: civilDate,
  target: z.enum(patchTargets),
  product: z.string(),
  /** The server's day: what forms begin with. */
  today: civilDate,
  /** How many of its devices the ledger has in use. */
  inLedger: z.number().int(),
  channels: z.array(z.enum(patchChannels)),
  sizeMb: z.number().int().nullable(),
  lineMbps: z.number().int().nullable(),
  sharePercent: z.number().int().nullable(),
  perWave: z.number().int().nullable(),
  devices: z.number().int().nullable(),
  manual: z.object({ id: z.uuid(), title: z.string() }).nullable(),
  waves: z.array(patchWave),
  tests: z.array(patchTest),
  /** The same publication for other targets. */
  others: z.array(z.object({ id: z.uuid(), target: z.enum(patchTargets), number: z.string(), state: z.string() })),
});
export type PatchView = z.infer<typeof patchView>;

export const patchRow = z.object({
  id: z.uuid(),
  version: z.number().int(),
  number: z.string(),
  state: z.string(),
  title: z.string(),
  product: z.string(),
  target: z.enum(patchTargets),
  kind: z.enum(patchKinds),
  severity: z.enum(severities),
  urgent: z.boolean(),
  publishedOn: civilDate,
  dueAt: instant.nullable(),
  delivered: z.number().int(),
  devices: z.number().int().nullable(),
});
export type PatchRow = z.infer<typeof patchRow>;

export const searchCovers = ['microsoft', 'software'] as const;
export type SearchCover = (typeof searchCovers)[number];
export const searchTools = ['skysea', 'tanium', 'assetView', 'wsus'] as const;

/** 検索を記録: how many lack a patch, and which. */
export const searchDraft = z.object({
  id: z.uuid().optional(),
  target: z.enum(patchTargets),
  covers: z.array(z.enum(searchCovers)).min(1).max(searchCovers.length),
  tool: z.enum(searchTools),
  searchedOn: agreedDay,
  found: z.coerce.number().int().min(0).max(500),
  tags: tagList(0, 500),
  note: z.string().trim().max(400).default(''),
});
export type SearchDraft = z.infer<typeof searchDraft>;

export const missingDevice = z.object({
  assetId: z.uuid(),
  assetTag: z.string(),
  department: z.string(),
  userName: z.string(),
  toldAt: instant.nullable(),
  toldBy: z.enum(tellMeans).nullable(),
  nextOn: civilDate.nullable(),
  settledAt: instant.nullable(),
  settledHow: z.enum(settledHows).nullable(),
});
export type MissingDevice = z.infer<typeof missingDevice>;

export const searchView = recordPage.extend({
  target: z.enum(patchTargets),
  covers: z.array(z.enum(searchCovers)),
  tool: z.enum(searchTools),
  searchedOn: civilDate,
  note: z.string(),
  left: z.number().int(),
  devices: z.array(missingDevice),
});
export type SearchView = z.infer<typeof searchView>;

export const searchLine = recordLine.extend({
  target: z.enum(patchTargets),
  searchedOn: civilDate,
  found: z.number().int(),
  left: z.number().int(),
});
