/** Loans of the sample world and what only lending has: Web meeting equipment, its kits, hardware tokens. */
import type { Instant, IsoDate } from './world-time.ts';

/** A thing of the 備品台帳: not one of the 10,515 devices of the ledger, which are PCs and the like (§1-5). */
export type DemoThing = {
  key: string;
  assetTag: string;
  classCode: 'equipment' | 'token';
  modelKey: string;
  acquiredOn: IsoDate;
  kitKey: string | null;
};

export type DemoContact = {
  at: Instant;
  rung: 'before' | 'day' | 'after1' | 'after5' | null;
  recipient: 'requester' | 'department';
  means: 'mail' | 'phone';
  result: 'sent' | 'promised' | 'absent' | 'extensionAsked';
  nextOn: IsoDate | null;
  note: string;
  /** Null for what the machine sent. */
  byKey: string | null;
};

export type DemoLoan = {
  key: string;
  fiscalYear: number;
  /** Given by date within the 年度. */
  serial: number;
  pool: 'oneEach' | 'mobile' | 'equipment' | 'token';
  purpose: 'substitute' | 'temporary' | 'workload' | 'verification' | 'meeting' | 'telework';
  purposeNote: string;
  borrowerKey: string;
  /** By `key` of the device or thing; several of a kit. */
  assetKeys: readonly string[];
  kitKey: string | null;
  requestedAt: Instant;
  fromAt: Instant;
  dueAt: Instant;
  preparedAt: Instant | null;
  handedOverAt: Instant | null;
  returnedAt: Instant | null;
  state: 'requested' | 'ready' | 'out' | 'returned' | 'refused' | 'cancelled';
  endedAt: Instant | null;
  reason: string;
  byKey: string;
  contacts: DemoContact[];
};
