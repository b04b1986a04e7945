/** Tickets of the sample world and everything that happened on them. */
import type { DeviceClass } from './world-devices.ts';
import type { Instant } from './world-time.ts';

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
  measureText: string | null;
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
  /** 修理票 of the device's movement, `S7-00143`. */
  repairNo: string | null;
  timeline: DemoTimelineEntry[];
};
