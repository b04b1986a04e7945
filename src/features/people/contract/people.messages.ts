import type { AgentDuty, AgentRegion } from './agent.ts';
import type { DepartmentKind } from './department.ts';
import type { StaffAction } from './staff-member.ts';

/** Every word of 所属 a user sees. */
export const departmentWords = {
  begins: (name: string) => `所属の設置　${name}`,
  ends: (name: string) => `所属の廃止　${name}`,
  title: '所属',
  unit: '所属',
  views: { now: '現在の所属', planned: '設置・廃止の予定', all: '廃止を含む' },
  kinds: {
    bureau: '局',
    division: '部',
    section: '課',
    office: '事務所',
    room: '室',
    unit: '班',
    external: '外部',
  } satisfies Record<DepartmentKind, string>,
  columns: {
    code: '所属コード',
    name: '所属名',
    reading: 'よみ',
    fullName: '正式名称',
    kind: '種類',
    siteName: '拠点',
    staffCount: '職員',
    coordinators: '所属担当者',
    validFrom: '設置日',
    validTo: '廃止日',
    successorName: '統合先',
  },
  sections: { below: '下の所属', staff: '職員', predecessors: '統合された所属' },
  factLabels: { code: 'コード', coordinators: '担当者' },
  staffLink: '職員の一覧で見る',
  create: '所属を登録',
  revise: '直す',
  form: {
    create: '所属を登録',
    revise: '所属を直す',
    save: '保存',
    parent: '上の所属',
    parentHelp: '空にすると、いちばん上になります。',
    validToHelp: '廃止する日を入れます。所属の職員は、異動で移してください。',
  },
  facts: '所属の内容',
  import: '所属の取込',
  empty: { title: '所属がありません', next: '所属のExcelを取り込んでください。' },
  file: '所属一覧',
} as const;

/** Every word of 職員 a user sees. */
export const staffWords = {
  title: '職員',
  unit: '名',
  /** Why an account was stopped. */
  left: '職員の退職',
  views: { present: '在籍', coordinators: '所属担当者', left: '退職', all: 'すべて' },
  columns: {
    staffNo: '職員番号',
    name: '氏名',
    reading: 'よみ',
    departmentName: '所属',
    siteName: '拠点',
    roomName: '部屋',
    extension: '内線',
    phone: '電話',
    mail: 'メール',
    coordinator: '所属担当者',
    leftOn: '退職日',
    note: '備考',
  },
  coordinatorMark: '担当',
  actions: { revise: '直す', transfer: '異動' } satisfies Record<StaffAction, string>,
  create: '職員を登録',
  import: '職員の取込',
  groups: { belongs: '所属', contact: '連絡先', other: 'そのほか' },
  sections: { assignments: '所属の履歴' },
  assignments: {
    department: '所属',
    from: 'から',
    to: 'まで',
    present: '現在',
    planned: '予定',
    none: '履歴はありません。',
  },
  seeAll: (count: number) => `すべて見る（${count}）`,
  noneRelated: 'ありません。',
  form: {
    create: '職員を登録',
    revise: '職員を直す',
    department: '所属',
    from: '着任日',
    save: '保存',
    cancel: '取り消す',
    roomHelp: '拠点を選ぶと、その拠点の部屋から選べます。',
  },
  transfer: {
    title: (count: number) => (count === 1 ? '職員を異動する' : `${count}名を異動する`),
    to: '異動先の所属',
    on: '異動日',
    onHelp: '先の日を入れると、その日に所属が変わります。前の所属は履歴に残ります。',
    reason: '根拠',
    reasonHelp: '例 令和8年4月1日付け人事異動',
    submit: '異動する',
    done: (moved: number, planned: number) =>
      planned > 0
        ? `${moved + planned}名の異動を登録しました（うち${planned}名は異動日に変わります）。`
        : `${moved}名を異動しました。`,
  },
  empty: { title: '職員がいません', next: '職員のExcelを取り込むか、条件を変えてください。' },
  file: '職員一覧',
} as const;

/** Every word of ヘルプデスク担当者 a user sees. */
export const agentWords = {
  title: 'ヘルプデスク担当者',
  unit: '名',
  /** Why an account was stopped. */
  left: '担当者の離任',
  duties: {
    manager: 'マネージャ',
    headquarters: '本庁ヘルプデスク',
    regional: '地域ヘルプデスク',
    webMeeting: 'Web会議支援',
  } satisfies Record<AgentDuty, string>,
  regions: { hokusei: '北勢', chusei: '中勢', nansei: '南勢', higashikishu: '東紀州' } satisfies Record<
    AgentRegion,
    string
  >,
  columns: { name: '氏名', reading: 'よみ', duty: '担当', region: '地域', phone: '電話', active: '従事' },
  active: '従事中',
  inactive: '離任',
  create: '担当者を登録',
  revise: '直す',
  form: { create: '担当者を登録', revise: '担当者を直す', save: '保存', cancel: '取り消す', active: '従事している' },
  empty: '担当者がいません。登録してください。',
} as const;

/** The place of 職員, 所属 and ヘルプデスク担当者 in the top bar. */
