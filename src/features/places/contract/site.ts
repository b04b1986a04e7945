import { z } from 'zod';
import { civilDate } from '#kernel/civil-date.ts';

/** 拠点の種類 (§1-4, §2-2). */
export const siteKinds = ['hq', 'annex', 'regional', 'standaloneLarge', 'standalone'] as const;
export const siteKind = z.enum(siteKinds);
export type SiteKind = z.infer<typeof siteKind>;

/** 地域ヘルプデスクの区分 (appendix): 北勢 中勢 南勢 東紀州, and outside the prefecture. */
export const regions = ['hokusei', 'chusei', 'nansei', 'higashikishu', 'outside'] as const;
export const region = z.enum(regions);
export type Region = z.infer<typeof region>;

/** What a form sends. Minutes are by car from the base, as agreed with 県. */
export const siteDraft = z.object({
  code: z.string().trim().min(1).max(20),
  name: z.string().trim().min(1).max(60),
  reading: z.string().trim().min(1).max(120),
  kind: siteKind,
  region,
  baseSiteId: z.uuid().nullable(),
  driveMinutes: z.number().int().min(0).max(600).nullable(),
  outsidePrefecture: z.boolean(),
  postalCode: z.string().max(10).nullable(),
  address: z.string().max(200),
  phone: z.string().max(30).nullable(),
});
export type SiteDraft = z.infer<typeof siteDraft>;

/** A 拠点 as a combo box or a filter shows it. */
export const siteOption = z.object({ id: z.uuid(), name: z.string(), address: z.string() });

export const room = z.object({ id: z.uuid(), name: z.string(), floor: z.string().nullable() });

/** 部屋の用途 (§4-9, §4-10): ヘルプデスク室 of 本庁舎, 情報機器室 of a 地域総合庁舎, or any other. */
export const roomUses = ['helpdesk', 'devices', 'other'] as const;
export const roomUse = z.enum(roomUses);
export type RoomUse = z.infer<typeof roomUse>;

/** A room as the page of its site tells of it: what it is now, since which day, and who said so. */
export const siteRoom = room.extend({ use: roomUse, since: civilDate.nullable(), by: z.string().nullable() });

/** What the reader may do with the row now, computed by the policy (law 4). */
export const siteAction = z.enum(['confirmBase', 'revise', 'close', 'addRoom', 'markRoom']);

export const siteRow = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  kind: siteKind,
  region,
  baseName: z.string().nullable(),
  driveMinutes: z.number().nullable(),
  address: z.string(),
  phone: z.string().nullable(),
  closedOn: civilDate.nullable(),
});
export type SiteRow = z.infer<typeof siteRow>;

export const siteView = siteDraft.extend({
  id: z.uuid(),
  version: z.number().int(),
  baseName: z.string().nullable(),
  closedOn: civilDate.nullable(),
  rooms: z.array(siteRoom),
  /** The day on which its base was found right last, as it stands; null where nobody is sent. */
  baseConfirmedOn: civilDate.nullable(),
  /** Never confirmed, or more than a year ago. */
  baseUnsure: z.boolean(),
  actions: z.array(siteAction),
});
export type SiteView = z.infer<typeof siteView>;
