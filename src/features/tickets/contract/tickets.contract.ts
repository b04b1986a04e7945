import { z } from 'zod';
import { stepView } from '#features/records/contract/record.ts';
import { civilDate, instant } from '#kernel/civil-date.ts';
import { downloads, exports, prints, reads, readsPersons, writes } from '#kernel/contract/procedure.ts';
import { seenRecord, stepProcedures } from '#kernel/contract/step-procedures.ts';
import { filterOf, listInput, pageInput, pageOf } from '#kernel/page.ts';
import { entryView } from './entry.ts';
import { ownTicketView } from './own-ticket.ts';
import { ticketProcess, ticketsPermissions } from './ticket.process.ts';
import { causeKinds, channels, level, ticketKinds, ticketRow, ticketStatuses, ticketView } from './ticket.ts';
import { askDraft, registration } from './ticket-draft.ts';
import { massProgress, massResult, mostAtOnePress } from './ticket-mass.ts';
import { attachmentView } from './ticket-parts.ts';

export const ticketViews = [
  'open',
  'mine',
  'dueToday',
  'mineWaiting',
  'breached',
  'unassigned',
  'receivedToday',
  'awaitingAuthority',
  'escalated',
  'resolved',
  'all',
] as const;
export type TicketViewName = (typeof ticketViews)[number];

export const ticketSorts = [
  'ticketNo',
  'receivedAt',
  'department',
  'requester',
  'assignee',
  'status',
  'priority',
  'due',
  'updatedAt',
] as const;

/** Codes of a table that the contract does not list: 機器種別, 年度. */
const codes = z.union([
  z.object({ in: z.array(z.string().max(40)).max(100) }),
  z.object({ notIn: z.array(z.string().max(40)).max(100) }),
]);

export const ticketListInput = listInput({
  views: ticketViews,
  sorts: ticketSorts,
  filters: {
    status: filterOf.choice(ticketStatuses),
    kind: filterOf.choice(ticketKinds),
    channel: filterOf.choice(channels),
    priority: filterOf.choice(['1', '2', '3', '4']),
    cause: filterOf.choice(causeKinds),
    /** 所属 with everything below it. */
    department: filterOf.ids,
    site: filterOf.ids,
    /** A parent stands for its children. */
    category: filterOf.ids,
    software: filterOf.ids,
    system: filterOf.ids,
    assignee: filterOf.ids,
    requester: filterOf.ids,
    asset: filterOf.ids,
    model: filterOf.ids,
    knowledge: filterOf.ids,
    deviceClass: codes,
    fiscalYear: codes,
    received: filterOf.days,
    resolved: filterOf.days,
    breached: filterOf.flag,
    /** Rows by name: what a burst or a link counts. */
    ids: filterOf.ids,
    /** A frozen figure of a report (§1-6). */
    figure: filterOf.ids,
  },
});
export type TicketListInput = z.infer<typeof ticketListInput>;

export const viewCounts = z.object({
  views: z.record(z.enum(ticketViews), z.number().int()),
  /** Open 申請 by category, for the tree. */
  requestCategories: z.array(z.object({ categoryId: z.uuid(), name: z.string(), count: z.number().int() })),
  asOf: instant,
});
export type ViewCounts = z.infer<typeof viewCounts>;

/** Chosen rows: by id, or everything the list matches except a few. */
const selection = z.union([
  z.object({ ids: z.array(z.uuid()).min(1).max(mostAtOnePress) }),
  z.object({ query: ticketListInput, except: z.array(z.uuid()).max(mostAtOnePress) }),
]);
export type TicketSelection = z.infer<typeof selection>;

const p = ticketsPermissions;
const byId = z.object({ id: z.uuid() });
const text = z.string().trim().max(10_000);
const required = text.min(1);

export const ticketsContract = {
  // Lists and pages
  list: readsPersons(p.read)
    .input(ticketListInput)
    .output(pageOf(ticketRow).extend({ asOf: instant })),
  counts: reads(p.readDesk).input(z.object({})).output(viewCounts),
  get: readsPersons(p.readDesk).input(byId).output(ticketView),
  /** By 受付番号 as spoken or written: R8-3712 finds R8-03712. */
  getByNo: readsPersons(p.readDesk)
    .input(z.object({ ticketNo: z.string().trim().max(20) }))
    .output(ticketView),
  getOwn: readsPersons(p.read).input(byId).output(ownTicketView),
  /** Place in the list it was opened from: 4 / 48, and its neighbours. */
  neighbours: reads(p.read)
    .input(z.object({ id: z.uuid(), query: ticketListInput }))
    .output(
      z.object({
        position: z.number().int().nullable(),
        total: z.object({ count: z.number().int(), capped: z.boolean() }),
        previousId: z.uuid().nullable(),
        nextId: z.uuid().nullable(),
      }),
    ),
  /** 経過, newest first. `only`: the tabs すべて, 県, 引継ぎ. */
  entries: reads(p.readDesk)
    .input(pageInput.extend({ id: z.uuid(), only: z.enum(['all', 'authority', 'escalation']).default('all') }))
    .output(pageOf(entryView)),
  actions: reads(p.readDesk).input(byId).output(z.array(stepView)),

  // Registering
  /** 「一次回答の期限」 while the form is filled in. */
  previewDeadlines: reads(p.register)
    .input(
      z.object({
        kind: z.enum(ticketKinds),
        receivedAt: instant.optional(),
        impact: level.default(3),
        urgency: level.default(2),
        categoryId: z.uuid().nullable().default(null),
      }),
    )
    .output(
      z.object({
        receivedAt: instant,
        priority: z.number().int(),
        firstAnswer: z.object({ dueAt: instant, words: z.string() }),
        resolution: z.object({ dueAt: instant, words: z.string() }),
      }),
    ),
  register: writes(p.register).input(registration).output(ticketView),
  copy: writes(p.register).input(byId).output(ticketView),

  // The portal
  ask: writes(p.ask).input(askDraft).output(ownTicketView),
  sendMessage: writes(p.ask)
    .input(seenRecord.extend({ form: ticketProcess.steps.sendMessage.form }))
    .output(ownTicketView),
  reopenOwn: writes(p.ask)
    .input(seenRecord.extend({ form: ticketProcess.steps.reopenOwn.form }))
    .output(ownTicketView),

  // Handling
  ...stepProcedures(ticketProcess, ticketView),
  /** `shared`: an answer the requester sees too; it meets the clock of the first answer. */
  addEntry: writes(p.handle)
    .input(
      z.object({
        id: z.uuid(),
        /** Made by the form: the same one sent twice is written once. */
        entryId: z.uuid().optional(),
        body: required,
        shared: z.boolean().default(false),
        mentions: z.array(z.uuid()).max(20).default([]),
      }),
    )
    .output(entryView),
  correctEntry: writes(p.handle)
    .input(z.object({ id: z.uuid(), entryId: z.uuid(), body: required }))
    .output(entryView),

  escalationTargets: reads(p.handle)
    .input(z.object({}))
    .output(
      z.array(
        z.object({
          businessSystemId: z.uuid(),
          name: z.string(),
          kind: z.enum(['system', 'network', 'platform']),
          ownerDepartmentName: z.string().nullable(),
          verifiedOn: civilDate.nullable(),
          windows: z.array(
            z.object({
              id: z.uuid(),
              windowName: z.string(),
              person: z.string().nullable(),
              phone: z.string().nullable(),
              mail: z.string().nullable(),
              hours: z.string().nullable(),
            }),
          ),
        }),
      ),
    ),

  // Links and files
  attach: writes(p.attach)
    .input(
      z.object({
        id: z.uuid(),
        /** Made by the form: the same one sent twice is attached once. */
        entryId: z.uuid().optional(),
        file: z.file(),
        shared: z.boolean().default(false),
      }),
    )
    .output(attachmentView),
  detach: writes(p.handle)
    .input(z.object({ id: z.uuid(), fileId: z.uuid() }))
    .output(z.object({ fileId: z.uuid() })),
  download: downloads(p.read)
    .input(z.object({ id: z.uuid(), fileId: z.uuid() }))
    .output(z.file()),

  // Many at once
  /** How far presses on many are: one's own. */
  massActs: reads(p.handle).input(z.object({})).output(z.array(massProgress)),
  massAssign: writes(p.handle)
    .input(z.object({ selection, assigneeId: z.uuid().nullable() }))
    .output(massResult),
  massClose: writes(p.handle).input(z.object({ selection })).output(massResult),
  massCategory: writes(p.handle)
    .input(z.object({ selection, categoryId: z.uuid() }))
    .output(massResult),

  // What is chosen from
  assignees: reads(p.readDesk)
    .input(z.object({}))
    .output(
      z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          reading: z.string(),
          duty: z.enum(['manager', 'headquarters', 'regional', 'webMeeting']),
          openCount: z.number().int(),
        }),
      ),
    ),

  // Called by name
  mentions: reads(p.handle)
    .input(pageInput.extend({ unreadOnly: z.boolean().default(false) }))
    .output(
      pageOf(
        z.object({
          id: z.uuid(),
          ticketId: z.uuid(),
          ticketNo: z.string(),
          subject: z.string(),
          kind: z.string(),
          byName: z.string(),
          body: z.string(),
          at: instant,
          readAt: instant.nullable(),
        }),
      ).extend({ unread: z.number().int() }),
    ),
  /** Empty ids: all of mine. */
  readMentions: writes(p.handle)
    .input(z.object({ ids: z.array(z.uuid()).max(500) }))
    .output(z.object({ unread: z.number().int() })),

  // Paper and Excel
  /** 受付票 as PDF. */
  printTicket: prints(p.readDesk).input(byId).output(z.file()),
  exportTickets: exports(p.export)
    .input(
      ticketListInput.extend({
        /** Keys of ticketColumns in the user's order; empty: all. */
        columns: z.array(z.string().max(40)).max(40).default([]),
        selection: selection.nullable().default(null),
      }),
    )
    .output(z.file()),
};
