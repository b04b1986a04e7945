/**
 * The sample prefecture as plain objects: what `generateWorld` returns, before anybody puts it into a database.
 * Keys are readable strings, unique within their list and stable for a seed; they are not database ids.
 * Civil dates are `YYYY-MM-DD`, instants ISO-8601 UTC with whole seconds, money whole yen including tax.
 * `validTo` is the last valid day (廃止日), null while it goes on. Places and organisations follow public facts;
 * every person, telephone number, street number, maker and vendor is invented.
 */
export type IsoDate = string;
export type Instant = string;

export type SiteKind = 'hq' | 'annex' | 'regional' | 'standaloneLarge' | 'standalone';
export type Region = 'hokusei' | 'chusei' | 'nansei' | 'higashikishu';

export type DemoSite = {
  key: string;
  code: string;
  name: string;
  /** Hiragana. */
  reading: string;
  kind: SiteKind;
  /** Null outside the prefecture. */
  region: Region | null;
  /** The 地域総合庁舎 whose agent reaches it; itself for a 地域総合庁舎, null outside the prefecture. */
  baseSiteKey: string | null;
  outsidePrefecture: boolean;
  /** By car from the base, minutes; 0 at the base itself, null outside the prefecture. */
  driveMinutes: number | null;
  postalCode: string;
  address: string;
  phone: string;
};

export type DemoRoom = { key: string; siteKey: string; name: string; floor: string; purpose: RoomPurpose };
export type RoomPurpose = 'office' | 'helpdesk' | 'equipment' | 'meeting' | 'training' | 'storage' | 'server';

/** 部 局 課 班 事務所 室, and bodies outside the prefecture's offices (警察本部, 公社). */
export type DepartmentKind = 'division' | 'bureau' | 'section' | 'unit' | 'office' | 'room' | 'external';

export type DemoDepartment = {
  key: string;
  code: string;
  name: string;
  reading: string;
  kind: DepartmentKind;
  parentKey: string | null;
  siteKey: string;
  /** 建制順, unique over the whole tree. */
  order: number;
  validFrom: IsoDate;
  validTo: IsoDate | null;
  /** Where its people and devices went when it was abolished. */
  successorKey: string | null;
};

export type DemoAssignment = { departmentKey: string; validFrom: IsoDate; validTo: IsoDate | null };

export type DemoStaff = {
  key: string;
  /** 職員番号, six digits. */
  staffNo: string;
  familyName: string;
  givenName: string;
  familyReading: string;
  givenReading: string;
  employment: 'regular' | 'reappointed' | 'fixedTerm' | 'assistant';
  /** The department now, or the last one of a retired person. */
  departmentKey: string;
  siteKey: string;
  roomKey: string;
  /** 内線, `3-2718`. */
  extension: string;
  mail: string;
  /** 所属担当者 of `departmentKey`. */
  coordinator: boolean;
  joinedOn: IsoDate;
  /** The last day in office; null while in office. */
  retiredOn: IsoDate | null;
  assignments: DemoAssignment[];
};

export type DeskRole = 'manager' | 'agent' | 'authority' | 'auditor';
export type DeskDuty = 'hq' | 'regional' | 'webMeeting' | null;

export type DemoDeskUser = {
  key: string;
  login: string;
  name: string;
  reading: string;
  role: DeskRole;
  duty: DeskDuty;
  baseSiteKey: string;
  phone: string;
  /** The 県担当 is a member of staff too. */
  staffKey: string | null;
  /** The previous contractor's people stay as owners of the past and cannot log in. */
  activeFrom: IsoDate;
  activeTo: IsoDate | null;
};

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
  /** 根拠: `S7-0143`, `R7展開 第3波`, `台帳取込`. */
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

export type DemoSoftware = {
  key: string;
  name: string;
  maker: string;
  version: string;
  supportEndsOn: IsoDate | null;
  channel: string;
  note: string;
};

export type DemoBusinessSystem = {
  key: string;
  name: string;
  reading: string;
  description: string;
  ownerDepartmentKey: string;
  contactName: string;
  contactPhone: string;
  contactMail: string;
  hours: string;
  /** §3-3: the contact route was last checked on this day. */
  verifiedOn: IsoDate;
  /** Tools run under the DX基盤 contract (§1-5(3)※). */
  dxPlatform: boolean;
};

export type DemoCategory = { key: string; parentKey: string | null; name: string; order: number };

export type DemoKnownErrorVersion = { version: number; date: IsoDate; change: string };

export type DemoKnownError = {
  key: string;
  /** `KE-0037` */
  number: string;
  title: string;
  symptom: string;
  cause: string;
  /** Markdown, numbered steps. */
  answer: string;
  categoryKey: string;
  modelKeys: string[];
  softwareKeys: string[];
  systemKey: string | null;
  state: 'workaround' | 'fixed' | 'investigating';
  versions: DemoKnownErrorVersion[];
};

export type DemoArticle = {
  key: string;
  kind: 'faq' | 'manual';
  title: string;
  categoryKey: string;
  /** Markdown. */
  body: string;
  audience: 'staff' | 'agent';
  version: number;
  pages: number;
  publishedOn: IsoDate;
  reviewOn: IsoDate;
  authorKey: string;
};

export type DemoAnswerTemplate = { key: string; name: string; categoryKey: string | null; body: string };

export type TicketKind = 'inquiry' | 'fault';
export type TicketChannel = 'phone' | 'chat' | 'mail' | 'portal' | 'walkIn';
export type TicketState = 'received' | 'inProgress' | 'waiting' | 'resolved' | 'closed';
export type CauseKind =
  | 'known'
  | 'unknown'
  | 'businessSystem'
  | 'network'
  | 'centralPc'
  | 'departmentDevice'
  | 'userOperation';

/** §3-2: the six facts of a fault. */
export type DemoInterview = {
  occurredAt: Instant;
  user: string;
  operation: string;
  event: string;
  situation: string;
  stateWhenCalled: string;
};

export type DemoEscalation = {
  systemKey: string;
  means: 'phone' | 'mail';
  question: string;
  escalatedAt: Instant;
  escalatedBy: string;
  replyDueAt: Instant;
  reply: string | null;
  repliedAt: Instant | null;
};

export type DemoAuthorityReport = {
  /** 1 is the first report (第1報), 2 and more are 続報. */
  sequence: number;
  dueAt: Instant;
  /** Null while it is still to be made. */
  reportedAt: Instant | null;
  reportedBy: string | null;
  text: string;
  acknowledgedAt: Instant | null;
  acknowledgedBy: string | null;
  instruction: string | null;
};

export type DemoFlashReport = {
  systemKey: string;
  reportedAt: Instant;
  reportedBy: string;
  means: 'phone' | 'mail';
  text: string;
};

export type DemoRemoteSession = {
  agentKey: string;
  tool: string;
  consentAt: Instant;
  startedAt: Instant;
  endedAt: Instant | null;
};

export type TimelineKind =
  | 'received'
  | 'assigned'
  | 'note'
  | 'correction'
  | 'answered'
  | 'requesterReplied'
  | 'waiting'
  | 'remoteSession'
  | 'escalated'
  | 'escalationReplied'
  | 'authorityReported'
  | 'authorityAcknowledged'
  | 'flashReported'
  | 'repairRequested'
  | 'resolved'
  | 'reopened'
  | 'closed';

export type DemoTimelineEntry = {
  at: Instant;
  kind: TimelineKind;
  /** A desk user's key, a staff key, a business system's key, or null for the machine. */
  by: { kind: 'deskUser' | 'staff' | 'businessSystem' | 'machine'; key: string | null };
  text: string;
};

export type DemoTicket = {
  /** `T2025-000001`: fiscal year and order of receipt. */
  key: string;
  fiscalYear: number;
  kind: TicketKind;
  channel: TicketChannel;
  receivedAt: Instant;
  /** Null for mail and portal, which arrive by themselves. */
  receivedBy: string | null;
  requesterKey: string;
  /** The requester's department and site on that day. */
  departmentKey: string;
  siteKey: string;
  deviceKey: string | null;
  deviceClass: DeviceClass | null;
  categoryKey: string;
  systemKey: string | null;
  subject: string;
  body: string;
  interview: DemoInterview | null;
  answer: string | null;
  causeKind: CauseKind | null;
  causeText: string | null;
  knownErrorKey: string | null;
  impact: 'person' | 'group' | 'site' | 'prefecture';
  urgency: 'low' | 'normal' | 'high';
  assigneeKey: string | null;
  state: TicketState;
  waitingFor: 'requester' | 'escalation' | 'authority' | 'vendor' | null;
  /** The generator's own reckoning (four business hours); a deadline rule may say otherwise. */
  firstAnswerDueAt: Instant;
  firstAnsweredAt: Instant | null;
  resolvedAt: Instant | null;
  closedAt: Instant | null;
  reopenedAt: Instant | null;
  escalations: DemoEscalation[];
  authorityReports: DemoAuthorityReport[];
  flashReports: DemoFlashReport[];
  remoteSessions: DemoRemoteSession[];
  /** 修理票 of the device's movement, `S7-0143`. */
  repairNo: string | null;
  timeline: DemoTimelineEntry[];
};

export type WorldOptions = {
  /** The demo's today. Earlier than 2026-05-11 is raised to that day: before it no desk of ours has a past. */
  asOf: IsoDate;
  /** Civil time of the demo's present, `HH:MM`; nothing happens later. Default `10:42`. */
  time?: string;
  /** Default `madoguchi`. */
  seed?: string;
  /** Whole number ≥ 1: multiplies the tickets; the organisation and its devices stay. */
  scale?: number;
  /** Full fiscal years of history up to 令和7年度, each with that year's exact figures. Default 1, at most 3. */
  historyYears?: number;
};

/** Everything but the tickets, which `generateTickets` streams. */
export type DemoBase = {
  asOf: IsoDate;
  now: Instant;
  seed: string;
  scale: number;
  historyYears: number;
  sites: DemoSite[];
  rooms: DemoRoom[];
  departments: DemoDepartment[];
  staff: DemoStaff[];
  deskUsers: DemoDeskUser[];
  vendors: DemoVendor[];
  deviceModels: DemoDeviceModel[];
  devices: DemoDevice[];
  software: DemoSoftware[];
  businessSystems: DemoBusinessSystem[];
  categories: DemoCategory[];
  knownErrors: DemoKnownError[];
  articles: DemoArticle[];
  answerTemplates: DemoAnswerTemplate[];
};

export type DemoWorld = DemoBase & { tickets: DemoTicket[] };
