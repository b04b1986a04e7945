import type { Level, Priority, TicketView } from '../contract/ticket.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import type { AttachmentRow } from './attachments.reads.ts';
import type { ClockRecord } from './clocks.repo.ts';
import { isLate } from './clocks.rules.ts';
import { dueViewOf, type Moment } from './due-words.ts';
import type { EscalationRecord } from './escalations.repo.ts';
import type { AuthorityReportRecord, FlashReportRecord } from './reports.repo.ts';
import { missingFields } from './ticket.rules.ts';
import { interviewOf } from './ticket-case.ts';
import type { readDevicePolicy, readLinks, TicketDetail } from './ticket-detail.reads.ts';

type Policy = NonNullable<Awaited<ReturnType<typeof readDevicePolicy>>> | null;
type Facts = Omit<
  TicketView,
  | 'due'
  | 'clocks'
  | 'escalations'
  | 'authorityReports'
  | 'flashReports'
  | 'links'
  | 'attachments'
  | 'related'
  | 'entryCount'
  | 'entries'
  | 'steps'
  | 'asOf'
>;

/** The ticket's own columns as its page names them. */
export function factViews(detail: TicketDetail, policy: Policy, clocks: readonly ClockRecord[]): Facts {
  return {
    id: detail.id,
    version: detail.version,
    ticketNo: detail.ticket_no,
    kind: detail.kind,
    channel: detail.channel,
    status: detail.status,
    impact: detail.impact as Level,
    urgency: detail.urgency as Level,
    priority: detail.priority as Priority,
    subject: detail.subject,
    body: detail.body,
    requester: requesterView(detail),
    asset: assetView(detail, policy),
    category: named(detail.category_id, detail.category_name, { parentName: detail.category_parent }),
    software: named(detail.software_id, detail.software_name, {}),
    businessSystem: named(detail.business_system_id, detail.system_name, {}),
    assignee: named(detail.assignee_id, detail.assignee_name, {}),
    receivedAt: detail.received_at,
    createdByName: detail.created_by_name,
    firstAnsweredAt: detail.first_answered_at,
    resolvedAt: detail.resolved_at,
    closedAt: detail.closed_at,
    reopenedCount: detail.reopened_count,
    waiting: waitingView(detail, clocks),
    answer: detail.answer,
    interview: interviewView(detail),
    cause: { kind: detail.cause_kind, text: detail.cause, measure: detail.measure, setAt: detail.cause_set_at },
    knowledge: knowledgeView(detail),
    remote: remoteView(detail),
  };
}

function named<T extends object>(id: string | null, name: string | null, more: T) {
  return id && name !== null ? { id, name, ...more } : null;
}

function requesterView(detail: TicketDetail): TicketView['requester'] {
  return {
    id: detail.requester_id,
    name: detail.requester_name,
    reading: detail.requester_reading,
    departmentId: detail.department_id,
    departmentName: detail.department_name,
    siteId: detail.site_id,
    siteName: detail.site_name,
    roomName: detail.room_name,
    extension: detail.extension,
    mail: detail.mail,
    contact: detail.contact,
  };
}

function assetView(detail: TicketDetail, policy: Policy): TicketView['asset'] {
  const { asset_id, asset_tag, class_code, class_name, procurer, model_id, model_name } = detail;
  if (!asset_id || !asset_tag || !class_code || !class_name || !procurer || !model_id || !model_name) return null;
  return {
    id: asset_id,
    assetTag: asset_tag,
    classCode: class_code,
    className: class_name,
    procurer,
    modelId: model_id,
    modelName: model_name,
    warrantyUntil: detail.warranty_until,
    policy: policy && {
      repairedBy: policy.repaired_by,
      reportBeforeRepair: policy.report_before_repair,
      words: words.repairedBy[policy.repaired_by],
      reportWords: words.reportBeforeRepair[policy.report_before_repair ? 'true' : 'false'],
    },
  };
}

function waitingView(detail: TicketDetail, clocks: readonly ClockRecord[]): TicketView['waiting'] {
  if (!detail.waiting_for) return null;
  const clock = clocks.find((each) => each.kind === 'waitingReply' && each.met_at === null);
  return { for: detail.waiting_for, reason: detail.waiting_reason ?? '', until: clock?.due_at ?? null };
}

function interviewView(detail: TicketDetail): TicketView['interview'] {
  const draft = interviewOf(detail);
  if (!draft || detail.interviewed_at === null) return null;
  const missing = missingFields(draft);
  const savedByName = detail.interviewed_by ?? '';
  return { ...draft, filled: 6 - missing.length, missing, savedByName, updatedAt: detail.interviewed_at };
}

function knowledgeView(detail: TicketDetail): TicketView['knowledge'] {
  const { knowledge_id, knowledge_no, knowledge_kind, knowledge_title } = detail;
  if (!knowledge_id || !knowledge_no || !knowledge_kind || knowledge_title === null) return null;
  return {
    id: knowledge_id,
    knowledgeNo: knowledge_no,
    kind: knowledge_kind,
    title: knowledge_title,
    edition: detail.knowledge_edition ?? 1,
    useCount: detail.knowledge_uses ?? 0,
  };
}

function remoteView(detail: TicketDetail): TicketView['remote'] {
  if (!detail.remote_consented_at || !detail.remote_consented_by) return null;
  return {
    tool: detail.remote_tool ?? words.remoteTool,
    consentedAt: detail.remote_consented_at,
    consentedBy: detail.remote_consented_by,
    startedAt: detail.remote_started_at,
    endedAt: detail.remote_ended_at,
  };
}

export function escalationViews(
  escalations: readonly EscalationRecord[],
  clocks: readonly ClockRecord[],
  moment: Moment,
): TicketView['escalations'] {
  return escalations.map((each) => {
    const clock = clocks.find((candidate) => candidate.subject_id === each.id && candidate.met_at === null);
    return {
      id: each.id,
      version: each.version,
      targetKind: each.target_kind,
      targetName: each.target_name,
      contactName: each.contact_name,
      channel: each.channel,
      reason: each.reason,
      question: each.question,
      dueAt: each.due_at,
      due: clock ? dueViewOf(clock, moment) : null,
      escalatedByName: each.escalated_by_name,
      escalatedAt: each.escalated_at,
      reply: each.reply,
      repliedAt: each.replied_at,
      repliedByName: each.replied_by_name,
      repliedInTime: each.replied_at ? !isLate(each.due_at, each.replied_at) : null,
      handedBackAt: each.handed_back_at,
      handBackNote: each.hand_back_note,
    };
  });
}

export function reportViews(reports: readonly AuthorityReportRecord[]): TicketView['authorityReports'] {
  return reports.map((report) => ({
    id: report.id,
    nth: report.nth,
    label: words.reportLabel(report.nth),
    body: report.body,
    isFinal: report.is_final,
    reportedByName: report.reported_by_name,
    reportedAt: report.reported_at,
    acknowledgedAt: report.acknowledged_at,
    acknowledgedByName: report.acknowledged_by_name,
    acknowledgeNote: report.acknowledge_note,
    nextDueAt: report.next_due_at,
  }));
}

export function flashViews(
  flashes: readonly FlashReportRecord[],
  systems: ReadonlyMap<string, string>,
): TicketView['flashReports'] {
  return flashes.map((flash) => ({
    id: flash.id,
    businessSystemName: systems.get(flash.business_system_id) ?? '',
    contactName: flash.contact_name,
    means: flash.means,
    mailTo: flash.mail_to,
    body: flash.body,
    sentByName: flash.sent_by_name,
    sentAt: flash.sent_at,
  }));
}

/** A copy is named from where the reader stands: 複写元 or 複写先. */
export function linkViews(rows: Awaited<ReturnType<typeof readLinks>>, id: string): TicketView['links'] {
  return rows.map((row) => ({
    id: row.id,
    ticketNo: row.ticket_no,
    subject: row.subject,
    status: row.status,
    kind: row.kind === 'copiedFrom' && row.from_id !== id ? 'copiedTo' : row.kind,
  }));
}

export function attachmentViewOf(row: AttachmentRow): TicketView['attachments'][number] {
  return {
    fileId: row.id,
    name: row.name,
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
    attachedAt: row.attached_at,
    shared: row.shared,
  };
}
