import { type IsoInstant, toCivil } from '#kernel/calendar/civil.ts';
import { formatTime } from '#kernel/wareki.ts';
import type { EntryKind, EntryView } from '../contract/entry.ts';
import type { WaitingFor } from '../contract/ticket.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { dateTimeWords, timeBeside } from './due-words.ts';

/** A line of the timeline as the reader of rows gives it. */
export interface EntryRow {
  readonly id: string;
  readonly seq: number;
  readonly at: IsoInstant;
  readonly kind: string;
  readonly actor_name: string;
  readonly body: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly shared: boolean;
  readonly corrects_id: string | null;
  readonly corrected_at: IsoInstant | null;
  readonly is_corrected: boolean;
  readonly acknowledged_at: IsoInstant | null;
  readonly mentions: readonly string[];
}

/** A line in words: a bold head, the text, a tag. */
export function entryViewOf(row: EntryRow): EntryView {
  const kind = row.kind as EntryKind;
  return {
    id: row.id,
    seq: row.seq,
    at: row.at,
    kind,
    title: titleOf(kind, row),
    actorName: row.actor_name,
    body: bodyOf(kind, row),
    shared: row.shared,
    correctsId: row.corrects_id,
    correctsWords: row.corrected_at ? words.correctsAt(timeBeside(row.corrected_at, row.at)) : null,
    isCorrected: row.is_corrected,
    tag: tagOf(kind, row),
    mentions: [...row.mentions],
  };
}

/** Lines written by a person carry their name; what happened elsewhere carries its own head. */
function titleOf(kind: EntryKind, row: EntryRow): string {
  const text = (key: string) => String(row.data[key] ?? '');
  if (kind === 'authorityReport') return words.reportTitle(Number(row.data.nth ?? 1));
  if (kind === 'acknowledged') return words.authority;
  if (kind === 'escalated') return words.escalatedTo(text('target'));
  if (kind === 'replied') return text('target') || row.actor_name;
  if (kind === 'warned' || kind === 'breached') return words.entryTitles[kind];
  return row.actor_name;
}

function bodyOf(kind: EntryKind, row: EntryRow): string {
  const made = sentenceOf(kind, row);
  return [made, row.body].filter((part) => part !== '').join(made.endsWith('\n') ? '' : '\n');
}

/** The sentence of a deed; the person's own words follow it. */
function sentenceOf(kind: EntryKind, row: EntryRow): string {
  const { data } = row;
  const text = (key: string) => String(data[key] ?? '');
  const moment = (key: string) => (typeof data[key] === 'string' ? timeBeside(data[key], row.at) : '');
  switch (kind) {
    case 'taken':
      return words.takenBy(text('name'));
    case 'assigned':
      return text('to') === '' ? '' : words.assignedTo(text('from'), text('to'));
    case 'waiting':
      return words.waitingFor(words.waitingFors[text('for') as WaitingFor] ?? '', '', moment('until'));
    case 'escalated':
      return `${row.actor_name}　${words.repliedBy(moment('due'))}`;
    case 'handedBack':
      return words.handedBackFrom(text('target'));
    case 'acknowledged':
      return data.nextDueAt ? words.nextReportBy(moment('nextDueAt')) : words.entryTitles.acknowledged;
    case 'flashReport':
      return words.flashTo(
        text('system'),
        text('contact'),
        data.means === 'mail' ? words.means.mail : words.means.phone,
      );
    case 'remoteStarted':
      return words.consent(text('by'), text('tool'));
    case 'started':
    case 'resumed':
    case 'remoteEnded':
    case 'closed':
      return words.entryTitles[kind];
    default:
      return '';
  }
}

function tagOf(kind: EntryKind, row: EntryRow): string | null {
  if (kind === 'correction') return words.entryTitles.correction;
  if (kind === 'authorityReport' && row.acknowledged_at) {
    return words.acknowledgedTag(formatTime(toCivil(row.acknowledged_at).time));
  }
  if (kind === 'authorityReport') return words.waitingTag(dateTimeWords(row.at));
  const shown: readonly EntryKind[] = ['message', 'requesterMessage', 'resolved', 'reopened', 'cause', 'interview'];
  return shown.includes(kind) ? words.entryTitles[kind] : null;
}
