import { z } from 'zod';
import { overseers } from '#kernel/actor.ts';
import { civilDate } from '#kernel/civil-date.ts';
import {
  exports,
  permissions,
  prints,
  reads,
  readsPersons,
  writes,
  writesAndPrints,
} from '#kernel/contract/procedure.ts';
import { filterOf, listInput, pageOf } from '#kernel/page.ts';
import { refusals } from '#kernel/refusal.ts';
import { formatWareki } from '#kernel/wareki.ts';
import { assetColumns, assetFacts, assetRow, assetStatuses, placement, procurers } from './asset.ts';
import { assetCounts, assetView, bulkList, choice } from './asset-view.ts';
import { correctionDraft, movementDraft, moveResult } from './movement.ts';

export const assetsPermissions = permissions('assets', {
  read: [...overseers, 'coordinator', 'staff', 'integration'],
  lookUp: [...overseers, 'coordinator'],
  export: [...overseers, 'coordinator'],
  print: [...overseers],
  edit: ['manager', 'agent'],
  registerInBulk: ['manager', 'agent', 'authority'],
});

const clause = (ids: readonly string[]) => (ids.length > 0 ? `（仕様書 ${ids.join('、')}）` : '');
type Clauses = { clauses: readonly string[] };

export const assetsRefusals = refusals('assets', {
  absent: { kind: 'absent', words: '機器が見つかりません。管理番号を確かめて、一覧から選び直してください。' },
  tagTaken: {
    kind: 'conflict',
    field: 'assetTag',
    words: (d: { tag: string }) => `管理番号 ${d.tag} は台帳にあります。番号を確かめるか、その機器を直してください。`,
  },
  classUnknown: {
    kind: 'invalid',
    field: 'classCode',
    words: 'この機器種別は登録されていません。種別を選び直してください。',
  },
  modelUnknown: { kind: 'invalid', field: 'modelId', words: '型式が見つかりません。型式を選び直してください。' },
  modelOfOtherClass: {
    kind: 'invalid',
    field: 'modelId',
    words: (d: { model: string; of: string }) =>
      `型式「${d.model}」は${d.of}のものです。種別か型式を選び直してください。`,
  },
  fixedIpRequired: {
    kind: 'invalid',
    field: 'ipAddress',
    words: 'この種別は固定IPアドレスで使います（仕様書 1-5）。IPアドレスを入力してください。',
  },
  ipTaken: {
    kind: 'conflict',
    field: 'ipAddress',
    words: (d: { tag: string }) => `このIPアドレスは ${d.tag} が使っています。番号を確かめてください。`,
  },
  simTaken: {
    kind: 'conflict',
    field: 'simNo',
    words: (d: { tag: string }) =>
      `このSIMは ${d.tag} に入っています。番号を確かめるか、先にその機器から外してください。`,
  },
  warrantyBeforeAcquired: {
    kind: 'invalid',
    field: 'warrantyUntil',
    words: '保証の終わりが取得日より前です。日付を確かめてください。',
  },
  siteUnknown: {
    kind: 'invalid',
    field: 'siteId',
    words: '拠点が見つからないか、廃止されています。選び直してください。',
  },
  roomElsewhere: {
    kind: 'invalid',
    field: 'roomId',
    words: 'この部屋は選んだ拠点にありません。部屋を選び直してください。',
  },
  handOverRoomElsewhere: {
    kind: 'invalid',
    field: 'handOverRoomId',
    words: '受渡しの部屋は、受渡しの場所の拠点にある部屋から選んでください（仕様書 4-9、4-10）。',
  },
  handOverRoomOfNone: {
    kind: 'invalid',
    field: 'handOverRoomId',
    words: '受渡しの部屋を記録するのは配付と回収です。部屋の欄を空けてください。',
  },
  departmentUnknown: {
    kind: 'invalid',
    field: 'departmentId',
    words: '所属が見つからないか、廃止されています。今の所属を選び直してください。',
  },
  userUnknown: {
    kind: 'invalid',
    field: 'userId',
    words: '職員が見つかりません。氏名か職員番号で選び直してください。',
  },
  userLeft: {
    kind: 'invalid',
    field: 'userId',
    words: (d: { name: string; on: string }) =>
      `${d.name}さんは${formatWareki(d.on)}に退職しています。今の使用者を選び直してください。`,
  },
  inFuture: { kind: 'invalid', field: 'movedOn', words: 'まだ来ていない日です。移動した日を入力してください。' },
  beforeLast: {
    kind: 'invalid',
    field: 'movedOn',
    words: (d: { on: string }) =>
      `最後の移動（${formatWareki(d.on)}）より前の日です。日付を確かめるか、訂正を追記してください。`,
  },
  notFromHere: {
    kind: 'conflict',
    field: 'kind',
    words: (d: { status: string; kind: string; possible: string }) =>
      `今は「${d.status}」のため「${d.kind}」を記録できません。記録できる移動：${d.possible || 'なし'}。`,
  },
  neverComesBack: {
    kind: 'conflict',
    words: '廃棄した機器の移動は記録できません。番号を取り違えていないか確かめ、県担当と協議してください。',
  },
  movedMeanwhile: {
    kind: 'conflict',
    words: (d: { tag: string }) =>
      `記録する間に、ほかの人が ${d.tag} を変えました。何も記録していません。一覧を読み直して、もう一度記録してください。`,
  },
  wasWithdrawn: {
    kind: 'conflict',
    words: '取込を元に戻したときに除籍した機器です。使う機器であれば、台帳の取込でもう一度加えてください。',
  },
  noPolicy: {
    kind: 'conflict',
    words: (d: { className: string; procurer: string }) =>
      `${d.className}（${d.procurer}）の取扱方針がこの日にありません。機器種別の方針表に登録してから記録してください。`,
  },
  nothingMoves: { kind: 'invalid', words: '移動元と移動先が同じです。移動先を選び直してください。' },
  departmentRequired: {
    kind: 'invalid',
    field: 'departmentId',
    words: '移動先の所属を選んでください（仕様書 4-10）。',
  },
  userRequired: {
    kind: 'invalid',
    field: 'userId',
    words: '使用者を選んでください。配付先の所属と使用者の両方を残します（仕様書 4-10）。',
  },
  siteRequired: { kind: 'invalid', field: 'siteId', words: '移動先の拠点を選んでください。' },
  handOverElsewhere: {
    kind: 'invalid',
    field: 'handOverSiteId',
    words: (d: Clauses & { places: string; site: string | null }) =>
      `受渡しの場所は${d.places}です${clause(d.clauses)}。${d.site ? `「${d.site}」では受け渡せません。` : ''}場所を選び直してください。`,
  },
  carrySeparately: {
    kind: 'invalid',
    field: 'siteId',
    words: '受け取った場所と置く場所の拠点が違います。受け取った場所で記録し、続けて「運搬」を記録してください。',
  },
  transportWithinSite: {
    kind: 'invalid',
    field: 'siteId',
    words: (d: Clauses) =>
      `この種別を運べるのは庁舎の敷地内だけです${clause(d.clauses)}。同じ拠点の部屋を選ぶか、県担当と協議してください。`,
  },
  transportIsDepartments: {
    kind: 'invalid',
    field: 'siteId',
    words: (d: Clauses) =>
      `この機器の拠点間の運搬は所属が行います${clause(d.clauses)}。所属の届出をもとに「使用者変更」で記録してください。`,
  },
  transportNeedsReason: {
    kind: 'invalid',
    field: 'reason',
    words: (d: Clauses) =>
      `拠点間の運搬は過不足があるときだけです${clause(d.clauses)}。どこで何台足りないかを理由に書いてください。`,
  },
  protectionRequired: {
    kind: 'invalid',
    field: 'protection',
    words: (d: Clauses) =>
      `拠点間の運搬には、損傷・紛失・盗難の防止策が必要です${clause(d.clauses)}。とった策を書いてください。例：緩衝材、施錠ケース。`,
  },
  repairIsDepartments: {
    kind: 'conflict',
    field: 'kind',
    words: (d: Clauses) =>
      `この機器の修理は所属が保守業者へ頼みます${clause(d.clauses)}。所属へ案内し、復旧の支援を受付に記録してください。`,
  },
  reportFirst: {
    kind: 'conflict',
    field: 'authorityReportedOn',
    words: (d: Clauses) =>
      `保守業者へ渡す前に県へ報告します${clause(d.clauses)}。報告した日を記録してから、もう一度記録してください。`,
  },
  reportAfterwards: {
    kind: 'invalid',
    field: 'authorityReportedOn',
    words: '県へ報告した日が、渡した日より後です。日付を確かめてください。',
  },
  vendorRequired: { kind: 'invalid', field: 'counterpart', words: '渡した保守業者の名前を入力してください。' },
  noLoan: {
    kind: 'conflict',
    field: 'kind',
    words: (d: Clauses) => `この種別は貸し出しません${clause(d.clauses)}。別の種別の貸出用機を使ってください。`,
  },
  loanOldOnePerPerson: {
    kind: 'conflict',
    field: 'kind',
    words: (d: Clauses) =>
      `この種別は貸し出しません${clause(d.clauses)}。廃棄待ちの古い一人一台パソコンを選んで貸し出してください。`,
  },
  loanFromAwaitingDisposal: {
    kind: 'conflict',
    field: 'kind',
    words: (d: Clauses) =>
      `この種別で貸し出せるのは廃棄待ちの機器だけです${clause(d.clauses)}。廃棄待ちの中から選び直してください。`,
  },
  borrowerRequired: { kind: 'invalid', field: 'userId', words: '貸出先の職員か所属を選んでください。' },
  reasonRequired: { kind: 'invalid', field: 'reason', words: 'いつ、どこで、どうしたかを理由に書いてください。' },
  disposedByBatch: {
    kind: 'conflict',
    field: 'kind',
    words: (d: Clauses) =>
      `廃棄は、県の承認と台数の確認が済むまで記録できません${clause(d.clauses)}。「廃棄待ち」にしておき、県の指示を待ってください。`,
  },
  movementAbsent: { kind: 'absent', words: '訂正する移動が見つかりません。画面を読み直してください。' },
  alreadyCorrected: {
    kind: 'conflict',
    words: (d: { seq: number }) => `この移動は ${d.seq} 番で訂正されています。${d.seq} 番を訂正してください。`,
  },
  onlyLastMoves: {
    kind: 'invalid',
    words: 'あとに別の移動があるため、今の場所は変えられません。移動先を空にして、理由だけを追記してください。',
  },
  correctionDisposes: {
    kind: 'invalid',
    field: 'toStatus',
    words: '訂正で廃棄済みにはできません。廃棄処分から記録してください。',
  },
  nothingToRegister: {
    kind: 'conflict',
    words: '一覧にまだ載せていない移動はありません。移動を記録してから、もう一度作ってください。',
  },
  listAbsent: { kind: 'absent', words: '一括登録一覧が見つかりません。番号を確かめてください。' },
  nothingSelected: { kind: 'invalid', words: '対象の機器がありません。条件か選択を見直してください。' },
  tooManyToPrint: {
    kind: 'tooLarge',
    words: (d: { count: number; limit: number }) =>
      `${d.count.toLocaleString('ja-JP')}台あります。一度に印刷できるのは${d.limit.toLocaleString('ja-JP')}台までです。条件を絞るか、Excelを使ってください。`,
  },
  tagNotPrintable: {
    kind: 'invalid',
    words: (d: { tag: string }) => `管理番号 ${d.tag} はQRコードにできません。英数字とハイフンの番号に直してください。`,
  },
});

/** Class views of the tree first, then 台帳の仕事. `other` is SK・PK・TK. Only `disposed` and `toRegister` hold 廃棄済み ones. */
export const assetViews = [
  'all',
  'NK',
  'DK',
  'KK',
  'MK',
  'LK',
  'other',
  'SS',
  'mobile',
  'BYOD',
  'toRegister',
  'unused',
  'behind',
  'warranty',
  'awaitingDisposal',
  'sim',
  'disposed',
] as const;
export type AssetViewKey = (typeof assetViews)[number];

export const assetSorts = [
  'assetTag',
  'classCode',
  'model',
  'department',
  'user',
  'place',
  'status',
  'movedOn',
  'warrantyUntil',
  'osBuild',
  'acquiredOn',
  'priceYen',
  'lastSeenAt',
] as const;

/** Codes of device_classes the conditions offer; the ledger itself takes any class the catalogue has. */
export const deviceClassCodes = [
  'NK',
  'DK',
  'KK',
  'MK',
  'LK',
  'SK',
  'PK',
  'TK',
  'SS',
  'mobile',
  'iPad',
  'BYOD',
  'equipment',
  'token',
] as const;

/** `department` takes everything below it; `live` leaves 廃棄待ち out; `behind` is 更新 未適用. */
export const assetListInput = listInput({
  views: assetViews,
  sorts: assetSorts,
  filters: {
    deviceClass: filterOf.choice(deviceClassCodes),
    procurer: filterOf.choice(procurers),
    status: filterOf.choice(assetStatuses),
    site: filterOf.ids,
    model: filterOf.ids,
    department: filterOf.ids,
    user: filterOf.ids,
    warranty: filterOf.days,
    acquired: filterOf.days,
    moved: filterOf.days,
    live: filterOf.flag,
    behind: filterOf.flag,
    loanPool: filterOf.flag,
  },
});
export type AssetListInput = z.infer<typeof assetListInput>;

/** The conditions without the page: what a mass action or a print sends beside its selection. */
export const assetQuery = assetListInput.omit({ cursor: true, limit: true });
export type AssetQuery = z.infer<typeof assetQuery>;

export const assetSelection = z.union([
  z.object({ ids: z.array(z.uuid()).min(1).max(2000) }),
  z.object({ all: z.literal(true), except: z.array(z.uuid()).max(2000) }),
]);
/** The chosen rows; null is everything that matches. */
const chosen = z.object({ query: assetQuery, selection: assetSelection.nullable().default(null) });
export type ChosenAssets = z.infer<typeof chosen>;

const exportInput = chosen.extend({ columns: z.array(z.enum(assetColumns)).min(1).max(assetColumns.length) });
export type AssetExportInput = z.infer<typeof exportInput>;

export const registration = z.object({
  facts: assetFacts,
  placement: placement.extend({ status: z.enum(['stored', 'inUse']) }),
  movedOn: civilDate,
  /** Who delivered it. */
  counterpart: z.string().trim().max(80).nullable(),
  basis: z.string().trim().max(60).nullable(),
});
export type Registration = z.infer<typeof registration>;

const versioned = z.object({ id: z.uuid(), version: z.number().int() });
const printing = z.object({
  /** Place of the first label on the sheet, 1 to 24: used sheets go on. */
  startAt: z.number().int().min(1).max(24).default(1),
  /** Millimetres the printer is off by. */
  offsetX: z.number().min(-10).max(10).default(0),
  offsetY: z.number().min(-10).max(10).default(0),
});

export const lookUpInput = z.object({
  kind: z.enum(['room', 'usualRoom', 'model', 'class', 'vendor']),
  q: z.string().max(100).default(''),
  /** Names of these ids instead of a search. */
  ids: z.array(z.uuid()).max(100).optional(),
  /** The site of rooms, or the class code of models. */
  within: z.string().max(60).nullish(),
});
export type LookUpInput = z.infer<typeof lookUpInput>;

export const assetsContract = {
  list: readsPersons(assetsPermissions.read).input(assetListInput).output(pageOf(assetRow)),
  counts: reads(assetsPermissions.read).output(assetCounts),
  get: readsPersons(assetsPermissions.read)
    .input(z.union([z.object({ id: z.uuid() }), z.object({ tag: z.string().min(1).max(40) })]))
    .output(assetView),
  lookUp: readsPersons(assetsPermissions.lookUp).input(lookUpInput).output(z.array(choice)),
  register: writes(assetsPermissions.edit).input(registration).output(assetView),
  revise: writes(assetsPermissions.edit)
    .input(versioned.extend({ facts: assetFacts }))
    .output(assetView),
  move: writes(assetsPermissions.edit)
    .input(versioned.extend({ movement: movementDraft }))
    .output(assetView),
  massMove: writes(assetsPermissions.edit)
    .input(chosen.extend({ movement: movementDraft }))
    .output(z.object({ moved: z.number().int(), results: z.array(moveResult) })),
  correct: writes(assetsPermissions.edit)
    .input(versioned.extend({ correction: correctionDraft }))
    .output(assetView),
  changeUser: writes(assetsPermissions.edit)
    .input(
      versioned.extend({
        userId: z.uuid(),
        movedOn: civilDate,
        basis: z.string().trim().max(60).nullable(),
      }),
    )
    .output(assetView),
  makeBulkList: writesAndPrints(assetsPermissions.registerInBulk)
    .input(z.object({ chosen: chosen.nullable().default(null) }))
    .output(z.file()),
  bulkLists: reads(assetsPermissions.registerInBulk).output(z.array(bulkList)),
  reprintBulkList: prints(assetsPermissions.registerInBulk)
    .input(z.object({ id: z.uuid() }))
    .output(z.file()),
  exportAssets: exports(assetsPermissions.export).input(exportInput).output(z.file()),
  printList: prints(assetsPermissions.export).input(exportInput).output(z.file()),
  printLabels: prints(assetsPermissions.print).input(chosen.extend(printing.shape)).output(z.file()),
  printCard: prints(assetsPermissions.print)
    .input(z.object({ id: z.uuid() }))
    .output(z.file()),
};
export type LabelInput = ChosenAssets & z.infer<typeof printing>;
