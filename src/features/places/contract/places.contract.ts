import { z } from 'zod';
import { deskRoles, overseers } from '#kernel/actor.ts';
import { agreedDay, civilDate } from '#kernel/civil-date.ts';
import { exports, permissions, reads, writes } from '#kernel/contract/procedure.ts';
import { filterOf, listInput, lookupInput, pageOf } from '#kernel/page.ts';
import { dayAhead, refusals } from '#kernel/refusal.ts';
import { regions, room, roomUse, siteDraft, siteKinds, siteOption, siteRow, siteView } from './site.ts';

export const placesPermissions = permissions('places', {
  read: [...overseers, 'administrator', 'coordinator', 'staff'],
  export: [...overseers, 'administrator'],
  edit: ['manager', 'administrator'],
  confirm: deskRoles,
});

export const placesRefusals = refusals('places', {
  absent: { kind: 'absent', words: '拠点が見つかりません。一覧から選び直してください。' },
  codeTaken: {
    kind: 'conflict',
    field: 'code',
    words: (d: { name: string }) => `この拠点コードは「${d.name}」が使っています。別のコードにしてください。`,
  },
  baseRequired: {
    kind: 'invalid',
    field: 'baseSiteId',
    words: '県内の単独地域機関には、駆けつけ元の庁舎と所要時間が必要です。',
  },
  baseWithoutReach: {
    kind: 'invalid',
    field: 'baseSiteId',
    words: '県外の拠点は駆けつけの対象外です。駆けつけ元を空にしてください。',
  },
  baseIsNoBase: {
    kind: 'invalid',
    field: 'baseSiteId',
    words: '駆けつけ元にできるのは本庁舎と地域総合庁舎です。選び直してください。',
  },
  noBaseToConfirm: { kind: 'conflict', words: '駆けつけ元のある単独地域機関ではありません。' },
  confirmedInFuture: dayAhead('on', '確かめた日'),
  roomTaken: { kind: 'conflict', field: 'name', words: '同じ名前の部屋があります。名前を変えてください。' },
  roomAbsent: {
    kind: 'invalid',
    field: 'roomId',
    words: '部屋が見つかりません。画面を読み直して、もう一度選んでください。',
  },
  markElsewhere: {
    kind: 'invalid',
    field: 'use',
    words: (d: { use: string; site: string }) =>
      `${d.use}にできるのは${d.site}の部屋だけです（§4-9、§4-10）。用途を選び直してください。`,
  },
  markSame: {
    kind: 'conflict',
    field: 'use',
    words: 'この部屋はその日からすでにこの用途です。用途か日を選び直してください。',
  },
  markBackdated: {
    kind: 'invalid',
    field: 'fromOn',
    words:
      '用途は今日より前の日からには変えられません（過ぎた受渡しは、その日の用途で判定します）。今日からの日を入れてください。',
  },
  alreadyClosed: { kind: 'conflict', words: 'この拠点はすでに廃止されています。一覧を読み直してください。' },
});

/** The list: `open` hides 廃止 ones. */
export const siteListInput = listInput({
  views: ['open', 'unsure', 'all'],
  sorts: ['code', 'reading', 'driveMinutes'],
  filters: { kind: filterOf.choice(siteKinds), region: filterOf.choice(regions) },
});
export type SiteListInput = z.infer<typeof siteListInput>;

const versioned = z.object({ id: z.uuid(), version: z.number().int() });

export const placesContract = {
  findSites: reads(placesPermissions.read).input(lookupInput).output(z.array(siteOption)),
  findRooms: reads(placesPermissions.read)
    .input(z.object({ siteId: z.uuid() }))
    .output(z.array(room)),

  list: reads(placesPermissions.read).input(siteListInput).output(pageOf(siteRow)),
  get: reads(placesPermissions.read)
    .input(z.object({ id: z.uuid() }))
    .output(siteView),
  exportSites: exports(placesPermissions.export).input(siteListInput).output(z.file()),
  create: writes(placesPermissions.edit).input(siteDraft).output(siteView),
  revise: writes(placesPermissions.edit)
    .input(versioned.extend({ draft: siteDraft }))
    .output(siteView),
  close: writes(placesPermissions.edit)
    .input(versioned.extend({ on: civilDate }))
    .output(siteView),
  /** 駆けつけ元を確認 (§2-2): with whom it was made sure of that the site is reached from there. */
  confirmBase: writes(placesPermissions.confirm)
    .input(z.object({ id: z.uuid(), on: agreedDay, note: z.string().trim().min(1).max(400) }))
    .output(siteView),
  addRoom: writes(placesPermissions.edit)
    .input(z.object({ siteId: z.uuid(), name: z.string().trim().min(1).max(60), floor: z.string().max(10).nullable() }))
    .output(room),
  /** 部屋の用途を決める (§4-9, §4-10): what a room is from a day on, today at the earliest. */
  markRoom: writes(placesPermissions.edit)
    .input(z.object({ siteId: z.uuid(), roomId: z.uuid(), use: roomUse, fromOn: agreedDay }))
    .output(siteView),
};
