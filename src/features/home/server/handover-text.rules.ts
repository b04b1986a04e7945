import type { RecordLine } from '#features/records/contract/record.ts';
import type { IsoDate } from '#kernel/calendar/civil.ts';
import { formatMonthDay } from '#kernel/wareki.ts';
import { type HandoverItem, type HandoverSection, type SectionKey, sectionKeys } from '../contract/handover.ts';
import { homeWords } from '../contract/home.messages.ts';
import { dueOf, type Moment } from './due.rules.ts';
import type { ItemRecord } from './handover-items.reads.ts';

const words = homeWords.draft;
const named = 5;
/** Rows of one section: nobody reads more in a morning, and the section says how many there are. */
export const mostRows = 200;

/** Records of every process as the evening names them: late, waiting for somebody, or due in the morning. */
export function itemsOf(lines: readonly RecordLine[], now: string): ItemRecord[] {
  return lines.map((line) => ({
    section: line.tone === 'waiting' ? 'waiting' : line.dueAt && line.dueAt < now ? 'overdue' : 'nextMorning',
    id: line.id,
    ticket_no: line.number,
    href: line.href,
    subject: `${line.noun}　${line.title}`,
    assignee_name: line.assigneeName,
    due_at: line.dueAt,
    warn_at: line.warnAt,
    note: line.clockName,
  }));
}

/** Every section in its order, the empty ones too: nothing to say is said. */
export function sectionsOf(records: readonly ItemRecord[], moment: Moment): HandoverSection[] {
  return sectionKeys.map((key) => {
    const own = records.filter((record) => record.section === key).toSorted(byDue);
    const rows = own.slice(0, mostRows);
    return { key, rows: rows.map((record) => itemOf(record, moment)), left: unread(own) + own.length - rows.length };
  });
}

/** Tickets of a section that were not read: each of those that were says how many there are. */
function unread(own: readonly ItemRecord[]): number {
  const tickets = own.filter(({ total }) => total !== undefined);
  return (tickets[0]?.total ?? 0) - tickets.length;
}

/** All of a section, whether they stand in it or not. */
export const countOf = ({ rows, left = 0 }: HandoverSection): number => rows.length + left;

const byDue = (a: ItemRecord, b: ItemRecord) => ((a.due_at ?? '9999') < (b.due_at ?? '9999') ? -1 : 1);

function itemOf(record: ItemRecord, moment: Moment): HandoverItem {
  const { due_at, warn_at } = record;
  return {
    ticketId: record.id,
    ticketNo: record.ticket_no,
    ...(record.href ? { href: record.href } : {}),
    subject: record.subject,
    assigneeName: record.assignee_name,
    due: due_at && warn_at ? dueOf({ due_at, warn_at }, moment) : null,
    note: record.note,
  };
}

const holder = (item: HandoverItem) => item.assigneeName ?? homeWords.unassigned;

/** The words of a row in each section's sentence: who holds it, until when, with whom. */
const itemWords: Record<SectionKey, (item: HandoverItem) => string> = {
  overdue: (item) => words.item(item.ticketNo, holder(item)),
  nextMorning: (item) => words.item(item.ticketNo, holder(item)),
  waiting: (item) =>
    item.due ? words.itemUntil(item.ticketNo, item.due.at) : words.item(item.ticketNo, item.note || holder(item)),
  escalations: (item) => words.item(item.ticketNo, item.note),
  authority: (item) =>
    item.due ? words.itemUntil(item.ticketNo, item.due.at) : words.item(item.ticketNo, holder(item)),
};

/** The drafted text: how much is open, then a sentence for each section that holds something. */
export function draftText(sections: readonly HandoverSection[], openCount: number, nextDay: IsoDate): string {
  const sentences = sections
    .filter(({ rows }) => rows.length > 0)
    .map((section) => {
      const { key, rows } = section;
      const count = countOf(section);
      const names = rows.slice(0, named).map(itemWords[key]);
      return key === 'nextMorning'
        ? words.nextMorning(count, formatMonthDay(nextDay), names)
        : words[key](count, names);
    });
  const middle = sentences.length > 0 ? sentences : [words.calm];
  return [words.open(openCount), ...middle, words.notes].join('\n\n');
}
