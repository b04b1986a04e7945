import { type Actor, isDesk } from '#kernel/actor.ts';
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
  readonly actor_id: string | null;
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

/** Lines that people write. */
const written: readonly string[] = ['note', 'message', 'correction'] satisfies EntryKind[];

/** One's own words are put right by oneself, anybody's by the manager. */
export const mayCorrect = (actor: Actor, entry: { kind: string; actor_id: string | null }): boolean =>
  isDesk(actor) && written.includes(entry.kind) && (entry.actor_id === actor.id || actor.role === 'manager');

/** A line in words: a bold head, the text, a tag. */
export function entryViewOf(row: EntryRow, actor: Actor): EntryView {
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
    mayCorrect: mayCorrect(actor, row),
    tag: tagOf(kind, row),
    mentions: [...row.mentions],
  };
}

/** Lines written by a person carry their name; what happened elsewhere carries its own head. */
function titleOf(kind: EntryKind, row: EntryRow): string {
  const text = (key: string) => String(row.data[key] ?? '');
  if (kind === 'authorityReport') return words.reportTitle(Number(row.data.nth ?? 1));
  if (kind === 'acknowledged') return words.authority;
  if (kind === 'escalated') return text('target') ? words.escalatedTo(text('target')) : words.entryTitles.escalated;
  if (kind === 'replied') return text('target') || row.actor_name;
  if (kind === 'warned' || kind === 'breached') return words.entryTitles[kind];
  return row.actor_name;
}

function bodyOf(kind: EntryKind, row: EntryRow): string {
  const made = sentenceOf(kind, row);
  return [made, row.body].filter((part) => part !== '').join(made.endsWith('\n') ? '' : '\n');
}

/** The sentence of a deed; the person's own words follow it. What it is about is known, or there is no sentence. */
function sentenceOf(kind: EntryKind, row: EntryRow): string {
  const { data } = row;
  const text = (key: string) => String(data[key] ?? '');
  const moment = (key: string) => (typeof data[key] === 'string' ? timeBeside(data[key], row.at) : '');
  const about = (key: string, say: (what: string) => string) => (text(key) === '' ? '' : say(text(key)));
  switch (kind) {
    case 'taken':
      return about('name', words.takenBy);
    case 'assigned':
      return about('to', (to) => words.assignedTo(text('from'), to));
    case 'waiting':
      return about('for', (what) => words.waitingFor(words.waitingFors[what as WaitingFor], moment('until')));
    case 'escalated':
      return [row.actor_name, about('due', () => words.repliedBy(moment('due')))].filter(Boolean).join('　');
    case 'handedBack':
      return about('target', words.handedBackFrom);
    case 'acknowledged':
      if (!data.nextDueAt) return row.body === '' ? words.entryTitles.acknowledged : '';
      return words.nextReportBy(moment('nextDueAt'));
    case 'flashReport':
      return about('system', (system) => words.flashTo(system, text('contact'), meansOf(data.means)));
    case 'remoteStarted':
      return about('by', (by) => words.consent(by, text('tool')));
    case 'started':
    case 'resumed':
    case 'remoteEnded':
    case 'closed':
      return words.entryTitles[kind];
    default:
      return '';
  }
}

const meansOf = (means: unknown) => (means === 'mail' ? words.means.mail : words.means.phone);

function tagOf(kind: EntryKind, row: EntryRow): string | null {
  if (kind === 'correction') return words.entryTitles.correction;
  if (kind === 'authorityReport' && row.acknowledged_at) {
    return words.acknowledgedTag(formatTime(toCivil(row.acknowledged_at).time));
  }
  if (kind === 'authorityReport') return words.waitingTag(dateTimeWords(row.at));
  const shown: readonly EntryKind[] = [
    'message',
    'requesterMessage',
    'authorityAnswer',
    'resolved',
    'reopened',
    'cause',
    'interview',
  ];
  return shown.includes(kind) ? words.entryTitles[kind] : null;
}
