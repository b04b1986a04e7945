/** Organisation and people of the sample world; every person is invented. */
import type { IsoDate } from './world-time.ts';

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
