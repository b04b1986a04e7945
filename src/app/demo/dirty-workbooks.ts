/**
 * Import files of staff, departments, sites and devices as offices really send them, with faults planted on purpose.
 * Pure matrices; the caller writes them as xlsx or CSV. Same seed, same cells.
 */
import { messyCode, messyDate, messyName, messyPrice, messyReading } from './dirty-cells.ts';
import { type Column, type DirtyOptions, type DirtyWorkbook, type SheetPlan, writeDirtySheet } from './dirty-sheet.ts';
import type { DemoBase } from './world.ts';
import type { DemoDevice } from './world-devices.ts';
import type { DemoDepartment, DemoStaff } from './world-people.ts';
import type { DemoSite } from './world-places.ts';

const UNKNOWN_DEPARTMENT = '桑名農政環境部';
const ABOLISHED_DEPARTMENT = '桑名農政環境事務所';

function namesOf(base: DemoBase): {
  department: Map<string, string>;
  site: Map<string, string>;
  code: Map<string, string>;
} {
  return {
    department: new Map(base.departments.map((row) => [row.key, row.name])),
    site: new Map(base.sites.map((row) => [row.key, row.name])),
    code: new Map(base.departments.map((row) => [row.key, row.code])),
  };
}

export function dirtyStaffWorkbook(base: DemoBase, options: DirtyOptions = {}): DirtyWorkbook {
  const names = namesOf(base);
  const people = base.staff.filter((person) => person.retiredOn === null);
  const plan: SheetPlan<DemoStaff> = {
    sheet: '職員名簿',
    title: '三重県　職員一覧（人事異動後）',
    columns: [
      {
        title: '職員番号',
        write: (person, rng) => (rng.chance(0.2) ? Number(person.staffNo) : messyCode(person.staffNo, rng)),
      },
      { title: '氏名', write: (person, rng) => messyName(person.familyName, person.givenName, rng) },
      {
        title: 'フリガナ',
        write: (person, rng) => messyReading(`${person.familyReading} ${person.givenReading}`, rng),
      },
      { title: '所属コード', write: (person, rng) => messyCode(names.code.get(person.departmentKey) ?? '', rng) },
      { title: '所属', write: (person) => names.department.get(person.departmentKey) ?? '' },
      { title: '内線番号', write: (person, rng) => messyCode(person.extension, rng) },
      { title: 'メールアドレス', write: (person) => person.mail },
      { title: '拠点', write: (person) => names.site.get(person.siteKey) ?? '' },
      { title: '採用日', write: (person, rng) => messyDate(person.joinedOn, rng) },
      { title: '所属担当者', write: (person) => (person.coordinator ? '○' : '') },
    ],
    faults: [
      { kind: 'duplicate', column: '職員番号', write: (person) => person.staffNo },
      { kind: 'letterForDigit', column: '職員番号', write: (person) => person.staffNo.replace('0', 'O') },
      { kind: 'unknownDepartment', column: '所属コード', write: () => '99999' },
      { kind: 'missingRequired', column: '氏名', write: () => '' },
      { kind: 'unknownSite', column: '拠点', write: () => '桑名合同庁舎' },
      { kind: 'impossibleDate', column: '採用日', write: () => 'R8.2.30' },
    ],
  };
  return writeDirtySheet(plan, people, options);
}

const DEPARTMENT_KIND: Readonly<Record<DemoDepartment['kind'], string>> = {
  division: '部',
  bureau: '局',
  section: '課',
  unit: '班',
  office: '事務所',
  room: '室',
  external: '外部',
};

export function dirtyDepartmentsWorkbook(base: DemoBase, options: DirtyOptions = {}): DirtyWorkbook {
  const names = namesOf(base);
  const plan: SheetPlan<DemoDepartment> = {
    sheet: '所属一覧',
    title: '組織機構一覧（建制順）',
    columns: [
      { title: '所属コード', write: (row, rng) => messyCode(row.code, rng) },
      { title: '所属名', write: (row, rng) => (rng.chance(0.1) ? `${row.name}　` : row.name) },
      { title: 'フリガナ', write: (row, rng) => messyReading(row.reading, rng) },
      { title: '区分', write: (row) => DEPARTMENT_KIND[row.kind] },
      { title: '上位所属コード', write: (row) => (row.parentKey ? (names.code.get(row.parentKey) ?? '') : '') },
      { title: '拠点', write: (row) => names.site.get(row.siteKey) ?? '' },
      { title: '建制順', write: (row, rng) => (rng.chance(0.2) ? messyCode(String(row.order), rng) : row.order) },
      { title: '設置日', write: (row, rng) => messyDate(row.validFrom, rng) },
      { title: '廃止日', write: (row, rng) => (row.validTo ? messyDate(row.validTo, rng) : '') },
    ],
    faults: [
      { kind: 'duplicate', column: '所属コード', write: (row) => row.code },
      { kind: 'unknownDepartment', column: '上位所属コード', write: () => '98' },
      { kind: 'unknownSite', column: '拠点', write: () => '北勢合同庁舎' },
      { kind: 'missingRequired', column: '所属名', write: () => '　' },
      { kind: 'impossibleDate', column: '設置日', write: () => '令和8年4月31日' },
    ],
  };
  return writeDirtySheet(plan, base.departments, options);
}

const SITE_KIND: Readonly<Record<DemoSite['kind'], string>> = {
  hq: '本庁舎',
  annex: '吉田山会館等',
  regional: '地域総合庁舎',
  standaloneLarge: '大規模単独地域機関',
  standalone: '単独地域機関',
};
const REGION: Readonly<Record<string, string>> = {
  hokusei: '北勢',
  chusei: '中勢',
  nansei: '南勢',
  higashikishu: '東紀州',
};

export function dirtySitesWorkbook(base: DemoBase, options: DirtyOptions = {}): DirtyWorkbook {
  const names = namesOf(base);
  const plan: SheetPlan<DemoSite> = {
    sheet: '履行場所一覧',
    title: '別紙　履行場所一覧',
    columns: [
      { title: '施設コード', write: (site, rng) => messyCode(site.code, rng) },
      { title: '施設名称', write: (site) => site.name },
      { title: 'フリガナ', write: (site, rng) => messyReading(site.reading, rng) },
      { title: '区分', write: (site) => SITE_KIND[site.kind] },
      { title: '地区', write: (site) => (site.region ? (REGION[site.region] ?? '') : '県外') },
      { title: '基準庁舎', write: (site) => (site.baseSiteKey ? (names.site.get(site.baseSiteKey) ?? '') : '') },
      {
        title: '所要時間（分）',
        write: (site, rng) => (site.driveMinutes === null ? '' : messyCode(String(site.driveMinutes), rng)),
      },
      { title: '県外区分', write: (site) => (site.outsidePrefecture ? '○' : '') },
      { title: '〒', write: (site, rng) => messyCode(site.postalCode, rng) },
      { title: '住所', write: (site) => site.address },
      { title: 'TEL', write: (site, rng) => messyCode(site.phone, rng) },
    ],
    faults: [
      { kind: 'duplicate', column: '施設コード', write: (site) => site.code },
      { kind: 'unknownSite', column: '基準庁舎', write: () => '上野庁舎' },
      { kind: 'notANumber', column: '所要時間（分）', write: () => '約30分' },
      { kind: 'missingRequired', column: '施設名称', write: () => null },
    ],
  };
  return writeDirtySheet(plan, base.sites, options);
}

const STATUS: Readonly<Record<DemoDevice['status'], string>> = {
  inUse: '使用中',
  stored: '保管',
  inRepair: '修理中',
  onLoan: '貸出中',
  disposalPending: '廃棄待ち',
};

function deviceColumns(base: DemoBase): Column<DemoDevice>[] {
  const names = namesOf(base);
  const models = new Map(base.deviceModels.map((model) => [model.key, model.name]));
  const people = new Map(base.staff.map((person) => [person.key, person]));
  const userOf = (device: DemoDevice): DemoStaff | undefined => people.get(device.userKey ?? '');
  return [
    { title: '管理番号', write: (device, rng) => messyCode(device.assetTag, rng) },
    { title: '種別', write: (device) => device.deviceClass },
    { title: '型式', write: (device) => models.get(device.modelKey) ?? '' },
    { title: '製造番号', write: (device, rng) => messyCode(device.serialNo, rng) },
    { title: '所属', write: (device) => names.department.get(device.departmentKey ?? '') ?? '' },
    { title: '使用者番号', write: (device) => userOf(device)?.staffNo ?? '' },
    {
      title: '使用者',
      write: (device, rng) => {
        const user = userOf(device);
        return user ? messyName(user.familyName, user.givenName, rng) : '';
      },
    },
    { title: '拠点', write: (device) => names.site.get(device.siteKey) ?? '' },
    { title: '状態', write: (device) => STATUS[device.status] },
    { title: '調達主体', write: (device) => (device.procurer === 'central' ? '一括' : '所属') },
    { title: '取得日', write: (device, rng) => messyDate(device.purchasedOn, rng) },
    { title: '購入価格', write: (device, rng) => messyPrice(device.price, rng) },
    { title: '保証期限', write: (device, rng) => messyDate(device.warrantyEndsOn, rng) },
    { title: 'SIM番号', write: (device) => device.simNo ?? '' },
    { title: 'IPアドレス', write: (device) => device.fixedIp ?? '' },
  ];
}

export function dirtyDevicesWorkbook(base: DemoBase, options: DirtyOptions = {}): DirtyWorkbook {
  const retired = base.staff.find((person) => person.retiredOn !== null)?.staffNo ?? '';
  const plan: SheetPlan<DemoDevice> = {
    sheet: '台帳',
    title: '一人一台パソコン等　管理台帳',
    columns: deviceColumns(base),
    faults: [
      { kind: 'duplicate', column: '管理番号', write: (device) => device.assetTag },
      { kind: 'letterForDigit', column: '管理番号', write: (device) => device.assetTag.replace(/^(.*)0/, '$1O') },
      { kind: 'unknownDepartment', column: '所属', write: () => UNKNOWN_DEPARTMENT },
      { kind: 'abolishedDepartment', column: '所属', write: () => ABOLISHED_DEPARTMENT },
      { kind: 'unknownStaff', column: '使用者番号', write: () => '999999' },
      { kind: 'retiredStaff', column: '使用者番号', write: () => retired },
      { kind: 'impossibleDate', column: '取得日', write: () => 'R8.2.30' },
      { kind: 'notANumber', column: '購入価格', write: () => '約１０万円' },
      { kind: 'badIpAddress', column: 'IPアドレス', write: () => '10.24.300.8' },
      { kind: 'warrantyBeforePurchase', column: '保証期限', write: () => 'H31.3.31' },
      { kind: 'missingRequired', column: '管理番号', write: () => '' },
    ],
  };
  return writeDirtySheet(plan, base.devices, options);
}
