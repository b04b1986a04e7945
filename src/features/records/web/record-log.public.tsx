import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Composer } from '#ui/detail/composer.tsx';
import { CorrectEntry } from '#ui/detail/correct-entry.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { FileList } from '#ui/detail/file-list.tsx';
import { Timeline, type TimelineEntry } from '#ui/detail/timeline.tsx';
import type { TimelineKind } from '#ui/detail/timeline-order.ts';
import { useSending } from '#ui/detail/use-sending.ts';
import { withOwnNews } from '#ui/live/live.ts';
import { useMay, useMe } from '#ui/session/me.ts';
import { useToday } from '#ui/session/today.ts';
import { toast } from '#ui/toast-store.ts';
import type { RecordEntryView, RecordPage } from '../contract/record.ts';
import { recordsWords as words } from '../contract/records.messages.ts';
import { records } from './records.client.ts';

const signs: Readonly<Record<string, TimelineKind>> = {
  opened: 'phone',
  note: 'note',
  correction: 'correction',
  attached: 'file',
  warned: 'system',
  breached: 'system',
  reminded: 'mail',
};

/** The page of a record, read again after something was added to it. */
function useReread(queryKey: readonly unknown[]) {
  const client = useQueryClient();
  return async (said: string) => {
    await client.invalidateQueries({ queryKey });
    toast(said);
  };
}

function useRecordSending(record: RecordPage, queryKey: readonly unknown[]) {
  const { id, number, entity } = record;
  const reread = useReread(queryKey);
  const own = <T,>(call: () => Promise<T>) => withOwnNews([[entity, id]], undefined, call);
  return useSending({
    note: (entryId, body) => own(() => records.call.addEntry({ id, entryId, body })),
    attach: (entryId, file) => own(() => records.call.attach({ id, entryId, file })),
    onSent: () => reread(words.noted(number)),
  });
}

interface LogProps {
  readonly record: RecordPage;
  readonly queryKey: readonly unknown[];
}

/** Being here is having seen what one was called for; what could not be marked is marked the next time. */
function useSeen({ id, entries }: RecordPage) {
  const called = entries.some(({ calls }) => calls);
  useEffect(() => {
    if (called) void records.call.seeMentions({ id }).catch(() => undefined);
  }, [called, id]);
}

/** 経過 of a record of any process, newest first, with the box to add to it. */
export function RecordLog({ record, queryKey }: LogProps) {
  const me = useMe();
  const mayNote = useMay('records.note');
  useSeen(record);
  const send = useRecordSending(record, queryKey);
  const [wrong, setWrong] = useState<RecordEntryView | null>(null);
  const entries = record.entries.map((entry): TimelineEntry => {
    const corrected = record.entries.find(({ id }) => id === entry.correctsId);
    return {
      id: entry.id,
      kind: signs[entry.kind] ?? 'state',
      at: entry.at,
      who: entry.actorName,
      tag: entry.title && entry.kind !== 'correction' ? { word: entry.title } : undefined,
      corrects: corrected && words.quoted(corrected.body),
      body: entry.body,
      onCorrect: mayNote && entry.mayCorrect ? () => setWrong(entry) : undefined,
    };
  });
  const composer = mayNote && <Composer draftKey={`${me.id}.${record.entity}.${record.id}.note`} onRecord={send} />;
  return (
    <>
      <Timeline entries={entries.toReversed()} today={useToday()} composer={composer || undefined} />
      {wrong && <CorrectRecordEntry record={record} entry={wrong} queryKey={queryKey} onClose={() => setWrong(null)} />}
    </>
  );
}

const correcting = { title: words.correct, submit: words.correct, body: words.note };

function CorrectRecordEntry(props: LogProps & { entry: RecordEntryView; onClose: () => void }) {
  const { record, entry, queryKey, onClose } = props;
  const { id, shared } = entry;
  return (
    <CorrectEntry
      entry={entry}
      onClose={onClose}
      words={correcting}
      start={entry.body}
      most={4000}
      act={(body) => ({
        call: () => records.call.addEntry({ id: record.id, body, correctsId: id, shared }),
        said: () => words.corrected(record.number),
        own: [[record.entity, record.id]],
        reread: [queryKey],
      })}
    />
  );
}

/** 添付 of a record, to be saved. */
export function RecordFiles({ record }: { record: RecordPage }) {
  if (record.files.length === 0) return null;
  const save = (fileId: string) => records.call.download({ id: record.id, fileId });
  return (
    <Section title={words.files} count={record.files.length}>
      <FileList files={record.files.map((file) => ({ ...file, fileId: file.id }))} load={save} />
    </Section>
  );
}
