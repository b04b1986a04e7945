import type { PolicySeed } from './device-class.ts';

const serviceStart = '2026-10-01';

/** Bought centrally for everyone (§4): the desk keeps, repairs, wipes and disposes. */
const oneEach: PolicySeed = {
  classes: ['NK', 'DK'],
  procurer: 'central',
  validFrom: serviceStart,
  validTo: null,
  acquiredFrom: null,
  ledgerKeeper: 'helpdesk',
  ledgerSystem: '県の職員アカウント集中管理',
  configuredBy: 'helpdesk',
  repairedBy: 'helpdesk',
  wipedBy: 'helpdesk',
  disposedBy: 'helpdesk',
  reportBeforeRepair: false,
  handOverAt: 'hqAndRegional',
  collectAt: 'hqAndRegional',
  transport: 'betweenSitesOnShortage',
  loanSource: 'pool',
  patchChannel: '統合運用管理システム',
  fixedIp: false,
  clauses: {
    configuration: ['4-3', '4-10'],
    repair: ['4-8'],
    reportBeforeRepair: ['4-8'],
    handOver: ['4-9', '4-10'],
    storage: ['4-9'],
    transport: ['4-11'],
    ledger: ['4-4'],
    loan: ['4-7'],
    sanitization: ['4-9', '4-12'],
    patch: ['12-2'],
  },
  notes: {
    configuration: '標準イメージを展開',
    repair: '保証後のSSD・キートップ交換は自前',
    reportBeforeRepair: 'MK・LK・モバイルでは必要',
    handOver: '情報機器室で手渡し、本人確認',
    storage: '県が指定した場所',
    transport: '緩衝と施錠。業者便は情報資産なし',
    ledger: '一括変更はExcel一覧で依頼',
    loan: '廃棄待ちを使う。要求により現用も可',
    sanitization: '廃棄はドライブを物理破壊',
    patch: '検証機 → 試験 → 波',
  },
};

/** Bought by 企業庁: like DK only when newly procured (§1-5(1), §4-1). What it had before is its own. */
const enterprise: PolicySeed = {
  ...oneEach,
  classes: ['KK'],
  acquiredFrom: serviceStart,
  clauses: { ...oneEach.clauses, ledger: ['4-1', '4-4'] },
};

/**
 * Bought by a department: stock, settings, repair and disposal are the department's; the desk helps (§1-5(1)). `own` are
 * the clauses that say so of the class.
 */
const departmentsOf = (classes: PolicySeed['classes'], own: readonly string[]): PolicySeed => ({
  classes,
  procurer: 'department',
  validFrom: serviceStart,
  validTo: null,
  acquiredFrom: null,
  ledgerKeeper: 'department',
  ledgerSystem: '所属の備品台帳',
  configuredBy: 'department',
  repairedBy: 'department',
  wipedBy: 'department',
  disposedBy: 'department',
  reportBeforeRepair: false,
  handOverAt: 'none',
  collectAt: 'none',
  transport: 'none',
  loanSource: 'none',
  patchChannel: '統合運用管理システム',
  fixedIp: false,
  clauses: {
    configuration: own,
    repair: [...own, '3-2'],
    reportBeforeRepair: [...own, '3-2'],
    handOver: own,
    storage: own,
    transport: own,
    ledger: own,
    loan: own,
    sanitization: own,
    patch: ['12-2'],
  },
  notes: {
    configuration: '設定を支援',
    repair: '求めがあれば復旧を支援',
    reportBeforeRepair: '所属が手配',
    handOver: 'ヘルプデスクは受け取らない',
    storage: '所属が保管',
    transport: 'ヘルプデスクは運ばない',
    ledger: '登録内容の照会に答える',
    loan: '所属の機器は貸し出さない',
    sanitization: '方法を案内',
    patch: '未適用の端末へ催促',
  },
});

/** Channels of networks of their own: what is bought by a department hangs on the same one (§1-5(1)). */
const channels = { MK: '専用のWSUS・AssetView', LK: '専用のWSUS・SKYSEA' } as const;

/** MK and LK bought centrally (§5, §6): 県 is told before a vendor repair; hand-over at 本庁舎 only; no way between sites. */
const special = (code: 'MK' | 'LK', chapter: 5 | 6): PolicySeed => ({
  ...oneEach,
  classes: [code],
  reportBeforeRepair: true,
  handOverAt: 'hqOnly',
  collectAt: 'hqOnly',
  transport: 'withinSite',
  patchChannel: channels[code],
  clauses: {
    configuration: [`${chapter}-2`, `${chapter}-9`],
    repair: [`${chapter}-7`],
    reportBeforeRepair: [`${chapter}-7`],
    handOver: [`${chapter}-8`, `${chapter}-9`],
    storage: [`${chapter}-8`],
    transport: [`${chapter}-10`],
    ledger: [`${chapter}-3`],
    loan: [`${chapter}-6`],
    sanitization: [`${chapter}-8`, `${chapter}-11`],
    patch: [`${chapter}-12`],
  },
  notes: {
    ...oneEach.notes,
    configuration: '更新配信と運用管理、ADへ登録',
    repair: '保証後のキートップ交換などは自前',
    reportBeforeRepair: '業者へ渡す前に県へ報告',
    handOver: '本庁舎ヘルプデスク室だけ',
    transport: '庁舎の敷地内だけ',
  },
});

/** §5-6: old 一人一台 or MK that wait for disposal; §5-12: tried on a PC for verification first. */
const mk = special('MK', 5);
const centralMk: PolicySeed = {
  ...mk,
  notes: {
    ...mk.notes,
    repair: '修理後に再キッティング。保証後のキートップなどは自前',
    loan: '廃棄待ちの一人一台かMK。要求により現用も可',
    patch: '検証用で確かめてから計画的に配信',
  },
};

/** §6-6: only old 一人一台 are lent for an LK; §6-12: by plan, from WSUS or SKYSEA. */
const lk = special('LK', 6);
const centralLk: PolicySeed = {
  ...lk,
  loanSource: 'oldOnePerPerson',
  notes: {
    ...lk.notes,
    loan: '廃棄待ちの古い一人一台を流用',
    patch: 'WSUSなどかSKYSEAから計画的に配信',
  },
};

/** §5-1: like SK, but the kitting is the desk's, by its own procedure on 県's instruction; the network is MK's (§1-5(1)). */
const mkOfDepartments = departmentsOf(['MK'], ['5-1', '1-5']);
const departmentMk: PolicySeed = {
  ...mkOfDepartments,
  configuredBy: 'helpdesk',
  patchChannel: channels.MK,
  clauses: { ...mkOfDepartments.clauses, configuration: ['5-1'], patch: ['1-5', '5-12'] },
  notes: { ...mkOfDepartments.notes, configuration: '別の手順書により、県の指示で作業', patch: '専用サーバから配信' },
};

/** §6-1: like SK; the patches of the LGWAN network are apart from those of DK (§1-5(1)). */
const lkOfDepartments = departmentsOf(['LK'], ['6-1', '1-5']);
const departmentLk: PolicySeed = {
  ...lkOfDepartments,
  patchChannel: channels.LK,
  clauses: { ...lkOfDepartments.clauses, patch: ['1-5', '6-12'] },
  notes: { ...lkOfDepartments.notes, patch: 'DKなどとは別に配信' },
};

/** §7: only 回収 is bound to 本庁舎 (§7-4); no wipe at collection, initialised when 県 says so (§7-6). */
const mobile: PolicySeed = {
  ...oneEach,
  classes: ['mobile'],
  reportBeforeRepair: true,
  handOverAt: 'anywhere',
  collectAt: 'hqOnly',
  transport: 'betweenSitesProtected',
  patchChannel: 'WSUS',
  clauses: {
    configuration: ['7-7'],
    repair: ['7-8'],
    reportBeforeRepair: ['7-8'],
    handOver: ['7-3', '7-4'],
    storage: ['7-4'],
    transport: ['7-5'],
    ledger: ['7-3'],
    loan: ['7-3'],
    sanitization: ['7-6', '7-9'],
    patch: ['7-3', '7-7'],
  },
  notes: {
    ...oneEach.notes,
    configuration: '変更は県の指示による',
    repair: '一次切り分け。保証後のキートップなどは自前',
    reportBeforeRepair: '業者へ渡す前に県へ報告',
    handOver: '回収は本庁舎ヘルプデスク室だけ',
    transport: '保護して庁舎間も可',
    loan: 'ヘルプデスクが貸出の窓口',
    sanitization: '県の指示で初期化。廃棄は物理破壊',
    patch: '貸出用は定期に更新',
  },
};

/** §7-1: to be ended in 令和8年度 and collected; its parts cannot be destroyed as those of a PC (§7-9). */
const iPad: PolicySeed = {
  ...mobile,
  classes: ['iPad'],
  validTo: '2027-03-31',
  patchChannel: 'iPadOSの更新',
  notes: {
    ...mobile.notes,
    storage: 'R8年度に廃止、順に回収',
    sanitization: '県の指示で初期化。破壊の方法は県と協議',
    patch: '県の指示により更新',
  },
};

/** What 県 lends through the desk (§9-4, §10-5): kept and lent, wherever it is wanted; what is broken 県 decides (§9-5). */
const lentOut = (code: 'equipment' | 'token', own: string, broken: string): PolicySeed => ({
  ...oneEach,
  classes: [code],
  ledgerSystem: '備品台帳',
  reportBeforeRepair: true,
  handOverAt: 'anywhere',
  collectAt: 'anywhere',
  transport: 'betweenSitesProtected',
  patchChannel: '対象外',
  clauses: {
    configuration: [own],
    repair: [broken],
    reportBeforeRepair: [broken],
    handOver: [own],
    storage: [own],
    transport: [own],
    ledger: [own],
    loan: [own],
    sanitization: [own],
    patch: [own],
  },
  notes: {
    configuration: '使い方を説明',
    repair: '処置は県が決める',
    reportBeforeRepair: '状況を記録して県へ報告',
    handOver: '受け渡しを記録',
    storage: '県が指定した場所',
    transport: '損傷と紛失を防ぐ',
    ledger: '管理とメンテナンス',
    loan: '日時を調整して貸し出す',
    sanitization: '県の指示による',
    patch: '更新の配信はない',
  },
});

const nkOfDepartments = departmentsOf(['NK'], ['4-1', '1-5']);
const servers = departmentsOf(['SS'], ['1-5']);
const byod = departmentsOf(['BYOD'], ['8-1']);

/** 取扱方針: class × procurer × validity. What this table says, every process asks. */
export const devicePolicies: readonly PolicySeed[] = [
  oneEach,
  enterprise,
  centralMk,
  centralLk,
  mobile,
  iPad,
  lentOut('equipment', '9-4', '9-5'),
  lentOut('token', '10-5', '10-5'),
  departmentsOf(['SK', 'PK', 'TK'], ['1-5']),
  departmentMk,
  departmentLk,
  // Security of an NK is the same whoever bought it (§1-5(1), §4-1).
  { ...nkOfDepartments, notes: { ...nkOfDepartments.notes, patch: '一括調達のNKと同じ' } },
  departmentsOf(['KK', 'DK'], ['4-1', '1-5']),
  {
    ...servers,
    repairedBy: 'vendor',
    patchChannel: '所属・保守委託先',
    fixedIp: true,
    clauses: { ...servers.clauses, patch: ['1-5'] },
    notes: { ...servers.notes, repair: '所属または保守委託先', patch: '所属・保守委託先が適用' },
  },
  departmentsOf(['mobile'], ['1-5']),
  {
    ...byod,
    ledgerSystem: 'BYOD台帳',
    patchChannel: '本人',
    clauses: { ...byod.clauses, configuration: ['8-2'], repair: ['8-1'], ledger: ['8-2'], patch: ['8-1'] },
    notes: {
      ...byod.notes,
      configuration: '初期設定の問い合わせに答える',
      repair: '本人が手配',
      ledger: '一括停止はExcel一覧で依頼',
      patch: '本人が適用',
    },
  },
];
