/** Vendors and devices of the sample world; makers are invented, money is whole yen including tax. */
import type { IsoDate } from './world-time.ts';

export type DeviceClass = 'NK' | 'DK' | 'KK' | 'MK' | 'LK' | 'SK' | 'PK' | 'TK' | 'SS' | 'mobile' | 'iPad';

export type Procurer = 'central' | 'department';

export type DeviceStatus = 'inUse' | 'stored' | 'inRepair' | 'onLoan' | 'disposalPending';

export type DemoVendor = {
  key: string;
  name: string;
  reading: string;
  kind: 'contractor' | 'vendor' | 'carrier' | 'supplier';
  contactName: string;
  phone: string;
  mail: string;
  note: string;
};

export type DemoDeviceModel = {
  key: string;
  deviceClass: DeviceClass;
  maker: string;
  /** `R6型 13インチ` */
  name: string;
  introducedFiscalYear: number;
  procurer: Procurer;
  os: string;
  cpu: string;
  memoryGb: number;
  storageGb: number;
  /** Whole yen including tax. */
  price: number;
};

export type MovementKind =
  | 'acquisition'
  | 'distribution'
  | 'userChange'
  | 'departmentChange'
  | 'collection'
  | 'repairOut'
  | 'repairReturn'
  | 'loanOut'
  | 'loanReturn'
  | 'disposalDecision';

/** Where a device is and who answers for it; `label` is what a person reads in the ledger. */
export type DemoPlace = {
  siteKey: string | null;
  roomKey: string | null;
  departmentKey: string | null;
  staffKey: string | null;
  vendorKey: string | null;
  label: string;
};

export type DemoMovement = {
  date: IsoDate;
  kind: MovementKind;
  from: DemoPlace;
  to: DemoPlace;
  /** A desk user, or null when `recordedByLabel` is somebody else (県, 所属, 納入業者). */
  recordedByKey: string | null;
  recordedByLabel: string;
  /** 根拠: `S7-00143`, `R7展開 第3波`, `台帳取込`. */
  basis: string;
  /** Only for a loan: the promised return. */
  dueOn: IsoDate | null;
};

export type DemoDevice = {
  key: string;
  assetTag: string;
  deviceClass: DeviceClass;
  procurer: Procurer;
  modelKey: string;
  serialNo: string;
  cpu: string;
  memoryGb: number;
  storageGb: number;
  price: number;
  purchasedOn: IsoDate;
  warrantyEndsOn: IsoDate;
  os: string;
  osBuild: string;
  encrypted: boolean;
  simNo: string | null;
  fixedIp: string | null;
  /** Where the device stands now. */
  siteKey: string;
  roomKey: string | null;
  departmentKey: string | null;
  userKey: string | null;
  status: DeviceStatus;
  /** 貸出用: lent to people, never distributed. */
  loanPool: boolean;
  note: string;
  /** Oldest first; the last `to` is the present place. */
  movements: DemoMovement[];
};
