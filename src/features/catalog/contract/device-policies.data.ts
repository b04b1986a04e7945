import type { PolicySeed } from './device-class.ts';

const serviceStart = '2026-10-01';

/** Bought centrally for everyone (§4): the desk keeps, repairs, wipes and disposes. */
const oneEach: PolicySeed = {
  classes: ['NK', 'DK', 'KK'],
  procurer: 'central',
  validFrom: serviceStart,
  validTo: null,
  ledgerKeeper: 'helpdesk',
  ledgerSystem: '県の職員アカウント集中管理',
  configuredBy: 'helpdesk',
  repairedBy: 'helpdesk',
  wipedBy: 'helpdesk',
  disposedBy: 'helpdesk',
  reportBeforeRepair: false,
  handOverAt: 'hqAndRegional',
  transport: 'betweenSitesOnShortage',
  loanSource: 'pool',
  patchChannel: '統合運用管理システム',
  fixedIp: false,
  clauses: {
    repair: ['4-8'],
    reportBeforeRepair: ['4-8'],
    handOver: ['4-9', '4-10'],
    storage: ['4-9'],
    transport: ['4-11'],
    ledger: ['4-4'],
    sanitization: ['4-9', '4-12'],
    patch: ['12-2'],
  },
  notes: {
    repair: '保証後のSSD・キートップ交換は自前',
    reportBeforeRepair: 'MK・LK・モバイルでは必要',
    handOver: '情報機器室で手渡し、本人確認',
    storage: '県が指定した倉庫',
    transport: '緩衝と施錠。業者便は情報資産なし',
    ledger: '一括変更はExcel一覧で依頼',
    sanitization: '廃棄はドライブを物理破壊',
    patch: '検証機 → 試験 → 波',
  },
};

/** Bought by a department (§4-1): stock, repair and disposal are the department's; the desk helps. */
const departments: PolicySeed = {
  classes: ['SK', 'PK', 'TK', 'MK', 'LK'],
  procurer: 'department',
  validFrom: serviceStart,
  validTo: null,
  ledgerKeeper: 'department',
  ledgerSystem: '所属の備品台帳',
  configuredBy: 'department',
  repairedBy: 'department',
  wipedBy: 'department',
  disposedBy: 'department',
  reportBeforeRepair: false,
  handOverAt: 'none',
  transport: 'none',
  loanSource: 'none',
  patchChannel: '統合運用管理システム',
  fixedIp: false,
  clauses: {
    repair: ['1-5', '3-2'],
    reportBeforeRepair: ['3-2'],
    handOver: ['4-1'],
    storage: ['4-1'],
    transport: ['4-1'],
    ledger: ['1-5'],
    sanitization: ['1-5'],
    patch: ['12-2'],
  },
  notes: {
    repair: '求めがあれば復旧を支援',
    reportBeforeRepair: '所属が手配',
    handOver: 'ヘルプデスクは受け取らない',
    storage: '所属が保管',
    transport: 'ヘルプデスクは運ばない',
    ledger: '登録内容の照会に答える',
    sanitization: '方法を案内',
    patch: '未適用の端末へ催促',
  },
};

/** MK and LK bought centrally (§5, §6): 県 is told before a vendor repair; hand-over at 本庁舎 only; no way between sites. */
const special = (code: 'MK' | 'LK', chapter: 5 | 6): PolicySeed => ({
  ...oneEach,
  classes: [code],
  reportBeforeRepair: true,
  handOverAt: 'hqOnly',
  transport: 'withinSite',
  loanSource: code === 'LK' ? 'awaitingDisposal' : 'pool',
  patchChannel: code === 'MK' ? '専用のWSUS・AssetView' : '専用のWSUS・SKYSEA',
  clauses: {
    repair: [`${chapter}-7`],
    reportBeforeRepair: [`${chapter}-7`],
    handOver: [`${chapter}-8`, `${chapter}-9`],
    storage: [`${chapter}-8`],
    transport: [`${chapter}-10`],
    ledger: [`${chapter}-3`],
    sanitization: [`${chapter}-8`, `${chapter}-11`],
    patch: [`${chapter}-12`],
  },
  notes: {
    ...oneEach.notes,
    reportBeforeRepair: '業者へ渡す前に県へ報告',
    handOver: '本庁舎ヘルプデスク室だけ',
    transport: '庁舎の敷地内だけ',
    patch: '検証機で確かめてから配信',
  },
});

const mobile: PolicySeed = {
  ...oneEach,
  classes: ['mobile'],
  reportBeforeRepair: true,
  handOverAt: 'hqOnly',
  transport: 'betweenSitesProtected',
  patchChannel: 'WSUS（貸出用は返却時に更新）',
  clauses: {
    repair: ['7-8'],
    reportBeforeRepair: ['7-8'],
    handOver: ['7-3', '7-4'],
    storage: ['7-4'],
    transport: ['7-5'],
    ledger: ['7-3'],
    sanitization: ['7-6', '7-9'],
    patch: ['7-3'],
  },
  notes: {
    ...oneEach.notes,
    repair: '一次切り分けのうえ依頼',
    reportBeforeRepair: '業者へ渡す前に県へ報告',
    handOver: '本庁舎ヘルプデスク室だけ',
    transport: '保護して庁舎間も可',
    sanitization: '県の指示で初期化',
    patch: '貸出用はまとめて更新',
  },
};

/** 取扱方針: class × procurer × validity. What this table says, every process asks. */
export const devicePolicies: readonly PolicySeed[] = [
  oneEach,
  special('MK', 5),
  special('LK', 6),
  mobile,
  {
    ...mobile,
    classes: ['iPad'],
    validTo: '2027-03-31',
    notes: { ...mobile.notes, storage: 'R8年度に廃止、順に回収' },
  },
  departments,
  // Security of an NK is the same whoever bought it (§1-5(1), §4-1).
  { ...departments, classes: ['NK'], notes: { ...departments.notes, patch: '一括調達のNKと同じ' } },
  { ...departments, classes: ['KK', 'DK'] },
  {
    ...departments,
    classes: ['SS'],
    repairedBy: 'vendor',
    patchChannel: '所属・保守委託先',
    fixedIp: true,
    notes: { ...departments.notes, repair: '所属または保守委託先', patch: '所属・保守委託先が適用' },
  },
  {
    ...departments,
    classes: ['mobile'],
    clauses: { ...departments.clauses, patch: ['7-3'] },
  },
  {
    ...departments,
    classes: ['BYOD'],
    ledgerSystem: 'BYOD台帳',
    patchChannel: '本人',
    clauses: { ...departments.clauses, repair: ['8-1'], ledger: ['8-2'], patch: ['8-1'] },
    notes: { ...departments.notes, repair: '本人が手配', ledger: '一括停止はExcel一覧で依頼', patch: '本人が適用' },
  },
];
