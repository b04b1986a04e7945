import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTemplates } from '#features/categories/web/categories.lookups.public.ts';
import { findAgents } from '#features/people/web/people.client.public.ts';
import { Composer } from '#ui/detail/composer.tsx';
import { CorrectEntry } from '#ui/detail/correct-entry.tsx';
import { Timeline, type TimelineEntry, TimelineList } from '#ui/detail/timeline.tsx';
import type { TimelineKind } from '#ui/detail/timeline-order.ts';
import { useSending } from '#ui/detail/use-sending.ts';
import { Link } from '#ui/link.tsx';
import { SectionHead } from '#ui/panel.tsx';
import { useMay, useMe } from '#ui/session/me.ts';
import { useToday } from '#ui/session/today.ts';
import { deskWords } from '../contract/desk.messages.ts';
import type { EntryKind, EntryView } from '../contract/entry.ts';
import type { TicketView } from '../contract/ticket.ts';
import { ticketsWords } from '../contract/tickets.messages.ts';
import { ticketReads, tickets } from './tickets.client.public.ts';
import { useReadMentions } from './use-read-mentions.ts';

const signs: Partial<Record<EntryKind, TimelineKind>> = {
  registered: 'phone',
  note: 'note',
  message: 'reply',
  requesterMessage: 'chat',
  correction: 'correction',
  escalated: 'escalation',
  replied: 'reply',
  handedBack: 'reply',
  authorityReport: 'report',
  acknowledged: 'approval',
  authorityAnswer: 'approval',
  flashReport: 'report',
  attached: 'file',
  detached: 'file',
  interview: 'note',
  cause: 'note',
  investigation: 'note',
  guided: 'note',
  dispatched: 'note',
  resolved: 'reply',
  supportNote: 'note',
  warned: 'system',
  breached: 'system',
};

const toEntry = (entry: EntryView, onCorrect: (entry: EntryView) => void): TimelineEntry => ({
  id: entry.id,
  kind: signs[entry.kind] ?? 'state',
  at: entry.at,
  who: entry.title,
  tag: entry.tag ? { word: entry.tag, tone: 'ok' } : undefined,
  corrects: entry.correctsWords ?? undefined,
  body: entry.body || ticketsWords.entryTitles[entry.kind],
  onCorrect: entry.mayCorrect ? () => onCorrect(entry) : undefined,
});

/** 経過 of a ticket: what came with it, and older ones a page at a time when somebody asks for them. */
function useEntries({ id, entries }: TicketView) {
  const older = useInfiniteQuery({
    ...tickets.query.entries.infiniteOptions({
      input: (cursor: string | null) => ({ id, cursor, limit: 50 }),
      initialPageParam: entries.nextCursor,
      getNextPageParam: (last) => last.nextCursor,
    }),
    // Once asked for they are read again with the page, from where its own lines end then.
    enabled: (query) => query.state.data !== undefined,
  });
  const pages = older.data?.pages;
  return {
    rows: [...entries.rows, ...(pages?.flatMap((page) => page.rows) ?? [])],
    hasOlder: pages ? older.hasNextPage : entries.nextCursor !== null,
    readOlder: () => void older.fetchNextPage(),
  };
}

function useRecord(id: string) {
  const client = useQueryClient();
  return useSending({
    note: (entryId, body, mentions) => tickets.call.addEntry({ id, entryId, body, mentions: [...mentions] }),
    attach: (entryId, file) => tickets.call.attach({ id, entryId, file }),
    onSent: () => client.invalidateQueries({ queryKey: tickets.query.key() }),
  });
}

const filters = [
  { key: 'authority', word: ticketsWords.waitingFors.authority, kinds: ['report', 'approval'] as const },
  { key: 'escalation', word: ticketsWords.actions.escalate, kinds: ['escalation', 'reply'] as const },
];

/** The box to add to 経過, for those who work on tickets. */
function LogComposer({ ticket }: { ticket: TicketView }) {
  const me = useMe();
  const record = useRecord(ticket.id);
  const phrases = useTemplates('entry');
  if (!useMay('tickets.handle')) return null;
  return (
    <Composer
      draftKey={`${me.id}.ticket.${ticket.id}.note`}
      onRecord={record}
      phrases={phrases}
      suggest={async (text) => (await findAgents(text)).map((one) => ({ id: one.value, name: one.label }))}
    />
  );
}

function CorrectLine({ ticket, entry, onClose }: { ticket: TicketView; entry: EntryView; onClose: () => void }) {
  return (
    <CorrectEntry
      entry={entry}
      onClose={onClose}
      words={deskWords.dialogs.correct}
      start=""
      most={10_000}
      act={(body) => ({
        call: () => tickets.call.correctEntry({ id: ticket.id, entryId: entry.id, body }),
        said: () => deskWords.corrected(ticket.ticketNo),
        own: [['ticket', ticket.id]],
        reread: ticketReads,
      })}
    />
  );
}

/** The column on the right: 経過, newest first, and the box to add to it. */
export function TicketLog({ ticket }: { ticket: TicketView }) {
  const { rows, hasOlder, readOlder } = useEntries(ticket);
  const [wrong, setWrong] = useState<EntryView | null>(null);
  const entries = rows.map((entry) => toEntry(entry, setWrong)).toReversed();
  useReadMentions(ticket.id);
  return (
    <>
      <Timeline
        entries={entries}
        total={ticket.entryCount}
        today={useToday()}
        filters={filters}
        onOlder={hasOlder ? readOlder : undefined}
        composer={<LogComposer ticket={ticket} />}
      />
      {wrong && <CorrectLine ticket={ticket} entry={wrong} onClose={() => setWrong(null)} />}
    </>
  );
}

/** Capped: the newest few, beside the list; how many there are leads to the ticket's page. */
export function PaneLog({ ticket }: { ticket: TicketView }) {
  const [wrong, setWrong] = useState<EntryView | null>(null);
  const entries = ticket.entries.rows
    .slice(0, 6)
    .map((entry) => toEntry(entry, setWrong))
    .toReversed();
  const all = <Link href={`/tickets/${ticket.id}`}>{deskWords.allEntries(ticket.entryCount)}</Link>;
  return (
    <>
      <SectionHead title={deskWords.log} level={3} count={deskWords.latest} end={all} />
      <TimelineList entries={entries} today={useToday()} />
      <LogComposer ticket={ticket} />
      {wrong && <CorrectLine ticket={ticket} entry={wrong} onClose={() => setWrong(null)} />}
    </>
  );
}
